import type { Page } from '@playwright/test';
import type { Device } from './sync/device.ts';
import { back, editCard, firstSync, openCard, suggested, writeCard } from './sync/device.ts';
import { letTenMinutesPass, readTable } from './sync/replica.ts';
import { hold } from './sync/requests.ts';
import { expectInStep, tryNow } from './sync/standing.ts';
import { COLLECTION } from './sync/team.ts';
import { expect, test } from './syncFixture.ts';

const PARCEL = 'Parcel shown as delivered, never received';
const PAYMENT = 'Payment taken twice';
const TEXT = 'First.\n\nSecond.\n\nThird.';

function card(panel: Page, title: string) {
  return suggested(panel).filter({ hasText: title });
}

/** What a device says in one card, and what the other side says where the two do not merge. */
async function textsOf({ panel }: Device, title: string): Promise<string[]> {
  const found = (await readTable(panel, 'cards')).find((each) => each.title === title);
  const conflicts = await readTable(panel, 'conflicts');
  const own = conflicts.filter(({ id }) => id === found?.id);
  return [found?.answer.en?.body ?? '', ...own.map(({ theirs }) => JSON.stringify(theirs))];
}

test('a card captured in one profile is suggested in the other within two seconds', async ({
  team,
  device,
}) => {
  const read = hold(team, "the hub's feed");
  const [ann, bob] = await Promise.all([device('ann'), device('bob')]);
  // The ticket has its suggestions before the team's collections are here.
  for (const { panel } of [ann, bob]) await expect(suggested(panel).first()).toBeVisible();
  read();
  await Promise.all([firstSync(ann), firstSync(bob)]);
  await writeCard(ann.panel, PARCEL, 'Sorry that your parcel never arrived.');
  await expect(card(bob.panel, PARCEL)).toBeVisible({ timeout: 2_000 });
  const seen = Date.now();
  const [saved] = (await readTable(bob.panel, 'cards')).filter(({ title }) => title === PARCEL);
  const took = seen - Date.parse(saved?.created.at ?? '');
  console.log(`Suggested in the other profile at most ${took} ms after it was saved.`);
  expect(took).toBeLessThan(2_000);
});

test('both texts survive where two profiles edit one card without a network', async ({
  team,
  device,
}) => {
  const [ann, bob] = await Promise.all([device('ann'), device('bob')]);
  await Promise.all([firstSync(ann), firstSync(bob)]);
  await writeCard(ann.panel, PARCEL, TEXT);
  await writeCard(bob.panel, PAYMENT, TEXT);
  for (const each of [ann, bob]) {
    await expectInStep(team, each, { [PARCEL]: TEXT, [PAYMENT]: TEXT });
    await back(each.panel);
    each.line.cut();
  }
  for (const [each, apart, same] of [
    [ann, 'First by Ann.\n\nSecond.\n\nThird.', 'First.\n\nSecond, says Ann.\n\nThird.'],
    [bob, 'First.\n\nSecond.\n\nThird by Bob.', 'First.\n\nSecond, says Bob.\n\nThird.'],
  ] as const) {
    await openCard(each.panel, PARCEL);
    await editCard(each.panel, apart);
    await back(each.panel);
    await openCard(each.panel, PAYMENT);
    await editCard(each.panel, same);
  }
  ann.line.mend();
  bob.line.mend();
  for (const each of [ann, bob]) {
    await expect
      .poll(() => textsOf(each, PARCEL))
      .toEqual(['First by Ann.\n\nSecond.\n\nThird by Bob.']);
  }
  // Whoever came later has both sides until a person settles it.
  const later = async () => {
    const texts = [await textsOf(ann, PAYMENT), await textsOf(bob, PAYMENT)];
    return texts.find(({ length }) => length > 1)?.join(' ');
  };
  await expect.poll(later).toContain('Second, says Ann.');
  expect(await later()).toContain('Second, says Bob.');
});

test('a collection that is lost leaves the device, its unsent change does not', async ({
  team,
  device,
}) => {
  const bob = await device('bob');
  await team.write('ann', PARCEL, TEXT);
  await team.write('ann', PAYMENT, TEXT);
  await expectInStep(team, bob, { [PARCEL]: TEXT, [PAYMENT]: TEXT });
  await expect(card(bob.panel, PARCEL)).toBeVisible();
  bob.line.cut();
  await openCard(bob.panel, PARCEL);
  await editCard(bob.panel, 'What Bob wrote.');
  await team.removeRights('bob');
  bob.line.mend();
  const feed = async () =>
    (await readTable(bob.panel, 'feeds')).find(({ place }) => place === 'c_help');
  const shared = async () =>
    (await readTable(bob.panel, 'cards')).filter((each) => String(each.collection) === COLLECTION);
  await expect.poll(async () => (await feed())?.forbiddenSince).toEqual(expect.any(String));
  expect(await shared()).toHaveLength(2);
  await letTenMinutesPass(bob.panel);
  await tryNow(bob);
  await expect.poll(shared).toEqual([]);
  expect(await feed()).toBeUndefined();
  await back(bob.panel);
  await bob.panel.getByRole('searchbox', { name: 'Search cards' }).fill('');
  await expect(suggested(bob.panel).first()).toBeVisible();
  await expect(card(bob.panel, PARCEL)).toHaveCount(0);
  const [unsent] = await readTable(bob.panel, 'outbox');
  expect(unsent?.state).toMatchObject({
    kind: 'stranded',
    content: { title: PARCEL, answer: { en: { body: 'What Bob wrote.' } } },
  });
});
