import * as v from 'valibot';
import { type DocumentPlace, placeOf } from '@/documents/place';
import { BackendFailure } from '@/storage/sync/backend';
import { answerOf } from './answers';
import type { Server } from './server';
import type { Step } from './step';

/** Shards of a database: enough for a team, few enough for hundreds of databases on a server. */
const SHARDS = 2;
/** How often, and after how many ms each, a cluster is asked whether all of it knows a new database. */
const LOOKS = { count: 100, every: 100 };

const NamesSchema = v.array(v.string());

async function isThere({ http }: Server, database: string): Promise<boolean> {
  const { status } = await http.ask({ path: encodeURIComponent(database) }, [404]);
  return status !== 404;
}

async function untilThere(server: Server, database: string): Promise<void> {
  for (let look = 0; look < LOOKS.count; look += 1) {
    if (await isThere(server, database)) return;
    await new Promise((resolve) => setTimeout(resolve, LOOKS.every));
  }
  throw new BackendFailure('broken', `${database} was made and is not there`);
}

/** Makes a database, which only administrators can read until its `_security` says otherwise. */
export async function ensureDatabase(server: Server, database: string): Promise<Step> {
  const { status } = await server.http.ask(
    { method: 'PUT', path: encodeURIComponent(database), query: { q: String(SHARDS) } },
    [412],
  );
  await untilThere(server, database);
  return { what: 'database', database, state: status === 412 ? 'there' : 'made' };
}

/** The names of all databases of the server. */
export async function databaseNames({ http }: Server): Promise<string[]> {
  const { body } = await http.ask({ path: '_all_dbs' });
  return answerOf(NamesSchema, body, 'list of databases');
}

/** A database of the workspace, and which of it. */
export interface PlacedDatabase {
  database: string;
  place: DocumentPlace;
}

/** Those of a list of databases that are the workspace's. */
export function databasesOfWorkspace(server: Server, names: readonly string[]): PlacedDatabase[] {
  return names.flatMap((database) => {
    const place = placeOf(server.prefix, database);
    return place ? [{ database, place }] : [];
  });
}
