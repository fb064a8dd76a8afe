import type { Interference, SeenRequest } from '../../couch/standIn/traffic.ts';
import type { Seen, Team } from './team.ts';

/** Every request that a device makes while it is in step with a workspace, by what it is for. */
export const REQUESTS = {
  session: /^GET \/_session$/,
  'the hub': /^GET \/sidecard-hub$/,
  "the hub's feed": /^GET \/sidecard-hub\/_changes(?!.*longpoll)/,
  'waiting at the hub': /^GET \/sidecard-hub\/_changes.*longpoll/,
  'the writes': /^POST \/sidecard-c_help\/_bulk_docs/,
  'the collection': /^GET \/sidecard-c_help$/,
  "the collection's feed": /^GET \/sidecard-c_help\/_changes(?!.*longpoll)/,
  'waiting at the collection': /^GET \/sidecard-c_help\/_changes.*longpoll/,
} as const;

export type RequestFor = keyof typeof REQUESTS;

function isFor(what: RequestFor, { method, path }: Pick<SeenRequest, 'method' | 'path'>): boolean {
  return REQUESTS[what].test(`${method} ${path}`);
}

/** Has something happen to every request of a kind, until the function that it returns is called. */
export function spoil(team: Team, what: RequestFor, fault: Interference): () => void {
  team.interfere = (request) => (isFor(what, request) ? fault : undefined);
  return () => {
    team.interfere = () => undefined;
  };
}

/** Has something happen to the next request of a kind. @returns what resolves once it has. */
export function spoilOnce(
  team: Team,
  what: RequestFor,
  happen: () => Promise<Interference | undefined>,
): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  team.interfere = async (request) => {
    if (!isFor(what, request)) return undefined;
    team.interfere = () => undefined;
    try {
      const interference = await happen();
      resolve();
      return interference;
    } catch (error) {
      reject(error);
      throw error;
    }
  };
  return promise;
}

/** Keeps every request of a kind waiting, until the function that it returns is called. */
export function hold(team: Team, what: RequestFor): () => void {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  team.interfere = (request) => (isFor(what, request) ? promise : undefined);
  return () => {
    team.interfere = () => undefined;
    resolve(undefined);
  };
}

/** Looks whether a database is still the same: these come by the clock, not with what is to be done. */
const LOOKS: readonly RequestFor[] = ['the hub', 'the collection'];

/**
 * What was asked in each run and while waiting after it, but for looks and writes; each begins with who is
 * signed in. A feed that is asked for from two cursors was asked for two things.
 */
export function readsOfRuns(requests: readonly Seen[]): string[][] {
  const runs: string[][] = [];
  for (const request of requests) {
    if ([...LOOKS, 'the writes' as const].some((what) => isFor(what, request))) continue;
    if (isFor('session', request)) runs.push([]);
    runs.at(-1)?.push(`${request.method} ${request.path}`);
  }
  return runs;
}
