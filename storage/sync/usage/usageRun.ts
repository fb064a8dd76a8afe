import type { Collection } from '@/cards/card';
import type { Slug } from '@/cards/collectionSlug';
import type { SharedUse } from '@/documents/kinds/settings';
import { database } from '../../database';
import type { Backend, Content } from '../backend';
import { settleEmptied } from '../comparing';
import { isUsagePlace, placeOfSlug, usagePlaceOfSlug } from '../places';
import { isHeldBack } from '../rhythm';
import { type FeedRow, newFeed, type Place } from '../rows';
import { type Syncing, syncPlace } from '../syncPlace';
import { consentTables, sharedUse } from './consent';
import { dropUsage } from './dropUsage';
import { ownDevices } from './ownDevices';
import { queueDays } from './queueDays';
import { addUpWeeks } from './teamShards';

/** What others did is read so often, in ms, give or take a fifth. */
const TURN = 30 * 60_000;
const JITTER = 0.2;

export interface UsageRun extends Omit<Syncing, 'isMine'> {
  /** A person asked for all of it, now. */
  isHurried: boolean;
}

/** How this device stands to the use of cards. */
interface Standing {
  shares: SharedUse;
  /** Where it is shared: of each collection that this device reads. */
  places: Place[];
  /** Of which anything is kept here. */
  kept: Place[];
  /** Where something was done that the server may not have yet. */
  open: ReadonlySet<Place>;
  feeds: ReadonlyMap<Place, FeedRow>;
  /** Where something is to be sent. */
  waiting: ReadonlySet<Place>;
}

/** Where use is shared, if it is, by the collections and feeds of a device. */
function placesOf(collections: readonly Collection[], feeds: Standing['feeds']): Place[] {
  const slugs = collections.flatMap(({ slug }): Slug[] => (slug === undefined ? [] : [slug]));
  return slugs.filter((slug) => feeds.has(placeOfSlug(slug))).map(usagePlaceOfSlug);
}

/** All of it is read at once, and of the days their keys alone: this is looked at in each run. */
function standing(): Promise<Standing> {
  const { collections, feeds, outbox, usageDays } = database;
  const tables = [collections, feeds, outbox, usageDays, ...consentTables()];
  return database.transaction('r', tables, async () => {
    const [shares, shared, rows, waiting, open] = await Promise.all([
      sharedUse(),
      collections.toArray(),
      feeds.toArray(),
      outbox.where('state.kind').equals('waiting').primaryKeys(),
      usageDays.orderBy('[place+isOpen]').primaryKeys(),
    ]);
    const byPlace = new Map(rows.map((feed) => [feed.place, feed]));
    const opened = new Set(open.map(([place]) => place));
    return {
      ...{ shares, feeds: byPlace, open: opened },
      places: shares === 'nothing' ? [] : placesOf(shared, byPlace),
      kept: [...new Set([...byPlace.keys(), ...opened])].filter(isUsagePlace),
      waiting: new Set(waiting.map(([place]) => place)),
    };
  });
}

/** Whether there is something to send, or it was not asked for long enough. */
function isDue(place: Place, { feeds, waiting }: Standing, run: UsageRun): boolean {
  const { inStepAt, failure } = feeds.get(place) ?? newFeed(place);
  if (run.isHurried) return true;
  const now = run.now();
  if (isHeldBack(failure, now)) return false;
  if (failure || inStepAt === null || waiting.has(place)) return true;
  const since = now - Date.parse(inStepAt);
  return since < 0 || since >= TURN * (1 - JITTER + 2 * JITTER * run.chance());
}

async function syncUsagePlace(backend: Backend, place: Place, run: UsageRun): Promise<void> {
  // What could not be sent for want of rights is sent with the next day, if they come back.
  await database.outbox.where('[place+state.kind]').equals([place, 'stranded']).delete();
  const own = await ownDevices();
  const isOwn = ({ device }: Content) => typeof device === 'string' && own.has(device);
  await syncPlace(backend, place, { ...run, isMine: ({ content }) => isOwn(content) });
  // Nobody is asked about sums: what was done from now on is counted anew.
  if ((await database.feeds.get(place))?.comparing === 'emptied') {
    await settleEmptied(place, 'remove', run.now());
  }
}

/**
 * Sends what was done on this device with the cards of the workspace, and reads what others did, where an
 * administrator agreed to it; else what is here of that goes. After the cards: it can wait.
 *
 * @throws BackendFailure where the server or the account is what fails.
 */
export async function syncUsage(backend: Backend, run: UsageRun): Promise<void> {
  const before = await standing();
  const { shares, places, kept, open } = before;
  await dropUsage(kept.filter((place) => !places.includes(place)));
  const queued = await queueDays(
    places.filter((place) => open.has(place)),
    shares,
    run.now(),
  );
  const waiting = new Set([...before.waiting, ...queued]);
  const due = places.filter((place) => isDue(place, { ...before, waiting }, run));
  for (const place of due) await syncUsagePlace(backend, place, run);
  if (places.length > 0) await addUpWeeks(run.now());
}
