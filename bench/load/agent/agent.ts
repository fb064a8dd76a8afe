import { type CardId, newId } from '@/cards/ids';
import { memberIdOf } from '@/documents/people';
import type { Prefix } from '@/documents/place';
import { saveDraft } from '@/storage/cardWrites';
import { database } from '@/storage/database';
import type { Credentials } from '@/storage/sync/backend';
import { CouchBackend } from '@/storage/sync/couch/couchBackend';
import type { Send } from '@/storage/sync/couch/couchHttp';
import { followChanges } from '@/storage/sync/followChanges';
import { followSetting } from '@/storage/sync/followSetting';
import type { Place } from '@/storage/sync/rows';
import { type RunOutcome, syncRun } from '@/storage/sync/syncRun';
import type { Workspace } from '@/storage/sync/workspace';
import { joinWorkspace } from '@/storage/workspace/joinWorkspace';
import { passed } from '../passed';

/** The background's alarm runs so often, in ms (entrypoints/background/sync). */
const ALARM = 5 * 60_000;

/** Who an agent is, and what they look at. */
export interface AgentPlan {
  /** Of the server, without a slash behind it. */
  address: string;
  prefix: Prefix;
  account: Credentials;
  /** Two at most. */
  active: readonly Place[];
  send: Send;
  /** Numbers in [0, 1). */
  random(): number;
}

/** What following tells of each run that ends. */
export type AfterRun = (outcome: RunOutcome) => Promise<void>;

/** A device that takes part in a workspace. Its module holds one: another needs a module of its own. */
export class Agent {
  readonly #plan: AgentPlan;
  #nudge = Promise.withResolvers<void>();

  constructor(plan: AgentPlan) {
    this.#plan = plan;
  }

  #backend(): CouchBackend {
    return new CouchBackend(this.#plan.address, this.#plan.send);
  }

  #run(workspace: Workspace, signal?: AbortSignal, active = this.#plan.active) {
    return syncRun(this.#backend(), {
      ...{ workspace, active, signal, isHurried: false },
      ...{ now: Date.now, chance: this.#plan.random },
    });
  }

  /** Signs in and reads everything. */
  async join(): Promise<RunOutcome> {
    const { address, prefix, account } = this.#plan;
    const { name, roles } = await this.#backend().signIn(account);
    const me = memberIdOf(name);
    if (!me) throw new Error(`No member can be called ${name}.`);
    const workspace = { address, prefix, account: name };
    await joinWorkspace({ workspace, me, name, roles, tokens: null });
    return this.#run(workspace);
  }

  /**
   * Has each collection be read for the last time at a moment of its own within so many ms, as on devices
   * that were opened at moments of their own; after a first sync all would be due again together.
   */
  async spreadTurns(within: number): Promise<void> {
    await database.feeds.toCollection().modify((feed) => {
      feed.inStepAt = new Date(Date.now() - within * this.#plan.random()).toISOString();
    });
  }

  /** Follows the workspace as the background does while a panel is open, until the signal ends it. */
  async follow(signal: AbortSignal, afterRun: AfterRun): Promise<void> {
    const alarms = this.#runByAlarm(signal, afterRun);
    await followSetting(signal, (workspace, { over, replaced }) =>
      followChanges(this.#backend(), {
        workspace,
        active: () => this.#plan.active,
        run: async () => {
          this.#nudge = Promise.withResolvers<void>();
          const outcome = await this.#run(workspace, replaced);
          await afterRun(outcome);
          return outcome;
        },
        signal: AbortSignal.any([over, replaced]),
        now: Date.now,
        nudged: () => this.#nudge.promise,
      }),
    );
    await alarms;
  }

  async #runByAlarm(signal: AbortSignal, afterRun: AfterRun): Promise<void> {
    const { address, prefix, account } = this.#plan;
    let next = Date.now() + ALARM * this.#plan.random();
    while (await passed(next - Date.now(), signal)) {
      await afterRun(await this.#run({ address, prefix, account: account.name }, signal, []));
      next += ALARM;
    }
  }

  /** Gives a card another title, as its form does, and has it sent. */
  async retitle(id: CardId, title: string): Promise<void> {
    const card = await database.cards.get(id);
    if (!card) throw new Error(`${id} is not on this device.`);
    const now = Date.now();
    const { sourceLang, answer, notes, keywords, collection } = card;
    await saveDraft(
      {
        ...{ id: newId('draft'), source: null, at: new Date(now).toISOString() },
        base: { card: id, revision: card.updated.at },
        fields: { title, sourceLang, answer, notes, keywords, collection },
      },
      { nameless: 'Agent', firstCollection: 'My cards', now },
    );
    this.#nudge.resolve();
  }

  async titleOf(id: CardId): Promise<string | undefined> {
    return (await database.cards.get(id))?.title;
  }

  cards(): Promise<number> {
    return database.cards.count();
  }
}
