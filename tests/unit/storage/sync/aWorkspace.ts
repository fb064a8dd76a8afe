import * as v from 'valibot';
import { SlugSchema } from '@/cards/collectionSlug';
import { type DocumentPlace, databaseName, PrefixSchema } from '@/documents/place';
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

/** Adds a collection to a workspace, or puts it back after it was removed. */
export async function addCollection(standIn: StandIn, slug: string): Promise<void> {
  const parsed = v.parse(SlugSchema, slug);
  const roles = ['read', 'edit', 'verify', 'manage'].map((role) => `${role}:${slug}`);
  await database(
    standIn,
    { kind: 'collection', slug: parsed },
    {
      admins: { names: [], roles: ['_admin'] },
      members: { names: [], roles },
      sidecard: { kind: 'collection', collection: collectionOf(slug), slug },
    },
  );
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

/** Takes every right on a collection away from an account. */
export async function removeRights(standIn: StandIn, name: string): Promise<void> {
  const path = `_users/org.couchdb.user:${name}`;
  await put(standIn, path, { ...(await get(standIn, path)), roles: ['member'] });
}
