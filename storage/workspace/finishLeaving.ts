import type { Card } from '@/cards/card';
import type { CardId, MemberId } from '@/cards/ids';
import { isGroup } from '@/cards/verifiers';
import { noteCardChanges } from '../changeLog';
import { unbind } from '../collectionBindings';
import { database } from '../database';
import { readSetting, writeSetting } from '../settings';
import { whileThereIsRoom } from '../storageFull';
import { SYNC_LOCK } from '../sync/syncRun';
import { unshareEvents } from '../sync/usage/dropUsage';
import { isTeamShard } from '../sync/usage/teamShards';
import { copyCollections, NO_COPY } from './keptCopy';
import { pendingLeaving } from './leaving';
import { followRemoved } from './removedCards';

/** All that is in these came with the team, or was for it; an index is made anew of the cards that are left. */
const TEAM_TABLES = [
  ...['documents', 'revisions', 'feeds', 'outbox', 'conflicts', 'forks', 'deletions'],
  ...['usageDays', 'staleWeeks', 'snapshots'],
];

/** Everybody whom a card names. */
function peopleOf({ owner, verifiers, verified, created, updated }: Card): MemberId[] {
  const verifications = Object.values(verified).map(({ by }) => by);
  const people = verifiers.flatMap((each) => (isGroup(each) ? [] : [each]));
  return [owner, ...people, ...verifications, created.by, updated.by];
}

/** The team's people go, but for this person and those whom cards of this device name. */
async function forgetPeople(): Promise<void> {
  const me = await readSetting('me');
  const named = new Set<MemberId>(me ? [me] : []);
  await database.cards.each((card) => {
    for (const person of peopleOf(card)) named.add(person);
  });
  await database.members
    .where('id')
    .noneOf([...named])
    .delete();
}

/** This person is who they were before they took part in the workspace, of which nothing is asked any more. */
async function beAloneAgain(): Promise<void> {
  const before = await readSetting('me-alone');
  if (before) await writeSetting('me', before);
  else await database.settings.delete('me');
  await database.settings.bulkDelete(['workspace', 'roles', 'me-alone']);
  // Cards that were to go to this team are to go to no other.
  await database.settings.bulkDelete(['publish-wishes', 'publications']);
}

/** What others did with the team's cards. */
async function forgetOthersUse(): Promise<void> {
  const ids = await database.shards.toCollection().primaryKeys();
  await database.shards.bulkDelete(ids.filter(isTeamShard));
}

/** Within a transaction: takes all that is shared off the device. @returns the cards that changed by that. */
async function removeShared(nameOf: ((name: string) => string) | null): Promise<CardId[]> {
  const { cards, collections } = database;
  const shared = await collections.filter(({ slug }) => slug !== undefined).toArray();
  const ids = shared.map(({ id }) => id);
  const gone = await cards.where('collection').anyOf(ids).primaryKeys();
  const copy = nameOf ? await copyCollections(shared, nameOf) : NO_COPY;
  await cards.bulkDelete(gone);
  await collections.bulkDelete(ids);
  await unbind(ids);
  for (const name of TEAM_TABLES) await database.table(name).clear();
  await forgetOthersUse();
  await unshareEvents(() => true);
  await followRemoved({ cards: new Set(gone), collections: new Set(ids), copy });
  return [...gone, ...copy.cards.values()];
}

function finish(nameOf: (name: string) => string, now: number): Promise<void> {
  return database.transaction('rw', database.tables, async () => {
    const leaving = await pendingLeaving();
    if (!leaving) return;
    await noteCardChanges(await removeShared(leaving.keepsCopy ? nameOf : null));
    await database.settings.bulkDelete(['leaving', 'sync-failure', 'history-failures']);
    if (leaving.kind === 'leave') await beAloneAgain();
    else {
      const at = new Date(now).toISOString();
      await writeSetting('sync-failure', { kind: 'signed-out', since: at, until: at, times: 1 });
    }
    await forgetPeople();
  });
}

/**
 * Does what {@link beginLeaving} noted, in one transaction: the team's cards, and all that came with them,
 * leave the device or become a copy of its own. Collections of this device alone stay as they are. Waits for
 * a run that is under way.
 *
 * @param nameOf what the copy of a collection is to be called; a number is added where that is taken.
 * @param now ms since the epoch.
 * @throws StorageFullError where there is no room for the copy; nothing was removed then.
 */
export function finishLeaving(nameOf: (name: string) => string, now: number): Promise<void> {
  return navigator.locks.request(SYNC_LOCK, () => whileThereIsRoom(() => finish(nameOf, now)));
}
