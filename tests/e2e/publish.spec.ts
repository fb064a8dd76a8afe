import type { Page } from '@playwright/test';
import { invite, openServer, setUp } from './administering.ts';
import {
  expectJoined,
  joinByName,
  newNewcomer,
  OWN_PASSWORD,
  panelBeside,
  paste,
  teamPart,
} from './joining.ts';
import { expect, test } from './joiningFixture.ts';
import { giveOwnCards, openPublish, ownCollections } from './publishing.ts';
import { suggested } from './sync/device.ts';
import { ADMINISTRATOR, newEmptyServer } from './sync/emptyServer.ts';
import { readTable } from './sync/replica.ts';
import { spoilOnce } from './sync/requests.ts';
import { violations } from './violations.ts';

const MINE = 'My notes';
const VALVE = 'Beeping valve';
const CARDS = [
  { id: 'valve', title: VALVE, body: 'Press reset for ten seconds.' },
  { id: 'letter', title: 'Letter', body: 'Hello Rosa Diaz,\n\nyour order 4711-22 is on its way.' },
  { id: 'draft', title: 'Half done', body: 'Not yet.', status: 'draft' as const },
];

/** Answers what a chat has asked so far, and lets its customer ask something else. */
async function ask(page: Page, ticket: number, question: string): Promise<void> {
  await page.evaluate(
    ([id, text]) => {
      const at = new Date().toISOString();
      window.zendesk.openTicket(id);
      window.zendesk.addMessage(id, { role: 'agent', author: 'Ana Ferrer', at, text: 'Solved?' });
      window.zendesk.addMessage(id, { role: 'end-user', author: 'Dani', at, text });
    },
    [ticket, question] as const,
  );
}

/** Lets the minute pass for all that waits to be learned, and gives how much that is. */
function letMinutePass(panel: Page): Promise<number> {
  return panel.evaluate(async () => {
    const settled = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settled(indexedDB.open('sidecard'));
    const store = database.transaction('pendingEvents', 'readwrite').objectStore('pendingEvents');
    const events = await settled(store.getAll());
    for (const event of events) {
      const at = new Date(Date.parse(event.at) - 61_000).toISOString();
      await settled(store.put({ ...event, at }));
    }
    database.close();
    return events.length;
  });
}

test('what one person wrote and taught is there for the team', async ({
  team,
  newcomer,
  helpdesks,
}) => {
  await team.shareUse();
  const ann = await newcomer();
  const { options } = ann;
  await giveOwnCards(options, MINE, CARDS);
  const panel = await panelBeside(ann, helpdesks);
  const desk = options.context().pages().at(-1);
  if (!desk) throw new Error('There is no ticket.');
  await ask(desk, 103, 'Something makes a sound in the night and our baby wakes up, please help.');
  await expect(panel.getByRole('region', { name: 'Ticket' })).toContainText('#103');
  await panel.getByRole('searchbox').fill(VALVE);
  await panel.getByRole('article', { name: VALVE }).getByRole('button', { name: 'Insert' }).click();
  await expect(panel.getByRole('status')).toHaveText('Inserted');
  await expect.poll(() => letMinutePass(panel)).toBe(1);
  await panel.getByRole('searchbox').fill('');
  // What is asked next has it learned.
  await desk.evaluate(() => window.zendesk.openTicket(106));
  await expect.poll(async () => (await readTable(panel, 'pendingEvents')).length).toBe(0);

  // An open panel has everything sent at once, and what was sent is not undone.
  await panel.close();
  await joinByName(options, 'ann', team.password);
  await expectJoined(options);
  await expect(ownCollections(options)).toContainText('My notes 3 cards');
  const form = await openPublish(options, MINE);
  await expect(form.getByRole('combobox', { name: 'Collection of the team' })).toHaveValue(
    'collection:help',
  );
  const found = form.getByRole('region', { name: '1 card may hold a customer’s words' });
  await expect(found).toContainText('Rosa');
  const facts = form.getByRole('list', { name: 'What this comes to' });
  await expect(facts).toContainText('Whoever may read “help” reads these 2 cards.');
  await expect(facts).toContainText('1 use of them and of what was learned from it');
  expect(await violations(options)).toEqual([]);
  await form.getByRole('checkbox', { name: 'The draft too' }).uncheck();
  await form.getByRole('button', { name: 'Publish 1 card' }).click();
  await expect(options.getByRole('status')).toContainText('1 card goes to “help”');
  await options.getByRole('button', { name: 'Undo' }).click();
  await expect(options.getByRole('status')).toHaveText('The cards are on this device alone again.');
  await expect(ownCollections(options)).toContainText('My notes 3 cards');
  expect(await team.cards()).toEqual([]);

  const again = await openPublish(options, MINE);
  await again.getByRole('checkbox', { name: 'Letter' }).check();
  await again.getByRole('button', { name: 'Publish 3 cards' }).press('Enter');
  await expect(ownCollections(options)).toHaveCount(0);
  const titles = async () => (await team.cards()).map(({ title }) => title).sort();
  await expect.poll(titles, { timeout: 40_000 }).toEqual([VALVE, 'Half done', 'Letter']);
  await expect
    .poll(async () => (await team.usage()).filter((each) => 'card:valve' in each.counts).length)
    .toBe(1);
  await expect(teamPart(options).getByText('In step', { exact: true })).toBeVisible();

  const bob = await newcomer();
  await joinByName(bob.options, 'bob', team.password);
  await expectJoined(bob.options);
  const there = await panelBeside(bob, helpdesks);
  const other = bob.options.context().pages().at(-1);
  if (!other) throw new Error('There is no ticket.');
  await ask(other, 106, 'In the middle of the night a sound wakes our baby up. What can we do?');
  const card = suggested(there).filter({ has: there.getByRole('heading', { name: VALVE }) });
  await expect(card).toBeVisible();
  await card.getByRole('button', { name: 'Why this card' }).click();
  await expect(there.getByRole('dialog', { name: 'Why this card' })).toContainText(
    'Inserted for 1 similar ticket',
  );
});

test('a worker that dies half-way, and a page that is closed, leave nothing out', async ({
  team,
  newcomer,
}) => {
  const ann = await newcomer();
  const { options, sidecard } = ann;
  const many = Array.from({ length: 250 }, (_, at) => ({
    ...{ id: `many-${at}`, title: `Card ${at}`, body: 'An answer.' },
  }));
  const double = { title: 'Delivery to Portugal', body: 'By truck, within five working days.' };
  await team.write('bob', double.title, double.body);
  await giveOwnCards(options, MINE, [...many, { ...double, id: 'double' }]);
  await joinByName(options, 'ann', team.password);
  await expectJoined(options);
  const form = await openPublish(options, MINE);
  await expect(form).toContainText('1 card is like one the team has');
  await form.getByRole('button', { name: 'Publish 251 cards' }).click();
  await expect(options.getByRole('status')).toContainText('251 cards go to “help”');
  const died = spoilOnce(team, 'the writes', async () => {
    await sidecard.killWorker(options);
    return undefined;
  });
  await teamPart(options).getByRole('button', { name: 'Sync now' }).click();
  await died;
  await options.reload();
  await expect
    .poll(async () => (await team.cards()).length, { timeout: 60_000 })
    .toBe(many.length + 2);
  await expect(teamPart(options).getByText('In step', { exact: true })).toBeVisible();
  expect(await readTable(options, 'outbox')).toEqual([]);
  const revisions = (await team.cards()).map(({ _rev }) => _rev.split('-')[0]);
  expect(new Set(revisions)).toEqual(new Set(['1']));
});

test('a collection becomes a new one of the team, made by its administrator', async ({
  helpdesks,
}) => {
  const server = await newEmptyServer();
  const admin = await newNewcomer(server, helpdesks);
  const { options } = admin;
  await openServer(options);
  await setUp(options, 'Acme Support', 'Billing');
  const link = await invite(options, { user: 'ana', name: 'Ana', rights: {} });
  await giveOwnCards(options, MINE, CARDS.slice(0, 1));
  await paste(options, link);
  await teamPart(options).getByLabel('New password').fill(OWN_PASSWORD);
  await teamPart(options).getByRole('button', { name: 'Connect' }).click();
  await expect(options.getByRole('status')).toHaveText('Connected to Acme Support');

  const form = await openPublish(options, MINE);
  await expect(form).toContainText('add-collection --name "My notes" --slug my-notes');
  await form.getByRole('button', { name: 'Publish 1 card once it is there' }).click();
  await expect(ownCollections(options)).toContainText('Short name: my-notes');
  await teamPart(options).getByRole('button', { name: 'Call off' }).click();

  const again = await openPublish(options, MINE);
  await again.getByRole('radio', { name: /^I do, with the login/ }).check();
  await again.getByRole('textbox', { name: 'Administrator' }).fill(ADMINISTRATOR.name);
  await again.getByLabel('Password', { exact: true }).fill('a wrong password');
  await again.getByRole('button', { name: 'Publish 1 card' }).click();
  await expect(again.getByRole('alert')).toContainText('does not accept “admin”');
  expect(await violations(options)).toEqual([]);
  await again.getByLabel('Password', { exact: true }).fill(ADMINISTRATOR.password);
  await again.getByRole('button', { name: 'Publish 1 card' }).click();
  await expect(
    teamPart(options).getByRole('list', { name: 'Collections of the team' }),
  ).toContainText('My notes');
  await expect(ownCollections(options)).toHaveCount(0);
  const onServer = async () => {
    const { results } = await server.ask('GET', 'sidecard-c_my-notes/_changes');
    return JSON.stringify(results).includes('card:valve');
  };
  await expect.poll(onServer, { timeout: 40_000 }).toBe(true);
  await admin.close();
  await server.close();
});
