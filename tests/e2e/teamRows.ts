import type { Page } from '@playwright/test';
import type { Sidecard } from '../browser/launch.ts';

/** Rows to put into the replica, by table. */
export type Rows = Record<string, readonly object[]>;

export const AT = '2026-11-20T10:00:00.000Z';
const ME = 'member:ben';
const ANA = 'member:ana';
export const PLACE = 'c_orders';

const mark = (by: string, at = AT) => ({ by, at });

/** A card of the shared collection, as it is shared. */
export function content(title: string, body: string, more: object = {}) {
  return {
    answer: { en: { body } },
    created: mark(ANA),
    dates: {},
    keywords: [],
    notes: '',
    owner: ANA,
    schema: 1,
    sourceLang: 'en',
    sources: [],
    status: 'published',
    template: 'template:answer',
    title,
    triggers: [],
    updated: mark(ME),
    verified: {},
    verifiers: [],
    verifyEvery: 90,
    ...more,
  };
}

/** The same card changed by the other person. */
export function byAna(said: object, more: object = {}) {
  return { ...said, ...more, updated: mark(ANA, '2026-11-20T11:30:00.000Z') };
}

/** A card as it stands on the device. */
export function card(id: string, said: object) {
  return { ...said, id, collection: 'collection:orders' };
}

/** A change in the outbox. */
export function change(id: string, state: object, base: object | null) {
  const baseRevision = base && '1-a';
  const row = { place: PLACE, id, base, baseRevision, state, sent: [], leaves: [] };
  return { ...row, changedAt: AT };
}

/** Two versions of a card of which ours was never sent. */
export function conflict(id: string, base: object | null, theirs: object | null) {
  const row = { place: PLACE, id, base, theirs, theirsRevision: '2-b', losing: null, mine: null };
  return { ...row, at: AT };
}

/** How far a place was read. */
export function feed(place: string, more: object = {}) {
  const row = { place, cursor: '1', inStepAt: AT, progress: null, failure: null };
  return { ...row, forbiddenSince: null, comparing: 'no', ...more };
}

/** A failure that began a while ago. */
export function failure(kind: string) {
  return { kind, since: AT, until: '2026-11-20T10:05:00.000Z', times: 3 };
}

/** A device that takes part in a workspace of one collection, and is in step with it. */
export const TEAM: Rows = {
  collections: [{ id: 'collection:orders', schema: 1, name: 'Orders & refunds', slug: 'orders' }],
  members: [
    { id: ME, schema: 1, name: 'Ben Okafor' },
    { id: ANA, schema: 1, name: 'Ana Ferrer' },
  ],
  settings: [
    { name: 'me', value: ME },
    { name: 'agent-name', value: 'Ben Okafor' },
    {
      name: 'workspace',
      value: { address: 'https://couch.invalid', prefix: 'sidecard-', account: 'ben' },
    },
  ],
  feeds: [feed('hub'), feed(PLACE)],
};

/** The replica of a browser, past the app: open panels see a change once they are loaded anew. */
export interface Replica {
  /** Puts rows in, by table. */
  put(rows: Rows): Promise<void>;
  remove(table: string, key: string | readonly string[]): Promise<void>;
  /** All rows of a table. */
  read(table: string): Promise<unknown[]>;
}

/** One change of a table: a row to put in, or the key of one to take out. */
type Step = { table: string; row: object } | { table: string; key: string | readonly string[] };

function write(page: Page, steps: readonly Step[]): Promise<void> {
  return page.evaluate(
    (asked) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('sidecard');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const tables = asked.map(({ table }) => table);
          const work = opening.result.transaction(tables, 'readwrite');
          for (const step of asked) {
            const store = work.objectStore(step.table);
            if ('row' in step) store.put(step.row);
            else store.delete(step.key as IDBValidKey);
          }
          work.onabort = () => reject(work.error);
          work.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    steps,
  );
}

function read(page: Page, table: string): Promise<unknown[]> {
  return page.evaluate(
    (asked) =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open('sidecard');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction(asked).objectStore(asked).getAll();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result);
          };
        };
      }),
    table,
  );
}

/** Reaches the replica from a page that also holds the lock of sync runs: what a test puts in stays. */
export async function openReplica({ context, extensionId }: Sidecard): Promise<Replica> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/options.html`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.evaluate(
    () =>
      new Promise<void>((held) => {
        void navigator.locks.request('sidecard-sync', () => {
          held();
          return new Promise(() => undefined);
        });
      }),
  );
  return {
    put: (rows) => {
      const all = Object.entries(rows);
      return write(
        page,
        all.flatMap(([table, each]) => each.map((row) => ({ table, row }))),
      );
    },
    remove: (table, key) => write(page, [{ table, key }]),
    read: (table) => read(page, table),
  };
}
