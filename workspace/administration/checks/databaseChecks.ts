import type { Slug } from '@/cards/collectionSlug';
import type { CollectionDocument } from '@/documents/kinds/workspace';
import { databaseName, hubOf } from '@/documents/place';
import { databasesOfWorkspace, type PlacedDatabase } from '../databases';
import { hasInstance } from '../hub';
import { readRules } from '../rules';
import {
  isOpenToAll,
  isSameSecurity,
  nameIn,
  readSecurity,
  type Security,
  securityOfCollection,
  securityOfHub,
} from '../security';
import type { Server } from '../server';
import type { Finding } from './finding';

const KINDS = ['collection', 'usage', 'versions'] as const;

/** What a database should let in; undefined where nobody can say, as nobody lists it. */
function wantedSecurity(
  { place }: PlacedDatabase,
  found: Security,
  collections: readonly CollectionDocument[],
): Security | undefined {
  if (place.kind === 'hub') return securityOfHub(nameIn(found) ?? '');
  const collection = collections.find(({ slug }) => slug === place.slug);
  return collection && securityOfCollection(place, collection._id);
}

async function checkDatabase(
  server: Server,
  placed: PlacedDatabase,
  collections: readonly CollectionDocument[],
): Promise<Finding[]> {
  const { database, place } = placed;
  const security = await readSecurity(server, database);
  const rules = await readRules(server, database, place.kind);
  const wanted = security && wantedSecurity(placed, security, collections);
  const findings: Finding[] = [];
  if (security && isOpenToAll(security)) findings.push({ what: 'database-open', database });
  else if (security && wanted && !isSameSecurity(security, wanted)) {
    findings.push({ what: 'database-rights', database });
  }
  if (rules.state !== 'current') findings.push({ what: 'rules', database, state: rules.state });
  return findings;
}

function missingDatabases(
  server: Server,
  names: readonly string[],
  collections: readonly CollectionDocument[],
): Finding[] {
  return collections.flatMap(({ slug }) =>
    KINDS.flatMap((kind): Finding[] => {
      const database = databaseName(server.prefix, { kind, slug });
      return names.includes(database) ? [] : [{ what: 'database-missing', database, slug }];
    }),
  );
}

function doubleSlugs(collections: readonly CollectionDocument[]): Finding[] {
  const slugs = collections.map(({ slug }) => slug);
  const twice = new Set(slugs.filter((slug, at) => slugs.indexOf(slug) !== at));
  return [...twice].map((slug) => ({ what: 'slug-twice', slug }));
}

/** Hubs of other workspaces: `member` is one role for all of them. */
async function otherWorkspaces(server: Server, names: readonly string[]): Promise<Finding[]> {
  const own = hubOf(server.prefix);
  const found: Finding[] = [];
  for (const database of names.filter((name) => name.endsWith('hub') && name !== own)) {
    const security = await readSecurity(server, database);
    if (security?.sidecard?.kind === 'hub') found.push({ what: 'other-workspace', database });
  }
  return found;
}

/**
 * What is wrong with the databases of a workspace.
 *
 * @param names of all databases of the server.
 */
export async function checkDatabases(
  server: Server,
  names: readonly string[],
  collections: readonly CollectionDocument[],
): Promise<Finding[]> {
  const hub = hubOf(server.prefix);
  const known = new Set<Slug>(collections.map(({ slug }) => slug));
  const findings: Finding[] = [];
  for (const placed of databasesOfWorkspace(server, names)) {
    const { database, place } = placed;
    findings.push(...(await checkDatabase(server, placed, collections)));
    if (place.kind !== 'hub' && !known.has(place.slug)) {
      findings.push({ what: 'database-orphan', database, slug: place.slug });
    }
  }
  if (!names.includes(hub)) findings.push({ what: 'hub-missing', database: hub });
  else if (!(await hasInstance(server))) findings.push({ what: 'no-instance', database: hub });
  return [
    ...findings,
    ...missingDatabases(server, names, collections),
    ...doubleSlugs(collections),
    ...(await otherWorkspaces(server, names)),
  ];
}
