import type { Page } from '@playwright/test';
import type { Sidecard } from '../browser/launch.ts';
import { expect, test } from './fixture.ts';
import {
  byAna,
  card,
  change,
  conflict,
  content,
  failure,
  feed,
  openReplica,
  PLACE,
  type Rows,
  TEAM,
} from './teamRows.ts';
import { violations } from './violations.ts';

const REFUND = 'card:01KEVF8WJ0KENBXAF68BD17K2J';
const PARCEL = 'card:01KEVF8WJ0KENBXAF68BD17K2K';

/** A document that a newer Sidecard wrote. */
const NEWER = {
  ...{ place: PLACE, from: '', ids: [REFUND], revisions: ['3-c'] },
  ...{ unread: [[REFUND, 'newer']], newer: 1 },
};

/** A panel in a tab of its own, as wide as the narrowest there is. */
async function openPanel({ context, extensionId }: Sidecard): Promise<Page> {
  const panel = await context.newPage();
  await panel.setViewportSize({ width: 320, height: 700 });
  await panel.emulateMedia({ reducedMotion: 'reduce' });
  await panel.goto(`chrome-extension://${extensionId}/sidepanel.html`);
  return panel;
}

function lightOf(panel: Page) {
  return panel.getByRole('region', { name: 'Sync' }).getByRole('button').first();
}

const LIGHTS: [words: string, hint: RegExp, rows: Rows][] = [
  ['In step', /yours are on the server/, { feeds: [feed('hub')] }],
  ['1 change waiting', /sent as soon as/, { outbox: [change(PARCEL, { kind: 'waiting' }, null)] }],
  [
    'Reading: 1,000 of 10,000 cards',
    /work meanwhile/,
    { feeds: [feed(PLACE, { inStepAt: null, progress: { done: 1000, pending: 9000 } })] },
  ],
  [
    '1 collection is not in step',
    /Orders & refunds · The server has a problem/,
    { feeds: [feed(PLACE, { failure: failure('broken') })] },
  ],
  [
    'Signed out',
    /Sign in to the workspace again/,
    { settings: [{ name: 'sync-failure', value: failure('signed-out') }] },
  ],
  ['In step', /1 card needs a newer version/, { revisions: [NEWER] }],
];

for (const [words, hint, rows] of LIGHTS) {
  test(`tells how the device stands to the workspace: ${words}, ${hint.source}`, async ({
    sidecard,
  }) => {
    const replica = await openReplica(sidecard);
    await replica.put(TEAM);
    await replica.put(rows);
    const panel = await openPanel(sidecard);
    await expect(lightOf(panel)).toHaveText(words);
    await lightOf(panel).focus();
    await panel.keyboard.press('Enter');
    const details = panel.getByRole('dialog', { name: 'Sync' });
    await expect(details).toContainText(hint);
    await expect(details.getByRole('button', { name: 'Try now' })).toBeVisible();
    expect(await violations(panel)).toEqual([]);
    await panel.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    expect(await violations(panel)).toEqual([]);
    await panel.keyboard.press('Escape');
    await expect(lightOf(panel)).toBeFocused();
  });
}

test('shows no light where the device takes part in no workspace', async ({ openWithPanel }) => {
  const { panel } = await openWithPanel(101);
  await expect(panel.getByRole('list', { name: 'Suggested cards' })).toBeVisible();
  await expect(panel.getByRole('region', { name: 'Sync' })).toHaveCount(0);
});

test('settles a card of which there are two versions', async ({ sidecard }) => {
  const base = content('Refund after 30 days', 'Hello.\n\nThe money is there within 5 days.');
  const said = (body: string) => ({ answer: { en: { body: `Hello.\n\n${body}` } } });
  const mine = { ...base, ...said('The money is there within 7 days.') };
  const theirs = byAna(base, { ...said('The money is there within 9 days.'), title: 'Refunds' });
  const replica = await openReplica(sidecard);
  await replica.put(TEAM);
  await replica.put({
    cards: [card(REFUND, { ...mine, title: 'Late refunds' })],
    changeLog: [{ seq: 1_000_000, cards: [REFUND] }],
    conflicts: [conflict(REFUND, base, theirs)],
    outbox: [change(REFUND, { kind: 'conflict' }, base)],
  });
  const panel = await openPanel(sidecard);
  await panel.getByRole('searchbox').fill('late refunds');
  const row = panel.getByRole('article', { name: 'Late refunds' });
  await row.getByRole('button', { name: 'Needs your decision' }).click();
  await expect(panel.getByRole('heading', { name: 'Late refunds' })).toBeFocused();
  await panel.getByRole('button', { name: 'Back' }).click();
  await panel.getByRole('searchbox').fill('');

  await panel.getByRole('button', { name: 'Decide' }).click();
  await expect(panel.getByRole('heading', { name: /need your decision/ })).toBeFocused();
  expect(await violations(panel)).toEqual([]);
  await panel.getByRole('button', { name: /Late refunds/ }).click();
  const answer = panel.getByRole('group', { name: 'Answer' });
  await expect(answer).toContainText('Yours');
  await expect(answer).toContainText('Ana Ferrer');
  await panel.getByRole('button', { name: 'Save' }).click();
  await expect(panel.getByRole('alert')).toHaveText('Still to be chosen: Title, Answer');
  expect(await violations(panel)).toEqual([]);

  const title = panel.getByRole('group', { name: 'Title' });
  await expect(title.getByRole('radio', { name: 'Keep mine' })).toBeFocused();
  await panel.keyboard.press('ArrowDown');
  await expect(title.getByRole('radio', { name: 'Keep that of Ana Ferrer' })).toBeChecked();
  await answer.getByRole('radio', { name: 'Write it myself' }).check();
  const own = answer.getByRole('textbox', { name: 'Answer: your words' });
  await expect(own).toHaveValue(/7 days[\s\S]*9 days/);
  await own.fill('Within 8 days.');
  expect(await violations(panel)).toEqual([]);
  await panel.getByRole('button', { name: 'Save' }).click();
  await expect(panel.getByRole('status')).toHaveText('Decided. The card is sent to the team.');
  await expect(lightOf(panel)).toHaveText('1 change waiting');
  expect(await replica.read('conflicts')).toEqual([]);
  const cards = await replica.read('cards');
  expect(cards).toContainEqual(
    expect.objectContaining({ title: 'Refunds', answer: { en: { body: 'Within 8 days.' } } }),
  );
});

test('drops a refused change, takes that back, exports and edits it', async ({ sidecard }) => {
  const base = content('Lost parcel', 'As the team has it.');
  const replica = await openReplica(sidecard);
  await replica.put(TEAM);
  await replica.put({
    cards: [card(PARCEL, { ...base, answer: { en: { body: 'As I wrote it.' } } })],
    outbox: [change(PARCEL, { kind: 'refused', reason: 'no-right: not yours' }, base)],
  });
  const panel = await openPanel(sidecard);
  await panel.getByRole('button', { name: 'Show' }).click();
  const row = panel.getByRole('article', { name: 'Lost parcel' });
  await expect(row).toContainText('Ask for the right to edit this collection');
  expect(await violations(panel)).toEqual([]);
  const downloading = panel.waitForEvent('download');
  await row.getByRole('button', { name: 'Export' }).click();
  expect((await downloading).suggestedFilename()).toMatch(/^sidecard-changes-[\d-]+\.md$/);

  const texts = async () => JSON.stringify(await replica.read('cards'));
  await row.getByRole('button', { name: 'Drop' }).click();
  await expect(panel.getByRole('heading', { name: 'No change was refused' })).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Undo' })).toBeFocused();
  expect(await texts()).toContain('As the team has it.');
  await panel.keyboard.press('Enter');
  await expect(row).toBeVisible();
  expect(await texts()).toContain('As I wrote it.');

  await row.getByRole('button', { name: 'Edit' }).click();
  const form = panel.getByRole('form', { name: 'Edit card' });
  await form.getByRole('textbox', { name: 'Answer' }).fill('As I write it now.');
  await form.getByRole('button', { name: 'Save card' }).click();
  await expect(lightOf(panel)).toHaveText('1 change waiting');
});

test('asks what to do with a collection that was made anew on the server', async ({ sidecard }) => {
  const replica = await openReplica(sidecard);
  await replica.put(TEAM);
  await replica.put({
    cards: [card(PARCEL, content('Lost parcel', 'Still here.'))],
    feeds: [feed(PLACE, { comparing: 'emptied' })],
  });
  const panel = await openPanel(sidecard);
  const asks = panel.getByRole('list', { name: 'Needs your decision' });
  await expect(asks).toContainText('“Orders & refunds” on the server was made anew');
  await asks.getByRole('button', { name: 'Remove here…' }).click();
  await expect(asks.getByRole('button', { name: 'Cancel' })).toBeFocused();
  expect(await violations(panel)).toEqual([]);
  await panel.keyboard.press('Enter');
  await expect(asks.getByRole('button', { name: 'Remove here…' })).toBeFocused();
  await asks.getByRole('button', { name: 'Send again' }).click();
  await expect(lightOf(panel)).toHaveText('1 change waiting');
  await expect(asks).toHaveCount(0);
});
