import type { MemberId } from '@/cards/ids';
import { noteCardChanges } from '../cards';
import { database } from '../database';
import type { Backend, Content, LocalChange, PushOutcome } from './backend';
import { type DocumentTables, documentTables } from './documentTables';
import { nextWrite } from './nextWrite';
import { outboxTables } from './outbox';
import { isSameContent } from './reconcile';
import type { OutboxRow, Place } from './rows';

/** So many documents go in one request. */
const BATCH = 100;
/** So many different versions that were sent and never answered are kept. */
const MOST_SENT = 20;
/** A document that this version cannot read in full must not be written by it. */
export const NEWER_DOCUMENT = 'newer-document';

/** A change on its way, with the row that it is of. */
interface Sending {
  row: OutboxRow;
  change: LocalChange;
  /** The losing version that it removes, where it does that. */
  leaf: OutboxRow['leaves'][number] | undefined;
}

function tables() {
  const { cards, members, documents, favourites, cardChanges } = database;
  return [cards, members, documents, favourites, cardChanges, ...outboxTables()];
}

function sendingOf(row: OutboxRow, content: Content | null): Sending | null {
  const { id, base, baseRevision } = row;
  const [leaf] = row.leaves;
  const isWritten = isSameContent(content, base) && baseRevision !== null;
  // What is deleted goes last: a losing version would take its place.
  if (leaf !== undefined && (isWritten || content === null)) {
    return { row, leaf, change: { id, base: leaf, content: null } };
  }
  // As far as is known there is nothing to delete; what was sent and not answered the feed will bring.
  if (content === null && base === null) return null;
  return { row, leaf: undefined, change: { id, base: baseRevision, content } };
}

/** What was sent and may have arrived, with this content. */
function sentWith({ sent }: OutboxRow, content: Content | null): OutboxRow['sent'] {
  if (sent.some((each) => isSameContent(each, content))) return sent;
  return [...sent, content].slice(-MOST_SENT);
}

/** What a row sends next; where the rules want it otherwise than it stands here, it changes here as well. */
async function contentToSend(
  { id, base }: OutboxRow,
  documents: DocumentTables,
  me: MemberId,
): Promise<Content | null> {
  const said = await documents.read(id);
  const { here, send } = nextWrite(id, base, said, me);
  if (!isSameContent(said, here)) {
    await noteCardChanges(await documents.write([{ id, content: here }]));
  }
  return send;
}

async function beginRow(
  row: OutboxRow,
  documents: DocumentTables,
  me: MemberId,
): Promise<Sending | null> {
  const { place, id } = row;
  const held = await database.held.get([place, id]);
  if (held && held.state !== 'held') {
    await database.outbox.put({ ...row, state: { kind: 'refused', reason: NEWER_DOCUMENT } });
    return null;
  }
  const content = await contentToSend(row, documents, me);
  const sending = sendingOf(row, content);
  if (!sending) {
    if (row.sent.length === 0) await database.outbox.delete([place, id]);
    return null;
  }
  const sent = sending.leaf ? row.sent : sentWith(row, content);
  await database.outbox.put({ ...row, sent });
  return sending;
}

/** Takes what waits, and notes that it is sent before it is: a worker that dies then knows. */
function begin(place: Place, me: MemberId): Promise<Sending[]> {
  return database.transaction('rw', tables(), async () => {
    const rows = await database.outbox
      .where('[place+state.kind]')
      .equals([place, 'waiting'])
      .limit(BATCH)
      .toArray();
    const documents = await documentTables(place);
    const sendings: Sending[] = [];
    for (const row of rows) {
      const sending = await beginRow(row, documents, me);
      if (sending) sendings.push(sending);
    }
    return sendings;
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

/** Notes what came of a batch, in one transaction. */
function end(
  place: Place,
  sendings: readonly Sending[],
  outcomes: readonly PushOutcome[],
  now: number,
): Promise<void> {
  const at = new Date(now).toISOString();
  return database.transaction('rw', tables(), async () => {
    const documents = await documentTables(place);
    for (const [index, sending] of sendings.entries()) {
      const outcome = outcomes[index];
      const { id, content } = sending.change;
      const current = await database.outbox.get([place, id]);
      if (!outcome || !current) continue;
      const row = settled(sending, current, outcome, at);
      if (outcome.state === 'accepted' && !sending.leaf) {
        if (content === null) await database.held.delete([place, id]);
        else {
          await database.held.put({ place, id, revision: outcome.revision, state: 'held' });
        }
      }
      const says = await documents.read(id);
      const isDone =
        row.state.kind === 'waiting' &&
        outcome.state !== 'conflict' &&
        row.leaves.length === 0 &&
        isSameContent(says, row.base);
      await (isDone ? database.outbox.delete([place, id]) : database.outbox.put(row));
    }
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
  me: MemberId;
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
 * Sends one batch of what waits for a place; nothing is lost, or written twice, whenever it ends.
 *
 * @throws BackendFailure; all that was to be sent waits on.
 */
export async function pushPlace(
  backend: Pick<Backend, 'push'>,
  place: Place,
  { databaseName, me, now }: Pushing,
): Promise<Pushed> {
  const sendings = await begin(place, me);
  if (sendings.length === 0) return { sent: 0, conflicts: 0, refused: 0 };
  const outcomes = await backend.push(
    databaseName,
    sendings.map(({ change }) => change),
  );
  await end(place, sendings, outcomes, now());
  const count = (state: PushOutcome['state']) =>
    outcomes.filter((outcome) => outcome.state === state).length;
  return { sent: sendings.length, conflicts: count('conflict'), refused: count('refused') };
}
