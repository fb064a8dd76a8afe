import * as v from 'valibot';
import type { Card } from '@/cards/card';
import { type Slug, SlugSchema } from '@/cards/collectionSlug';
import { type CollectionId, CollectionIdSchema } from '@/cards/ids';
import { contentOfCard } from '@/documents/contents';
import { memberIdOf } from '@/documents/people';
import {
  collectionDatabase,
  type DocumentPlace,
  databaseName,
  hubOf,
  type Prefix,
  PrefixSchema,
} from '@/documents/place';
import { ruleDocument } from '@/documents/rules/ruleDocument';

/** How the server is reached with every right. */
export interface Administrator {
  name: string;
  password: string;
}

/** A workspace of its own, and the one account that takes part in it. */
export interface WorkspacePlan {
  prefix: string;
  slugs: string[];
  account: string;
  password: string;
}

const RIGHTS = ['read', 'edit', 'verify', 'manage'];

export function collectionOf(slug: string): CollectionId {
  return v.parse(CollectionIdSchema, `collection:${slug}`);
}

/** What stands in the database of a collection for a card, as if this account had written it. */
function documentOf(card: Card, account: string) {
  const by = memberIdOf(account);
  if (!by) throw new Error(`No member can be called ${account}.`);
  const mark = { by, at: card.created.at };
  return contentOfCard({ ...card, owner: by, created: mark, updated: mark });
}

/** Makes workspaces and their documents on a CouchDB, as its administrator. */
export class WorkspaceOnServer {
  readonly #authorization: string;

  constructor({ name, password }: Administrator) {
    this.#authorization = `Basic ${btoa(`${name}:${password}`)}`;
  }

  async #ask(method: string, path: string, body?: unknown): Promise<unknown> {
    const answer = await fetch(`/${path}`, {
      method,
      // Else it would be the account that is signed in.
      credentials: 'omit',
      headers: { authorization: this.#authorization, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return JSON.parse(text);
  }

  async #database(prefix: Prefix, place: DocumentPlace, security: object): Promise<void> {
    const name = databaseName(prefix, place);
    const { _id, ...rule } = ruleDocument(place.kind);
    await this.#ask('PUT', name);
    await this.#ask('PUT', `${name}/_security`, {
      ...{ admins: { names: [], roles: ['_admin'] } },
      ...security,
    });
    await this.#ask('PUT', `${name}/${_id}`, rule);
  }

  async #collection(prefix: Prefix, slug: Slug): Promise<void> {
    const collection = collectionOf(slug);
    await this.#database(
      prefix,
      { kind: 'collection', slug },
      {
        members: { names: [], roles: RIGHTS.map((right) => `${right}:${slug}`) },
        sidecard: { kind: 'collection', collection, slug },
      },
    );
    const path = `${hubOf(prefix)}/${encodeURIComponent(collection)}`;
    await this.#ask('PUT', path, { name: slug, schema: 1, slug });
  }

  /** Makes the databases with their rules, and the account, which may edit every collection. */
  async make({ prefix, slugs, account, password }: WorkspacePlan): Promise<void> {
    const parsed = v.parse(PrefixSchema, prefix);
    const hub = { members: { names: [], roles: ['member'] }, sidecard: { kind: 'hub' } };
    await this.#database(parsed, { kind: 'hub' }, hub);
    for (const slug of slugs) await this.#collection(parsed, v.parse(SlugSchema, slug));
    const roles = ['member', ...slugs.map((slug) => `edit:${slug}`)];
    await this.#ask('PUT', `_users/org.couchdb.user:${account}`, {
      ...{ name: account, password, roles, type: 'user' },
    });
  }

  /** Writes new cards into a collection. @returns the bytes of them all. */
  async fill(
    { prefix, account }: WorkspacePlan,
    slug: string,
    cards: readonly Card[],
  ): Promise<number> {
    const docs = cards.map((card) => documentOf(card, account));
    await this.#write(prefix, slug, docs);
    return docs.reduce((sum, each) => sum + JSON.stringify(each).length, 0);
  }

  async #write(prefix: string, slug: string, docs: readonly object[]): Promise<void> {
    const name = collectionDatabase(v.parse(PrefixSchema, prefix), v.parse(SlugSchema, slug));
    const outcomes = await this.#ask('POST', `${name}/_bulk_docs`, { docs });
    const Written = v.array(v.looseObject({ ok: v.literal(true) }));
    if (!v.is(Written, outcomes)) throw new Error(`Refused: ${JSON.stringify(outcomes)}`);
  }

  /** Writes over cards that stand in a collection. */
  async change(
    { prefix, account }: WorkspacePlan,
    slug: string,
    cards: readonly Card[],
  ): Promise<void> {
    const name = collectionDatabase(v.parse(PrefixSchema, prefix), v.parse(SlugSchema, slug));
    const docs = cards.map((card) => documentOf(card, account));
    const keys = encodeURIComponent(JSON.stringify(docs.map(({ _id }) => _id)));
    const Listed = v.object({
      rows: v.array(v.object({ value: v.object({ rev: v.string() }) })),
    });
    const { rows } = v.parse(Listed, await this.#ask('GET', `${name}/_all_docs?keys=${keys}`));
    const changed = docs.map((each, at) => ({ ...each, _rev: rows[at]?.value.rev }));
    await this.#write(prefix, slug, changed);
  }

  /** Removes all that was made for a workspace. */
  async remove({ prefix, slugs, account }: WorkspacePlan): Promise<void> {
    const parsed = v.parse(PrefixSchema, prefix);
    for (const slug of slugs) {
      await this.#ask('DELETE', collectionDatabase(parsed, v.parse(SlugSchema, slug)));
    }
    await this.#ask('DELETE', hubOf(parsed));
    const path = `_users/org.couchdb.user:${account}`;
    const { _rev } = v.parse(v.looseObject({ _rev: v.string() }), await this.#ask('GET', path));
    await this.#ask('DELETE', `${path}?rev=${_rev}`);
  }
}
