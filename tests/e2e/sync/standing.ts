import { expect } from '../fixture.ts';
import type { Device } from './device.ts';
import { readTable } from './replica.ts';
import { COLLECTION, type Team } from './team.ts';

interface Said {
  title: string;
  body: string | undefined;
}

function byTitle(cards: Said[]): Said[] {
  return cards.sort((a, b) => a.title.localeCompare(b.title));
}

/** What the device says of its shared cards. */
async function cardsHere({ panel }: Device): Promise<Said[]> {
  const cards = await readTable(panel, 'cards');
  const shared = cards.filter(({ collection }) => String(collection) === COLLECTION);
  return byTitle(shared.map(({ title, answer }) => ({ title, body: answer.en?.body })));
}

/** What the device says of its way to the server: what of it fails, and how. */
export async function failures({ panel }: Device): Promise<Record<string, string>> {
  const feeds = await readTable(panel, 'feeds');
  const settings = await readTable(panel, 'settings');
  const found = feeds.flatMap(({ place, failure }) => (failure ? [[place, failure.kind]] : []));
  const all = settings.flatMap((each) =>
    each.name === 'sync-failure' ? [['workspace', each.value.kind]] : [],
  );
  return Object.fromEntries([...found, ...all]);
}

/** The cards on both sides, and what keeps them apart. */
async function standing(team: Team, device: Device) {
  const [outbox, conflicts, server] = await Promise.all([
    readTable(device.panel, 'outbox'),
    readTable(device.panel, 'conflicts'),
    team.cards(),
  ]);
  return {
    here: await cardsHere(device),
    there: byTitle(server.map(({ title, answer }) => ({ title, body: answer.en.body }))),
    unsent: outbox.length,
    open: conflicts.length + server.flatMap(({ _conflicts = [] }) => _conflicts).length,
    failures: await failures(device),
  };
}

/** Waits until device and server say the same cards and no others, and nothing is left to do. */
export async function expectInStep(
  team: Team,
  device: Device,
  cards: Record<string, string>,
  timeout = 10_000,
): Promise<void> {
  const said = byTitle(Object.entries(cards).map(([title, body]) => ({ title, body })));
  await expect
    .poll(() => standing(team, device), { timeout, intervals: [50, 100] })
    .toEqual({ here: said, there: said, unsent: 0, open: 0, failures: {} });
}

/** How often a card was written on the server. */
export async function timesWritten(team: Team, title: string): Promise<number> {
  const card = (await team.cards()).find((each) => each.title === title);
  return Number.parseInt(card?._rev ?? '0', 10);
}

/** What extension pages have in their global scope. */
interface ExtensionScope {
  chrome: {
    runtime: {
      connect(info: { name: string }): { postMessage(message: object): void; disconnect(): void };
    };
  };
}

/** Asks the background to sync now, as a person does. */
export function tryNow({ panel }: Device): Promise<void> {
  return panel.evaluate(() => {
    const { chrome } = globalThis as never as ExtensionScope;
    const port = chrome.runtime.connect({ name: 'sidecard.sync' });
    port.postMessage({ kind: 'try-now', slugs: [] });
    port.disconnect();
  });
}
