import type { CardId, VersionId } from '@/cards/ids';
import { database } from '../database';
import { BackendFailure, type Content } from '../sync/backend';
import type { IdRange } from '../sync/couch/range';
import { databaseOfPlace, versionsPlace } from '../sync/places';
import { currentWorkspace } from '../sync/workspace';
import { sharedPlaceOf } from './cardHistory';

/** So many versions of a card are read at once. */
const PAGE = 50;

/** Why what the team has of a card's history cannot be read. */
export const HISTORY_PROBLEMS = [
  ...(['offline', 'signed-out', 'no-access', 'not-allowed', 'broken'] as const),
] as const;
export type HistoryProblem = (typeof HISTORY_PROBLEMS)[number];

/** A part of a card's history on the server, as its documents stand there, the newest first. */
export type VersionsRead =
  | { state: 'read'; versions: Content[]; hasMore: boolean }
  /** The card is of this device alone, or of no device any more. */
  | { state: 'not-shared' }
  | { state: 'failed'; problem: HistoryProblem };

/** Reads documents by their ids. @throws BackendFailure */
export type RangeReader = (databaseName: string, range: IdRange) => Promise<Content[]>;

function problemOf({ kind }: BackendFailure): HistoryProblem {
  switch (kind) {
    case 'offline':
    case 'silent':
    case 'busy':
    case 'login-page':
      return 'offline';
    case 'signed-out':
    case 'wrong-password':
    case 'locked':
      return 'signed-out';
    case 'forbidden':
    case 'not-found':
      return 'no-access';
    case 'not-allowed':
      return 'not-allowed';
    case 'recreated':
    case 'not-couchdb':
    case 'broken':
      return 'broken';
  }
}

/**
 * Reads the versions of a card that the team has; nothing of it is kept on this device.
 *
 * @param before those older than this one; from the newest on without it.
 */
export async function readVersions(
  id: CardId,
  before: VersionId | undefined,
  read: RangeReader,
): Promise<VersionsRead> {
  const [workspace, card] = await Promise.all([currentWorkspace(), database.cards.get(id)]);
  const place = card && (await sharedPlaceOf(card));
  if (!workspace || place === undefined) return { state: 'not-shared' };
  if (workspace.isSignedOut) return { state: 'failed', problem: 'signed-out' };
  const start = `version:${id.slice('card:'.length)}-`;
  // The one that was read last comes once more, and one behind the page tells whether there are others.
  const limit = PAGE + (before === undefined ? 1 : 2);
  const range = { from: start, to: before ?? `${start}~`, isBackwards: true, limit };
  try {
    const name = databaseOfPlace(workspace.prefix, versionsPlace(place));
    const found = (await read(name, range)).filter(({ _id }) => _id !== before);
    return { state: 'read', versions: found.slice(0, PAGE), hasMore: found.length > PAGE };
  } catch (error) {
    if (!(error instanceof BackendFailure)) throw error;
    return { state: 'failed', problem: problemOf(error) };
  }
}
