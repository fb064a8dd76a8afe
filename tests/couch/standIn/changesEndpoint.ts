import type { Answer, DatabaseCall } from './call.ts';
import { isAsked, notAllowed, numberAsked, requireJson } from './call.ts';
import { badRequest, notImplemented } from './couchError.ts';
import type { Change } from './database.ts';
import { showVersion } from './document.ts';
import type { Fields } from './fields.ts';
import { textOf } from './revision.ts';

const LONGEST_WAIT = 60_000;

interface FeedOptions {
  limit: number;
  hasDocuments: boolean;
  hasConflicts: boolean;
  hasAllLeaves: boolean;
}

function rowOf({ sequence, id, tree }: Change, options: FeedOptions): Fields {
  const [winner, ...others] = tree.leaves();
  const told = options.hasAllLeaves ? [winner, ...others] : [winner];
  return {
    seq: sequence,
    id,
    changes: told.map((each) => ({ rev: textOf(each) })),
    ...(tree.isDeleted() ? { deleted: true } : {}),
    ...(options.hasDocuments
      ? { doc: showVersion(id, tree, winner, { hasConflicts: options.hasConflicts }) }
      : {}),
  };
}

/** What follows the feed's opening, in the form CouchDB sends it. */
function closing(call: DatabaseCall, changes: readonly Change[], options: FeedOptions): string {
  const shown = changes.slice(0, options.limit);
  const last =
    shown.length < changes.length ? (shown.at(-1)?.sequence ?? '0') : call.database.sequence;
  const rows = shown.map((each) => JSON.stringify(rowOf(each, options)));
  if (call.couch.options.isUnordered) rows.reverse();
  const pending = changes.length - shown.length;
  return `${rows.join(',\r\n')}\n],\n"last_seq":${JSON.stringify(last)},"pending":${pending}}\n`;
}

/** The feed of what changed, at once or when something does. */
export function answerChanges(call: DatabaseCall): Answer {
  const { request, database } = call;
  const { query } = request;
  if (request.method === 'POST') requireJson(request);
  else if (request.method !== 'GET') notAllowed('GET,POST,HEAD');
  for (const unknown of ['filter', 'descending', 'view'])
    if (query.has(unknown)) throw notImplemented(`_changes with ${unknown}`);
  const feed = query.get('feed') ?? 'normal';
  if (['continuous', 'eventsource', 'live'].includes(feed))
    throw notImplemented(`the feed ${feed}`);
  if (feed !== 'normal' && feed !== 'longpoll')
    throw badRequest('Supported `feed` types: normal, continuous, live, longpoll, eventsource');
  const options: FeedOptions = {
    limit: Math.max(1, numberAsked(query, 'limit', Number.POSITIVE_INFINITY)),
    hasDocuments: isAsked(query, 'include_docs'),
    hasConflicts: isAsked(query, 'conflicts'),
    hasAllLeaves: query.get('style') === 'all_docs',
  };
  const asked = query.get('since') ?? request.headers.get('last-event-id') ?? '0';
  const since = asked === 'now' ? database.sequence : asked;
  const found = database.changesSince(since);
  const headers = { 'content-type': 'application/json' };
  const opening = '{"results":[\n';
  if (feed === 'normal' || found.length > 0)
    return { status: 200, headers, body: opening + closing(call, found, options) };
  const wait = Math.min(numberAsked(query, 'timeout', LONGEST_WAIT), LONGEST_WAIT);
  const rest = database
    .nextChange(wait, request.signal)
    .then(() => closing(call, database.changesSince(since), options));
  return { status: 200, headers, body: opening, rest };
}
