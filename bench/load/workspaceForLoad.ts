import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { type Slug, SlugSchema } from '@/cards/collectionSlug';
import type { CardId } from '@/cards/ids';
import { contentOfCard } from '@/documents/contents';
import { memberIdOf } from '@/documents/people';
import { collectionDatabase, hubOf, type Prefix, PrefixSchema } from '@/documents/place';
import type { Credentials } from '@/storage/sync/backend';
import { endAccount } from '@/workspace/administration/accounts';
import { addCollection } from '@/workspace/administration/addCollection';
import { addMember } from '@/workspace/administration/addMember';
import { databaseNames, ensureDatabase } from '@/workspace/administration/databases';
import { ensureRules } from '@/workspace/administration/rules';
import { ensureSecurity, securityOfHub } from '@/workspace/administration/security';
import { openServer, type Server } from '@/workspace/administration/server';
import { allSteps } from '@/workspace/administration/step';
import { readInvitation } from '@/workspace/invitation';
import { syncedCard } from '../sync/syncedCards.ts';
import type { LoadedServer } from './server';

const NAME = 'Load';
/** Documents that are written in one request. */
const BATCH = 500;

const Written = v.array(v.looseObject({ ok: v.literal(true) }));

/** A collection of the workspace, and the cards that agents find there. */
export interface FilledCollection {
  slug: Slug;
  cards: readonly CardId[];
}

/** A workspace on a server, for as long as it is measured. */
export class WorkspaceForLoad {
  readonly #server: Server;
  readonly #own: string;
  readonly #accounts: string[] = [];

  private constructor(server: Server, own: string) {
    this.#server = server;
    this.#own = own;
  }

  /** Nothing is made yet. */
  static async on({ url, administrator }: LoadedServer): Promise<WorkspaceForLoad> {
    const own = `load-${randomUUID().slice(0, 8)}`;
    const prefix = v.parse(PrefixSchema, `${own}-`);
    const server = await openServer({ address: url, login: administrator, prefix });
    return new WorkspaceForLoad(server, own);
  }

  get prefix(): Prefix {
    return this.#server.prefix;
  }

  /** The hub, as `createWorkspace` makes it; but the server's own settings stay as they are. */
  async makeHub(): Promise<void> {
    const hub = hubOf(this.prefix);
    await ensureDatabase(this.#server, hub);
    await ensureRules(this.#server, hub, 'hub');
    await ensureSecurity(this.#server, hub, securityOfHub(NAME));
  }

  /** @param number from 0 on: collections of two numbers have other cards. */
  async makeCollection(number: number, count: number): Promise<FilledCollection> {
    const slug = v.parse(SlugSchema, `team-${number + 1}`);
    await allSteps(addCollection(this.#server, { name: `Team ${number + 1}`, slug }));
    const by = memberIdOf(this.#own);
    if (!by) throw new Error(`No member can be called ${this.#own}.`);
    const documents = Array.from({ length: count }, (_, at) => {
      const card = syncedCard(number * count + at);
      const mark = { by, at: card.created.at };
      return contentOfCard({ ...card, owner: by, created: mark, updated: mark });
    });
    for (let start = 0; start < count; start += BATCH) {
      await this.#write(slug, documents.slice(start, start + BATCH));
    }
    return { slug, cards: documents.map(({ _id }) => _id) };
  }

  async #write(slug: Slug, docs: readonly object[]): Promise<void> {
    const path = `${collectionDatabase(this.prefix, slug)}/_bulk_docs`;
    const { body } = await this.#server.http.ask({ method: 'POST', path, body: { docs } });
    if (!v.is(Written, body)) throw new Error(`Refused: ${JSON.stringify(body).slice(0, 500)}`);
  }

  /** An account that may edit every collection. */
  async makeAccount(number: number, slugs: readonly Slug[]): Promise<Credentials> {
    const user = `${this.#own}-${number}`;
    this.#accounts.push(user);
    const grants = slugs.map((slug) => ({ slug, right: 'edit' as const }));
    for await (const step of addMember(this.#server, { user, grants })) {
      if (step.what !== 'invitation') continue;
      const invitation = readInvitation(step.link);
      if (!('problem' in invitation) && invitation.account) return invitation.account;
    }
    throw new Error(`${user} was not invited.`);
  }

  /** Removes all that was made, whole or in part. */
  async remove(): Promise<void> {
    for (const user of this.#accounts) await endAccount(this.#server, user);
    const names = await databaseNames(this.#server);
    for (const name of names.filter((each) => each.startsWith(this.prefix))) {
      const path = encodeURIComponent(name);
      await this.#server.http.ask({ method: 'DELETE', path }, [404]);
    }
  }
}
