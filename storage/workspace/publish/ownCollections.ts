import type { Collection } from '@/cards/card';
import type { CollectionId } from '@/cards/ids';
import { database } from '../../database';
import { readSetting } from '../../settings';
import { placeOfCollection } from '../../sync/outbox';
import { myRights } from '../../sync/rights';
import type { Publication, PublishWish } from './rows';

/** A collection of this device alone. */
export interface OwnCollection {
  collection: Collection;
  /** Whatever their status. */
  cards: number;
  /** Where it is to go once that is there; null where nobody wished for it. */
  wish: PublishWish | null;
}

/** How far cards are that went to the team. */
export interface PublicationStanding extends Publication {
  /** What the team calls the collection. */
  toName: string;
  /** Of what is new there: how many cards still wait, and how many were not taken. */
  waiting: number;
  refused: number;
}

/** What of this device may go to its team, and how far is what went. */
export interface PublishOverview {
  own: OwnCollection[];
  /** The team's collections that this person may write into. */
  targets: Collection[];
  /** Those of which something is still on its way, the newest first. */
  publications: PublicationStanding[];
}

async function ownCollection(
  collection: Collection,
  wishes: PublishWish[],
): Promise<OwnCollection> {
  const cards = await database.cards.where('collection').equals(collection.id).count();
  const wish = wishes.find(({ from }) => from === collection.id) ?? null;
  return { collection, cards, wish };
}

async function standingOf(
  publication: Publication,
  shared: ReadonlyMap<CollectionId, Collection>,
): Promise<PublicationStanding | null> {
  const to = shared.get(publication.to);
  const place = placeOfCollection(to);
  if (!to || place === undefined) return null;
  const rows = await database.outbox
    .where('place')
    .equals(place)
    .filter(({ id, base }) => base === null && id.startsWith('card:'))
    .toArray();
  const refused = rows.filter(({ state }) => state.kind === 'refused').length;
  return { ...publication, toName: to.name, waiting: rows.length - refused, refused };
}

/** What may be published, and how far is what was. */
export function publishOverview(): Promise<PublishOverview> {
  const { cards, collections, outbox, settings } = database;
  return database.transaction('r', cards, collections, outbox, settings, async () => {
    const [all, wishes = [], publications = [], { mayEdit }] = await Promise.all([
      collections.toArray(),
      readSetting('publish-wishes'),
      readSetting('publications'),
      myRights(),
    ]);
    const byName = all.sort((a, b) => a.name.localeCompare(b.name));
    const isShared = ({ slug }: Collection) => slug !== undefined;
    const own = byName.filter((each) => !isShared(each) && !each.sample);
    const shared = byName.filter(isShared);
    const byId = new Map(shared.map((each) => [each.id, each]));
    const found = await Promise.all(publications.map((each) => standingOf(each, byId)));
    // What waits in a collection is told once, by what went there last.
    const latest = new Map(found.flatMap((each) => (each ? [[each.to, each] as const] : [])));
    return {
      own: await Promise.all(own.map((each) => ownCollection(each, wishes))),
      targets: shared.filter(mayEdit),
      publications: [...latest.values()]
        .filter(({ waiting, refused }) => waiting + refused > 0)
        .reverse(),
    };
  });
}
