import * as v from 'valibot';
import { SlugSchema } from '@/cards/collectionSlug';
import { LEARNING_SETTING, type SharedUse } from '@/documents/kinds/settings';
import {
  type DatabaseKind,
  type DocumentPlace,
  databaseName,
  PrefixSchema,
} from '@/documents/place';
import { ruleDocument } from '@/documents/rules/ruleDocument';
import { StandIn } from '../../../couch/standIn/standIn';

export const PASSWORD = 'a long password';
export const PREFIX = v.parse(PrefixSchema, 'sidecard-');

async function get(standIn: StandIn, path: string): Promise<Record<string, unknown>> {
  const authorization = `Basic ${btoa('admin:password')}`;
  const answer = await standIn.fetch(`http://couch/${path}`, { headers: { authorization } });
  return v.parse(v.record(v.string(), v.unknown()), await answer.json());
}

async function put(standIn: StandIn, path: string, body: unknown): Promise<void> {
  const answer = await standIn.fetch(`http://couch/${path}`, {
    method: 'PUT',
    headers: {
      authorization: `Basic ${btoa('admin:password')}`,
      'content-type': 'application/json',
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
}

async function database(standIn: StandIn, place: DocumentPlace, security: object): Promise<void> {
  const name = databaseName(PREFIX, place);
  await put(standIn, name, undefined);
  await put(standIn, `${name}/_security`, security);
  const { _id, ...rule } = ruleDocument(place.kind);
  await put(standIn, `${name}/${_id}`, rule);
}

/** The id of the collection of a slug. */
export function collectionOf(slug: string): string {
  return `collection:${slug}`;
}

/** What an account may do, by collection. */
export type Rights = Record<string, readonly string[]>;

/** Adds a database of a collection. */
async function addDatabase(
  standIn: StandIn,
  slug: string,
  kind: Exclude<DatabaseKind, 'hub'>,
): Promise<void> {
  const roles = ['read', 'edit', 'verify', 'manage'].map((role) => `${role}:${slug}`);
  await database(
    standIn,
    { kind, slug: v.parse(SlugSchema, slug) },
    {
      admins: { names: [], roles: ['_admin'] },
      members: { names: [], roles },
      sidecard: { kind, collection: collectionOf(slug), slug },
    },
  );
}

/** Adds a collection to a workspace, or puts it back after it was removed. */
export async function addCollection(standIn: StandIn, slug: string): Promise<void> {
  await addDatabase(standIn, slug, 'collection');
}

/** Says what is shared of the use of cards, as an administrator does who agreed to it. */
export async function agree(standIn: StandIn, shares: SharedUse): Promise<void> {
  const path = `${PREFIX}hub/${encodeURIComponent(LEARNING_SETTING)}`;
  const standing = await get(standIn, path);
  const said = { schema: 1, shares, by: 'member:admin', at: '2026-11-01T09:00:00.000Z' };
  await put(standIn, path, { ...('_rev' in standing && { _rev: standing._rev }), ...said });
}

/** Adds what holds the use of the cards of collections, and agrees to it. */
export async function shareUse(
  standIn: StandIn,
  slugs: readonly string[],
  shares: SharedUse = 'words',
): Promise<void> {
  for (const slug of slugs) await addDatabase(standIn, slug, 'usage');
  await agree(standIn, shares);
}

/** Adds what holds the earlier versions of the cards of collections. */
export async function keepHistory(standIn: StandIn, slugs: readonly string[]): Promise<void> {
  for (const slug of slugs) await addDatabase(standIn, slug, 'versions');
}

/** A workspace with accounts on a server that stands in for CouchDB. */
export async function aWorkspace(rights: Rights): Promise<StandIn> {
  const standIn = new StandIn();
  await database(
    standIn,
    { kind: 'hub' },
    {
      admins: { names: [], roles: ['_admin'] },
      members: { names: [], roles: ['member'] },
      sidecard: { kind: 'hub' },
    },
  );
  const slugs = new Set(
    Object.values(rights).flatMap((roles) => roles.map((role) => role.split(':')[1] ?? '')),
  );
  slugs.delete('hub');
  for (const slug of slugs) {
    await addCollection(standIn, slug);
    await put(standIn, `${PREFIX}hub/${encodeURIComponent(collectionOf(slug))}`, {
      ...{ schema: 1, name: slug, slug },
    });
  }
  for (const [name, roles] of Object.entries(rights)) {
    await put(standIn, `_users/org.couchdb.user:${name}`, {
      ...{ name, password: PASSWORD, type: 'user', roles: ['member', ...roles] },
    });
  }
  return standIn;
}

/** Gives an account these rights on collections and no others. */
export async function setRights(
  standIn: StandIn,
  name: string,
  roles: readonly string[],
): Promise<void> {
  const path = `_users/org.couchdb.user:${name}`;
  await put(standIn, path, { ...(await get(standIn, path)), roles: ['member', ...roles] });
}

/** Takes every right on a collection away from an account. */
export function removeRights(standIn: StandIn, name: string): Promise<void> {
  return setRights(standIn, name, []);
}
