import type { Card } from '@/cards/card';
import type { RemoteChange } from '@/storage/sync/backend';
import { CouchBackend } from '@/storage/sync/couch/couchBackend';
import { cardIn, contentOf } from '@/storage/sync/sharedContent';
import { withCookies } from '../../../../couch/cookieJar';
import type { StandIn } from '../../../../couch/standIn/standIn';
import { collectionOf, PREFIX } from '../aWorkspace';
import type { Device } from '../device';
import { type Agent, SLUGS } from './agent';
import { doubledIn, type Ledger, textsOf, wordsIn, wordsOf } from './ledger';

/** A law that does not hold, with the card it does not hold for where it is about one. */
export interface Violation {
  law: string;
  card?: string;
}

/** What stands on the server in the end. */
interface Truth {
  slug: string;
  change: RemoteChange;
  card: Card;
}

/** What is open or refused on some device. */
interface Waiting {
  /** The texts that a person sees of it. */
  texts: string[];
  places: Set<string>;
}

async function truthOf(standIn: StandIn): Promise<Truth[]> {
  const backend = new CouchBackend('http://couch', withCookies(standIn.fetch));
  await backend.signIn({ name: 'admin', password: 'password' });
  const found: Truth[] = [];
  for (const slug of SLUGS) {
    const options = { limit: 100_000, wait: 0 };
    const { changes } = await backend.pull(`${PREFIX}c_${slug}`, null, options);
    for (const change of changes) {
      const collection = collectionOf(slug) as Card['collection'];
      const card = change.content && cardIn(change.content, change.id, collection);
      if (card) found.push({ slug, change, card });
    }
  }
  return found;
}

async function waitingOf(agents: readonly Agent[]): Promise<Waiting> {
  const texts: string[] = [];
  const places = new Set<string>();
  for (const { name, device } of agents) {
    for (const { place, id, conflict } of await device.openConflicts()) {
      places.add(`${name} ${place} ${id}`);
      for (const side of [conflict.sides.mine, conflict.sides.theirs]) {
        if (side !== 'deleted') texts.push(...textsOf(side));
      }
    }
    for (const { place, id, content } of await device.refusedChanges()) {
      places.add(`${name} ${place} ${id}`);
      if (content) texts.push(JSON.stringify(content));
    }
  }
  return { texts, places };
}

/** What a device has in each place: a card that stands in two is shown in one, and kept aside in the other. */
async function contentsOf({ database }: Device): Promise<Map<string, string>> {
  const cards = (await database.cards.toArray()).map((card) => {
    const slug = SLUGS.find((each) => collectionOf(each) === card.collection);
    return [`c_${slug} ${card.id}`, JSON.stringify(contentOf(card))] as const;
  });
  const asides = await database.documents.where('kind').equals('card').toArray();
  const kept = asides.map(
    ({ place, id, content }) => [`${place} ${id}`, JSON.stringify(content)] as const,
  );
  return new Map([...kept, ...cards]);
}

/** Every device has what the server has, but for what waits for a person. */
async function replicasEqual(
  agents: readonly Agent[],
  truth: readonly Truth[],
  waiting: Waiting,
): Promise<Violation[]> {
  const found: Violation[] = [];
  for (const { name, device } of agents) {
    const here = await contentsOf(device);
    for (const { slug, change } of truth) {
      const key = `c_${slug} ${change.id}`;
      const isSame = here.get(key) === JSON.stringify(change.content);
      here.delete(key);
      if (isSame || waiting.places.has(`${name} ${key}`)) continue;
      found.push({ law: `${name} has not what the server has`, card: key });
    }
    for (const key of here.keys()) {
      if (waiting.places.has(`${name} ${key}`)) continue;
      found.push({ law: `${name} has a card that is not there`, card: key });
    }
    for (const { place, id, state } of await device.database.outbox.toArray()) {
      if (waiting.places.has(`${name} ${place} ${id}`)) continue;
      found.push({ law: `${name} has an outbox row left, ${state.kind}, in ${place}`, card: id });
    }
  }
  return found;
}

function wordsKept(truth: readonly Truth[], waiting: Waiting, ledger: Ledger): Violation[] {
  const there = new Set([
    ...truth.flatMap(({ card }) => wordsIn(card)),
    ...waiting.texts.flatMap(wordsOf),
  ]);
  const lost = [...ledger.written].filter(
    ([word]) => !there.has(word) && !ledger.retired.has(word),
  );
  return lost.map(([word, by]) => ({ law: `${word} by ${by} is lost` }));
}

function isOpen(id: string, { places }: Waiting): boolean {
  return [...places].some((place) => place.endsWith(` ${id}`));
}

function nothingDoubled(truth: readonly Truth[], waiting: Waiting, ledger: Ledger): Violation[] {
  const twice = truth.flatMap(({ card }) =>
    textsOf(card).flatMap((text) => {
      const double = doubledIn(text).find((word) => !ledger.doubled.has(word));
      return double ? [{ law: `${double} stands twice in one text`, card: card.id }] : [];
    }),
  );
  const ids = truth.map(({ card }) => card.id);
  // A move that met an edit waits for a person, half done.
  const inTwo = ids.filter((id, at) => ids.indexOf(id) !== at && !isOpen(id, waiting));
  return [...twice, ...inTwo.map((id) => ({ law: 'stands in two collections', card: id }))];
}

function verifiedTruly(truth: readonly Truth[], ledger: Ledger): Violation[] {
  return truth.flatMap(({ card }) =>
    Object.keys(card.verified).flatMap((lang) =>
      ledger.isTrue(card, lang) ? [] : [{ law: `${lang} was verified by nobody`, card: card.id }],
    ),
  );
}

/** A card that was deleted as it stands there is gone. */
function deletesKept(truth: readonly Truth[], waiting: Waiting, ledger: Ledger): Violation[] {
  return truth.flatMap(({ slug, card }) => {
    const isKept = ledger.deleted.get(card.id) === JSON.stringify(card.updated);
    return isKept && !isOpen(`c_${slug} ${card.id}`, waiting)
      ? [{ law: 'was deleted, and is there', card: card.id }]
      : [];
  });
}

/** Losing versions merge by themselves, or wait for a person who sees them. */
function forksShown(truth: readonly Truth[], waiting: Waiting): Violation[] {
  return truth.flatMap(({ slug, change, card }) =>
    change.losing.length > 0 && !isOpen(`c_${slug} ${card.id}`, waiting)
      ? [{ law: 'has losing versions that nobody sees', card: card.id }]
      : [],
  );
}

/** What cards said before is told to the team, by whoever may edit there. */
async function versionsTold(agents: readonly Agent[]): Promise<Violation[]> {
  const found: Violation[] = [];
  for (const { name, mayEdit, device } of agents) {
    const left = await device.database.versions.where('toSend').above('').toArray();
    if (mayEdit)
      found.push(...left.map(({ card }) => ({ law: `${name} has a version left`, card })));
  }
  return found;
}

/** What does not hold once everybody is in step. */
export async function violations(
  standIn: StandIn,
  agents: readonly Agent[],
  ledger: Ledger,
): Promise<Violation[]> {
  const [truth, waiting] = [await truthOf(standIn), await waitingOf(agents)];
  return [
    ...(await replicasEqual(agents, truth, waiting)),
    ...wordsKept(truth, waiting, ledger),
    ...nothingDoubled(truth, waiting, ledger),
    ...verifiedTruly(truth, ledger),
    ...deletesKept(truth, waiting, ledger),
    ...forksShown(truth, waiting),
    ...(await versionsTold(agents)),
  ];
}
