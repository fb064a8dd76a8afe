import { liveQuery, type Observable } from 'dexie';
import { cardChangesSeq } from '../changeLog';
import { database } from '../database';
import { readDirectory } from '../directory';
import { openFlags } from '../flags';
import { shardRevs } from '../learning/shards';
import { currentWorkspace } from '../sync/workspace';
import { brokenLinksOf } from './brokenLinks';
import { type ReviewQueue, reviewQueue } from './reviewQueue';
import { timesUsed } from './timesUsed';

/** Whether the hub was read to its end at least once: before that people who are missing may only be on their way. */
async function isTeamKnown(): Promise<boolean> {
  if (!(await currentWorkspace())) return true;
  const hub = await database.feeds.get('hub');
  return hub !== undefined && hub.inStepAt !== null;
}

/** What waits for this person now. Reads every published card. @param now ms since the epoch. */
export async function readReview(now: number): Promise<ReviewQueue> {
  const [cards, directory, uses, flags, known] = await Promise.all([
    database.cards.where('status').equals('published').toArray(),
    readDirectory(),
    timesUsed(),
    openFlags(),
    isTeamKnown(),
  ]);
  const links = await brokenLinksOf(cards);
  return reviewQueue({ cards, directory, links, uses, flags, isTeamKnown: known, now });
}

/** Whatever the queue is made of, without its cards: another value tells that it may be another queue. */
async function stateOfReview(): Promise<string> {
  const { documents, ownDocuments, settings, feeds, members } = database;
  const [seq, revs, settled, hub, people, further] = await Promise.all([
    cardChangesSeq(),
    shardRevs(),
    settings.bulkGet(['me', 'roles']),
    feeds.get('hub'),
    members.toCollection().primaryKeys(),
    Promise.all(
      [documents, ownDocuments].map((table) =>
        table.where('kind').anyOf('flag', 'group').toArray(),
      ),
    ),
  ]);
  const isHubRead = hub !== undefined && hub.inStepAt !== null;
  return JSON.stringify([seq, [...revs], settled, isHubRead, people, further]);
}

/** Tells whenever any context changes what {@link readReview} says; first at once. */
export function watchReview(): Observable<string> {
  return liveQuery(stateOfReview);
}
