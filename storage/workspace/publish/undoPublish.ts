import type { Card } from '@/cards/card';
import { noteCardChanges } from '../../changeLog';
import { bindAgain, unbind } from '../../collectionBindings';
import { database } from '../../database';
import { readSetting, writeSetting } from '../../settings';
import { whileThereIsRoom } from '../../storageFull';
import { placeOfCollection, queueCards } from '../../sync/outbox';
import type { OutboxRow, Place } from '../../sync/rows';
import { formsFollow, keepTemplates } from './alongside';
import { type Published, publishTables } from './publish';
import { isOnItsWay, untellLearned } from './tellLearned';

/** Whether nothing of a document that is new there has been sent. */
function isUnsent(row: OutboxRow | undefined): boolean {
  return row?.state.kind === 'waiting' && row.sent.length === 0 && row.base === null;
}

/** Within a transaction: whether all that was published still waits here. */
async function isAllHere({ after, templates }: Published, place: Place): Promise<boolean> {
  const keys = [
    ...after.map(({ id }): [Place, string] => [place, id]),
    ...templates.map(({ id }): [Place, string] => ['hub', id]),
  ];
  return (await database.outbox.bulkGet(keys)).every(isUnsent);
}

async function isAsLeft(after: readonly Card[]): Promise<boolean> {
  const now = await database.cards.bulkGet(after.map(({ id }) => id));
  return JSON.stringify(now) === JSON.stringify(after);
}

/** Within a transaction: the collection is there again, for what it was for. */
async function putCollectionBack({ from, to, emptied }: Published): Promise<void> {
  if (!emptied) return;
  await database.collections.put(from);
  if (emptied.isBound) await unbind([to]);
  await bindAgain(emptied.bindings);
}

async function forgetPublication({ to, at }: Published): Promise<void> {
  const known = (await readSetting('publications')) ?? [];
  const others = known.filter((each) => each.at !== at || each.to !== to);
  await writeSetting('publications', others);
}

async function putBack(published: Published): Promise<void> {
  const { from, to, before, after, templates, told, at } = published;
  await putCollectionBack(published);
  await formsFollow(to, from.id, (card) => after.some(({ id }) => id === card));
  await database.cards.bulkPut(before);
  await noteCardChanges(before.map(({ id }) => id));
  await queueCards(
    after.map((card) => ({ before: card, after: { ...card, collection: from.id } })),
  );
  await keepTemplates(templates, at);
  // Last: cards that come back from the team count as told of.
  await untellLearned(told);
  await forgetPublication(published);
}

/**
 * Takes a publication back, in one transaction, as long as nothing of it was sent.
 *
 * @returns `undone`; `sent` where some of it is on its way or has arrived, or where the team's collection is no
 *   longer here, and `changed` where a card was changed since. Of these two neither changes anything: whoever
 *   wants the cards back moves them, as any others.
 * @throws StorageFullError where there is no more room.
 */
export function undoPublish(published: Published): Promise<'undone' | 'sent' | 'changed'> {
  return whileThereIsRoom(() =>
    database.transaction('rw', publishTables(), async () => {
      const place = placeOfCollection(await database.collections.get(published.to));
      const isHere = place !== undefined && (await isAllHere(published, place));
      if (!isHere || (await isOnItsWay(published.told))) return 'sent';
      if (!(await isAsLeft(published.after))) return 'changed';
      await putBack(published);
      return 'undone';
    }),
  );
}
