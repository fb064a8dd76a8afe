import { noteCardChanges } from '../changeLog';
import { database } from '../database';
import type { Backend, Content, Cursor, PushOutcome } from './backend';
import { documentTables, type Replaced } from './documentTables';
import { sendable } from './leavingOrder';
import { nextWrite, type Writer } from './nextWrite';
import { outboxTables } from './outbox';
import { isSameContent } from './reconcile';
import { keepRevisions, revisionsOf } from './revisions';
import { type Held, newFeed, type OutboxRow, type Place } from './rows';
import { type Sending, sendingOf, sentWith } from './sending';

type Key = [Place, string];

/** So many documents go in one request. */
const BATCH = 100;
/** A document that this version cannot read in full must not be written by it. */
export const NEWER_DOCUMENT = 'newer-document';

function tables() {
  const { cards, members, documents, favourites, changeLog, feeds } = database;
  return [cards, members, documents, favourites, changeLog, feeds, ...outboxTables()];
}

/** What becomes of a row before it is sent: what it says here from then on, and what is on its way. */
interface Begun {
  row: OutboxRow;
  /** Undefined where there is nothing to send. */
  sending: Sending | undefined;
  /** Where the rules want it otherwise than it stands here. */
  here: Replaced | undefined;
  /** How the row goes on; null where it is done. */
  after: OutboxRow | null;
}

function beginRow(
  row: OutboxRow,
  said: Content | null,
  held: Held | undefined,
  writer: Writer,
): Begun {
  if (held && held.state !== 'held') {
    const after: OutboxRow = { ...row, state: { kind: 'refused', reason: NEWER_DOCUMENT } };
    return { row, sending: undefined, here: undefined, after };
  }
  const { here: content, send } = nextWrite(row.id, row.base, said, writer);
  const here = isSameContent(said, content) ? undefined : { id: row.id, content };
  const sending = sendingOf(row, send) ?? undefined;
  if (!sending) return { row, sending, here, after: row.sent.length === 0 ? null : row };
  const sent = sending.leaf ? row.sent : sentWith(row, send);
  return { row, sending, here, after: { ...row, sent } };
}

/** Writes how rows go on, and removes those that are done. */
async function keepRows(rows: readonly { row: OutboxRow; after: OutboxRow | null }[]) {
  await database.outbox.bulkPut(rows.flatMap(({ after }) => after ?? []));
  const done = rows.filter(({ after }) => after === null);
  await database.outbox.bulkDelete(done.map(({ row: { place, id } }): Key => [place, id]));
}

/** What is sent at once, and to the database of which position in its feed. */
interface Batch {
  sendings: Sending[];
  since: Cursor | null;
}

/** Takes what waits, and notes that it is sent before it is: a worker that dies then knows. */
function begin(place: Place, writer: Writer): Promise<Batch> {
  return database.transaction('rw', tables(), async () => {
    const { cursor: since, comparing } = (await database.feeds.get(place)) ?? newFeed(place);
    // To a database that nobody knows yet, or of which a person is asked, nothing goes.
    if (comparing !== 'no') return { sendings: [], since };
    const rows = await sendable(place, BATCH);
    const ids = rows.map(({ id }) => id);
    const documents = await documentTables(place);
    const [held, said] = await Promise.all([revisionsOf(place, ids), documents.readAll(ids)]);
    const begun = rows.map((row, at) => beginRow(row, said[at] ?? null, held.get(row.id), writer));
    await noteCardChanges(await documents.write(begun.flatMap(({ here }) => here ?? [])));
    await keepRows(begun);
    return { sendings: begun.flatMap(({ sending }) => sending ?? []), since };
  });
}

/** How an outbox row stands after its answer, while the document may have been edited again. */
function settled(
  sending: Sending,
  current: OutboxRow,
  outcome: PushOutcome,
  now: string,
): OutboxRow {
  const { leaf, change } = sending;
  if (leaf) {
    // In conflict: another client was faster, and it is gone.
    return outcome.state === 'refused'
      ? { ...current, state: { kind: 'refused', reason: outcome.reason } }
      : { ...current, leaves: current.leaves.filter((each) => each !== leaf) };
  }
  const arrived = { base: change.content, sent: [] };
  switch (outcome.state) {
    case 'accepted':
      return {
        ...current,
        ...arrived,
        baseRevision: change.content === null ? null : outcome.revision,
      };
    case 'unsure':
      return {
        ...current,
        // Its base stays what it was: should it not have arrived, it is merged anew.
        state: { kind: 'unsure', revision: outcome.revision, since: now },
      };
    case 'refused':
      return { ...current, sent: [], state: { kind: 'refused', reason: outcome.reason } };
    case 'conflict':
      // The feed brings what it clashed with.
      return current;
    default:
      return outcome satisfies never;
  }
}

/** Which versions the server now has of what it took. */
async function keepArrived(place: Place, settled: readonly Settled[]): Promise<void> {
  const taken = settled.flatMap(({ sending: { change, leaf }, outcome }) =>
    outcome.state === 'accepted' && !leaf ? [{ ...change, revision: outcome.revision }] : [],
  );
  const held = taken.map(({ id, content, revision }): [string, Held | null] => [
    id,
    content === null ? null : { revision, state: 'held' },
  ]);
  await keepRevisions(place, new Map(held));
}

/** A change with its answer, and the row of it as it stands now. */
interface Settled {
  sending: Sending;
  outcome: PushOutcome;
  row: OutboxRow;
}

/** Notes what came of a batch, in one transaction. */
function end(
  place: Place,
  sendings: readonly Sending[],
  outcomes: readonly PushOutcome[],
  now: number,
): Promise<void> {
  const at = new Date(now).toISOString();
  const ids = sendings.map(({ change: { id } }) => id);
  return database.transaction('rw', tables(), async () => {
    const documents = await documentTables(place);
    const [rows, says] = await Promise.all([
      database.outbox.bulkGet(ids.map((id): Key => [place, id])),
      documents.readAll(ids),
    ]);
    const answered = sendings.flatMap((sending, index): (Settled & { says: Content | null })[] => {
      const [outcome, row] = [outcomes[index], rows[index]];
      return outcome && row ? [{ sending, outcome, row, says: says[index] ?? null }] : [];
    });
    await keepArrived(place, answered);
    await keepRows(
      answered.map(({ sending, outcome, row, says: said }) => {
        const after = settled(sending, row, outcome, at);
        const isDone =
          after.state.kind === 'waiting' &&
          outcome.state !== 'conflict' &&
          after.leaves.length === 0 &&
          isSameContent(said, after.base);
        return { row, after: isDone ? null : after };
      }),
    );
  });
}

/**
 * Drops the deletions of what the server has not, once its feed was read to the end: of what was made here,
 * sent without an answer, and never arrived.
 */
export function dropNeedless(place: Place): Promise<void> {
  return database.transaction('rw', tables(), async () => {
    const documents = await documentTables(place);
    const rows = await database.outbox
      .where('[place+state.kind]')
      .equals([place, 'waiting'])
      .filter(({ base, leaves, sent }) => base === null && leaves.length === 0 && sent.length > 0)
      .toArray();
    for (const { id } of rows) {
      if ((await documents.read(id)) === null) await database.outbox.delete([place, id]);
    }
  });
}

export interface Pushing {
  /** Of the place on the server. */
  databaseName: string;
  /** As whom. */
  writer: Writer;
  now(): number;
}

/** What a round of sending came to. */
export interface Pushed {
  sent: number;
  /** Some were no longer at their base: the feed has to be read before they are sent again. */
  conflicts: number;
  refused: number;
}

/**
 * Sends one batch of what waits for a place; nothing is lost, or written twice, whenever it ends. To a place
 * that is being compared nothing is sent.
 *
 * @throws BackendFailure; all that was to be sent waits on.
 */
export async function pushPlace(
  backend: Pick<Backend, 'push'>,
  place: Place,
  { databaseName, writer, now }: Pushing,
): Promise<Pushed> {
  const { sendings, since } = await begin(place, writer);
  if (sendings.length === 0) return { sent: 0, conflicts: 0, refused: 0 };
  const outcomes = await backend.push(
    databaseName,
    sendings.map(({ change }) => change),
    since,
  );
  await end(place, sendings, outcomes, now());
  const count = (state: PushOutcome['state']) =>
    outcomes.filter((outcome) => outcome.state === state).length;
  return { sent: sendings.length, conflicts: count('conflict'), refused: count('refused') };
}
