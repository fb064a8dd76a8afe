import * as v from 'valibot';
import {
  BackendFailure,
  type LocalChange,
  type PushOutcome,
  RevisionSchema,
  TOO_LARGE,
} from '../backend';
import { type CouchHttp, errorIn, TOO_LARGE as TOO_LARGE_STATUS } from './couchHttp';

const WrittenSchema = v.object({
  ok: v.literal(true),
  id: v.string(),
  rev: RevisionSchema,
  /** On a cluster: taken, but by fewer nodes than should have it. */
  accepted: v.optional(v.boolean(), false),
});
const RefusedSchema = v.object({
  id: v.string(),
  error: v.string(),
  reason: v.optional(v.nullable(v.string()), ''),
});
const AnswerSchema = v.array(v.union([WrittenSchema, RefusedSchema]));

function documentOf({ id, base, content }: LocalChange): Record<string, unknown> {
  return {
    _id: id,
    ...(base !== null && { _rev: base }),
    ...(content ?? { _deleted: true }),
  };
}

function outcomeOf(row: v.InferOutput<typeof AnswerSchema>[number]): PushOutcome {
  if ('ok' in row) return { state: row.accepted ? 'unsure' : 'accepted', revision: row.rev };
  switch (row.error) {
    case 'conflict':
      return { state: 'conflict' };
    case 'forbidden':
    case 'unauthorized':
    case 'doc_validation':
      return { state: 'refused', reason: row.reason ?? row.error };
    default:
      throw new BackendFailure('broken', `${row.id}: ${row.error} ${row.reason}`);
  }
}

/** CouchDB refuses a whole request for one document that is too large, or that it cannot read. */
const REFUSED_WHOLE = [400, TOO_LARGE_STATUS];
/** A cluster that fails at some documents tells of each of them all the same. */
const FAILED_IN_PART = 500;

/** So many bytes of documents go in one request: nginx lets 1 MiB through where nobody told it otherwise. */
const MOST_BYTES = 1_000_000;

/** Parts of some changes that go in one request each, in their order. */
function requestsOf(changes: readonly LocalChange[]): LocalChange[][] {
  const encoder = new TextEncoder();
  const requests: LocalChange[][] = [];
  let room = 0;
  for (const change of changes) {
    // With the comma behind it.
    const size = encoder.encode(JSON.stringify(documentOf(change))).length + 1;
    const request = requests.at(-1);
    if (request && size <= room) request.push(change);
    else {
      requests.push([change]);
      room = MOST_BYTES;
    }
    room -= size;
  }
  return requests;
}

function refusedAlone(status: number, body: unknown): PushOutcome {
  const { error = '', reason = '' } = errorIn(body) ?? {};
  const isTooLarge = status === TOO_LARGE_STATUS;
  return { state: 'refused', reason: isTooLarge ? TOO_LARGE : `${error}: ${reason}` };
}

async function ask(http: CouchHttp, database: string, changes: readonly LocalChange[]) {
  return http.ask(
    {
      method: 'POST',
      path: `${encodeURIComponent(database)}/_bulk_docs`,
      body: { docs: changes.map(documentOf) },
    },
    [...REFUSED_WHOLE, FAILED_IN_PART],
  );
}

/** Writes documents in one request; what spoils it for the others is sent apart from them. */
async function writeTogether(
  http: CouchHttp,
  database: string,
  changes: readonly LocalChange[],
): Promise<PushOutcome[]> {
  const { status, body } = await ask(http, database, changes);
  if (REFUSED_WHOLE.includes(status)) {
    if (changes.length <= 1) {
      return changes.map(() => refusedAlone(status, body));
    }
    const half = Math.ceil(changes.length / 2);
    const first = await writeTogether(http, database, changes.slice(0, half));
    return [...first, ...(await writeTogether(http, database, changes.slice(half)))];
  }
  const answer = v.safeParse(AnswerSchema, body);
  if (!answer.success) throw new BackendFailure('broken', `no outcomes of ${database}`);
  const byId = new Map(answer.output.map((row) => [row.id, row]));
  return changes.map(({ id }) => {
    const row = byId.get(id);
    if (!row) throw new BackendFailure('broken', `no outcome for ${id}`);
    return outcomeOf(row);
  });
}

/**
 * Writes documents (CouchDB, api/database/bulk-api), as many at once as mostly come through. Each is written or
 * not on its own.
 */
export async function writeDocuments(
  http: CouchHttp,
  database: string,
  changes: readonly LocalChange[],
): Promise<PushOutcome[]> {
  const outcomes: PushOutcome[] = [];
  for (const request of requestsOf(changes)) {
    outcomes.push(...(await writeTogether(http, database, request)));
  }
  return outcomes;
}
