import { type Slug, suggestedSlug } from '@/cards/collectionSlug';
import { type CollectionId, newId } from '@/cards/ids';
import { contentOfCollection } from '@/documents/contents';
import { databaseName, hubOf } from '@/documents/place';
import { ensureDatabase } from './databases';
import { AdministrationFailure } from './failure';
import { needWorkspace, readCollections } from './hub';
import { writeStored } from './rows';
import { ensureRules, needNoNewerRules } from './rules';
import { collectionIn, ensureSecurity, readSecurity, securityOfCollection } from './security';
import { needNewEnough, type Server } from './server';
import type { Step } from './step';

/** Those of a collection; the one that members read comes last. */
const KINDS = ['usage', 'versions', 'collection'] as const;

/**
 * The slug that a name suggests.
 *
 * @throws AdministrationFailure `unfit-slug` where nothing is left of it.
 */
export function slugOf(name: string): Slug {
  const slug = suggestedSlug(name);
  if (slug === undefined) throw new AdministrationFailure({ problem: 'unfit-slug', name });
  return slug;
}

/** What the hub lists under a slug, or what an earlier call that was not finished called it. */
async function knownId(server: Server, slug: Slug): Promise<CollectionId | undefined> {
  for (const kind of KINDS) {
    const database = databaseName(server.prefix, { kind, slug });
    const security = await readSecurity(server, database);
    const id = security ? collectionIn(security) : undefined;
    if (id) return id;
  }
  return undefined;
}

/** What is to be a collection. */
export interface WantedCollection {
  name: string;
  slug: Slug;
  /** That it has already, on the device that publishes it; a new one unless told. */
  id?: CollectionId;
}

/**
 * Adds a collection to the workspace, or finishes what an earlier call began. The hub lists it last, so
 * that nobody sees it half made. One that is there keeps its name.
 *
 * @throws AdministrationFailure `no-workspace`, `newer-rules`, `old`.
 */
export async function* addCollection(
  server: Server,
  { name, slug, id }: WantedCollection,
): AsyncGenerator<Step> {
  needNewEnough(server);
  await needWorkspace(server);
  const listed = (await readCollections(server)).find((each) => each.slug === slug);
  const collection = listed?._id ?? (await knownId(server, slug)) ?? id ?? newId('collection');
  for (const kind of KINDS) {
    await needNoNewerRules(server, databaseName(server.prefix, { kind, slug }), kind);
  }
  for (const kind of KINDS) {
    const database = databaseName(server.prefix, { kind, slug });
    yield await ensureDatabase(server, database);
    yield await ensureRules(server, database, kind);
    yield await ensureSecurity(server, database, securityOfCollection({ kind, slug }, collection));
  }
  if (listed) {
    yield { what: 'collection', id: collection, slug, name: listed.name, state: 'there' };
    return;
  }
  const content = contentOfCollection({ id: collection, schema: 1, name, slug });
  await writeStored(server.http, hubOf(server.prefix), encodeURIComponent(collection), content);
  yield { what: 'collection', id: collection, slug, name, state: 'listed' };
}
