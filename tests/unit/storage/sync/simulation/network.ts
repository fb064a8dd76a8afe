import * as v from 'valibot';
import { newHash, parseRevision, textOf } from '../../../../couch/standIn/revision';
import type { StandIn } from '../../../../couch/standIn/standIn';
import type { Interference, SeenRequest } from '../../../../couch/standIn/traffic';
import type { Random } from './random';

/** How an agent's network is: as it should be, gone, or one that loses requests and answers. */
export type Weather = 'fair' | 'gone' | 'rough';

/** How a rough network spoils a request. */
const FAULTS: readonly Interference[] = [
  ...(['drop', 'lost', 'lost', 'half'] as const),
  { status: 429, headers: { 'retry-after': '1' }, body: '{"error":"too_many_requests"}' },
  { status: 500, body: '{"error":"unknown_error","reason":"a failure"}' },
  { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>Sign in</html>' },
  { status: 200, body: 'what?' },
];

const RequestSchema = v.object({
  docs: v.array(v.looseObject({ _id: v.string(), _rev: v.optional(v.string()) })),
});
const AnswerSchema = v.array(v.looseObject({ id: v.string(), error: v.optional(v.string()) }));
const ADMIN = { name: 'admin', roles: ['_admin'] };

/** Whether a request writes documents. */
export function isWrite({ path }: Pick<SeenRequest, 'path'>): boolean {
  return path.endsWith('_bulk_docs');
}

/** A write that too few nodes of a cluster have taken: 202, and each document says so. */
const TAKEN: Interference = {
  alter: (answer) => ({
    ...answer,
    status: 202,
    body: answer.body.replaceAll('"ok":true', '"ok":true,"accepted":true'),
  }),
};

type Sent = v.InferOutput<typeof RequestSchema>['docs'][number];

/** Writes a document beside the version that came before it; null where it cannot be. */
function forked(standIn: StandIn, name: string, sent: Sent) {
  const { _id: id, _rev: revision, _deleted: isDeleted = false, ...body } = sent;
  const database = standIn.couch.database(name);
  const tree = database?.tree(id);
  const base = revision === undefined ? undefined : tree?.find(revision);
  if (!database || !tree || !base || isDeleted || !base.content || base.content.isDeleted)
    return null;
  // The rule would see to it that nothing becomes verified so; here nothing but the database is asked.
  if (JSON.stringify(body.verified) !== JSON.stringify(base.content.body.verified)) return null;
  const { position } = parseRevision(revision);
  const path = tree.path(textOf(base));
  const hash = newHash(textOf(base), false, [body, null]);
  const content = { isDeleted: false, body, attachments: undefined };
  const hashes = [hash, ...path];
  database.writeReplicated({ id, position: position + 1, hashes, ...content }, ADMIN);
  return { ok: true, id, rev: textOf({ position: position + 1, hash }) };
}

/** Takes what clashes as a node of a cluster does that has not heard of the others yet: the tree forks. */
function forking(standIn: StandIn, request: SeenRequest): Interference {
  const name = decodeURIComponent(request.path.split('/')[1] ?? '');
  const { docs } = v.parse(RequestSchema, JSON.parse(request.body));
  return {
    alter: (answer) => {
      if (answer.status !== 201) return answer;
      const rows = v.parse(AnswerSchema, JSON.parse(answer.body)).map((row) => {
        const sent = docs.find(({ _id }) => _id === row.id);
        return (row.error === 'conflict' && sent && forked(standIn, name, sent)) || row;
      });
      return { ...answer, body: JSON.stringify(rows) };
    },
  };
}

/** What a rough network makes of a request. @param mayFork whether the rules let the writer write. */
export function roughly(
  standIn: StandIn,
  request: SeenRequest,
  random: Random,
  mayFork: boolean,
): Interference | undefined {
  if (isWrite(request) && random.isOnce(6)) return TAKEN;
  if (isWrite(request) && mayFork && random.isOnce(2)) return forking(standIn, request);
  return random.isOnce(4) ? random.oneOf(FAULTS) : undefined;
}
