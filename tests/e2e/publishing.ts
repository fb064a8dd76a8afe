import type { Locator, Page } from '@playwright/test';
import { expect } from './fixture.ts';
import { teamPart } from './joining.ts';

const AT = '2026-11-20T10:00:00.000Z';
const OLD = 'member:01JOLD';

/** A card of a device alone, as a test tells of it. */
interface OwnCard {
  id: string;
  title: string;
  body: string;
  status?: 'draft' | 'published' | 'archived';
  sources?: object[];
  verifiers?: string[];
  verified?: object;
}

function cardOf({ id, title, body, status = 'published', ...more }: OwnCard) {
  const mark = { by: OLD, at: AT };
  return {
    ...{ id: `card:${id}`, schema: 1, collection: 'collection:own', title, sourceLang: 'en' },
    ...{ answer: { en: { body } }, notes: '', keywords: [], template: 'template:answer', status },
    ...{ owner: OLD, verifiers: [], verifyEvery: null, verified: {}, dates: {}, triggers: [] },
    ...{ sources: [], created: mark, updated: mark, ...more },
  };
}

/** Gives a device that takes part in nothing yet a collection of its own with these cards. */
export function giveOwnCards(page: Page, name: string, cards: readonly OwnCard[]): Promise<void> {
  const rows: [string, object][] = [
    ['collections', { id: 'collection:own', schema: 1, name }],
    ['members', { id: OLD, schema: 1, name: 'Ann' }],
    ['settings', { name: 'me', value: OLD }],
    ...cards.map((card): [string, object] => ['cards', cardOf(card)]),
    // As any change of cards is noted: the ranker follows it.
    ['changeLog', { seq: 1_000_000, cards: cards.map(({ id }) => `card:${id}`) }],
  ];
  return page.evaluate(
    (asked) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('sidecard');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const tables = [...new Set(asked.map(([table]) => table))];
          const work = opening.result.transaction(tables, 'readwrite');
          for (const [table, row] of asked) work.objectStore(table).put(row);
          work.onabort = () => reject(work.error);
          work.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    rows,
  );
}

/** The collections of a device alone, in the settings. */
export function ownCollections(options: Page): Locator {
  return teamPart(options).getByRole('list', { name: 'Collections of this device' });
}

/** Opens what is asked and told before a collection goes to the team. */
export async function openPublish(options: Page, name: string): Promise<Locator> {
  const part = teamPart(options);
  await part.getByRole('button', { name: `Publish “${name}” to the team…` }).click();
  const form = part.getByRole('form', { name: `Publish “${name}” to the team` });
  await expect(form).toBeFocused();
  return form;
}
