import { databaseName, hubOf } from '@/documents/place';
import { databaseNames, databasesOfWorkspace } from './databases';
import { AdministrationFailure } from './failure';
import { readCollections } from './hub';
import { ensureRules, readRules } from './rules';
import { needNewEnough, type Server } from './server';
import type { Step } from './step';

/**
 * Brings the rules of every database forward to those of this version, while whoever has an older Sidecard
 * works on (docs/data.md, Versions). Where a newer Sidecard was before, nothing is changed at all.
 *
 * @throws AdministrationFailure `no-workspace`, `old`.
 */
export async function* upgradeWorkspace(server: Server): AsyncGenerator<Step> {
  needNewEnough(server);
  const hub = hubOf(server.prefix);
  const databases = databasesOfWorkspace(server, await databaseNames(server));
  if (!databases.some(({ database }) => database === hub)) {
    throw new AdministrationFailure({ problem: 'no-workspace', hub });
  }
  const newer: Step[] = [];
  for (const { database, place } of databases) {
    const found = await readRules(server, database, place.kind);
    if (found.state !== 'newer') continue;
    newer.push({ what: 'rules', database, state: 'newer', theirs: found.version });
  }
  if (newer.length > 0) {
    yield* newer;
    return;
  }
  for (const { database, place } of databases) {
    yield await ensureRules(server, database, place.kind);
  }
  for (const { slug } of await readCollections(server)) {
    for (const kind of ['collection', 'usage', 'versions'] as const) {
      const database = databaseName(server.prefix, { kind, slug });
      const isThere = databases.some((each) => each.database === database);
      if (!isThere) yield { what: 'database-missing', database };
    }
  }
}
