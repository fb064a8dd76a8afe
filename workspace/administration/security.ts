import * as v from 'valibot';
import type { Slug } from '@/cards/collectionSlug';
import { type CollectionId, CollectionIdSchema } from '@/cards/ids';
import { inOrder } from '@/documents/order';
import type { DocumentPlace } from '@/documents/place';
import { answerOf } from './answers';
import { MEMBER_ROLE, rolesOfCollection } from './roles';
import type { Server } from './server';
import type { Step } from './step';

const Named = v.optional(v.array(v.string()), []);
const GroupSchema = v.optional(v.looseObject({ names: Named, roles: Named }), {});
const SecuritySchema = v.looseObject({
  admins: GroupSchema,
  members: GroupSchema,
  sidecard: v.optional(v.looseObject({})),
});
/** Who may do what in a database, and what else stands there. */
export type Security = v.InferOutput<typeof SecuritySchema>;

const HubSchema = v.object({ name: v.string() });
const CollectionSchema = v.object({ collection: CollectionIdSchema });

/** What only the server's administrators may do, and what else. */
const ADMINS = { names: [], roles: ['_admin'] };

/** Of the hub: every member reads it; it holds the workspace's name (docs/data.md). */
export function securityOfHub(name: string): Security {
  return {
    admins: ADMINS,
    members: { names: [], roles: [MEMBER_ROLE] },
    sidecard: { kind: 'hub', name },
  };
}

/** Of one of the databases of a collection: the rules read the slug from it. */
export function securityOfCollection(
  { kind, slug }: { kind: Exclude<DocumentPlace['kind'], 'hub'>; slug: Slug },
  collection: CollectionId,
): Security {
  return {
    admins: ADMINS,
    members: { names: [], roles: rolesOfCollection(slug) },
    sidecard: { kind, collection, slug },
  };
}

/** Who may do what in a database; null where there is no such database. */
export async function readSecurity({ http }: Server, database: string): Promise<Security | null> {
  const path = `${encodeURIComponent(database)}/_security`;
  const { status, body } = await http.ask({ path }, [404]);
  return status === 404 ? null : answerOf(SecuritySchema, body, 'security');
}

export async function writeSecurity(
  { http }: Server,
  database: string,
  security: Security,
): Promise<void> {
  const path = `${encodeURIComponent(database)}/_security`;
  await http.ask({ method: 'PUT', path, body: security });
}

export function isSameSecurity(one: Security, other: Security): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}

/** Whether whoever can reach the server can read and write a database. */
export function isOpenToAll({ members }: Security): boolean {
  return members.names?.length === 0 && members.roles?.length === 0;
}

/** The workspace's name, as its hub says it. */
export function nameIn(security: Security): string | undefined {
  const parsed = v.safeParse(HubSchema, security.sidecard);
  return parsed.success ? parsed.output.name : undefined;
}

/** The collection whose database it is; undefined where it does not say so. */
export function collectionIn(security: Security): CollectionId | undefined {
  const parsed = v.safeParse(CollectionSchema, security.sidecard);
  return parsed.success ? parsed.output.collection : undefined;
}

/** Lets in whom a database is for, and nobody else. */
export async function ensureSecurity(
  server: Server,
  database: string,
  wanted: Security,
): Promise<Step> {
  const found = await readSecurity(server, database);
  const isThere = found !== null && isSameSecurity(found, wanted);
  if (!isThere) await writeSecurity(server, database, wanted);
  return { what: 'security', database, state: isThere ? 'there' : 'set' };
}
