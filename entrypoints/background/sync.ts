import { safeParse } from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import { SYNC_PORT, SyncMessageSchema } from '@/messaging/syncPort';
import { StorageFullError } from '@/storage/storageFull';
import { CouchBackend } from '@/storage/sync/couch/couchBackend';
import { followChanges, MOST_ACTIVE } from '@/storage/sync/followChanges';
import { followSetting } from '@/storage/sync/followSetting';
import { placesOfSlugs } from '@/storage/sync/places';
import type { Place } from '@/storage/sync/rows';
import { type RunOutcome, syncRun } from '@/storage/sync/syncRun';
import { currentWorkspace, type Workspace } from '@/storage/sync/workspace';
import { publishWished } from '@/storage/workspace/publish/wishes';
import { sendAsMember } from './sendToServer';

const ALARM = 'sync';
/** Without a panel there is nobody to wait for a change, in minutes. */
const EVERY = 5;

function backendOf(workspace: Workspace): CouchBackend {
  return new CouchBackend(workspace.address, sendAsMember(workspace));
}

/** What cards of this device waited for to go to the team may have come with a run: then they go. */
async function publishWaiting(): Promise<boolean> {
  try {
    return (await publishWished(Date.now())) > 0;
  } catch (error) {
    // They wait on, and the run that follows says that there is no room.
    if (error instanceof StorageFullError) return false;
    throw error;
  }
}

async function run(
  workspace: Workspace,
  asked: { active: readonly Place[]; isHurried: boolean; signal?: AbortSignal },
): Promise<RunOutcome> {
  const backend = backendOf(workspace);
  const once = () => syncRun(backend, { workspace, ...asked, now: Date.now, chance: Math.random });
  const outcome = await once();
  return outcome.state === 'done' && (await publishWaiting()) ? once() : outcome;
}

async function runOnce(): Promise<void> {
  const workspace = await currentWorkspace();
  if (workspace) await run(workspace, { active: [], isHurried: false });
}

/**
 * Follows the workspace once for all open panels: each following of its own would take up the few lines
 * that a browser keeps to a server. Ends with the last of them, and with the worker: panels open their
 * ports anew.
 */
class Follower {
  readonly #shown = new Map<Browser.runtime.Port, readonly Place[]>();
  #over: AbortController | undefined;
  #nudge = Promise.withResolvers<void>();
  /** A person wants the next run now. */
  #isHurried = false;

  add(port: Browser.runtime.Port): void {
    this.#shown.set(port, []);
    port.onDisconnect.addListener(() => {
      this.#shown.delete(port);
      if (this.#shown.size === 0) this.#over?.abort();
    });
    port.onMessage.addListener((message: unknown) => {
      const parsed = safeParse(SyncMessageSchema, message);
      if (!parsed.success || parsed.output.kind === 'still-here') return;
      this.#shown.set(port, placesOfSlugs(parsed.output.slugs));
      if (parsed.output.kind === 'try-now') this.#isHurried = true;
      this.#nudge.resolve();
    });
    if (!this.#over || this.#over.signal.aborted) void this.#follow();
  }

  /** The places that panels show, the first of each first; no more than may be followed. */
  #active(): Place[] {
    const shown = [...this.#shown.values()];
    const longest = Math.max(0, ...shown.map(({ length }) => length));
    const inTurn = Array.from({ length: longest }, (_, at) =>
      shown.flatMap((places) => places[at] ?? []),
    );
    return [...new Set(inTurn.flat())].slice(0, MOST_ACTIVE);
  }

  async #run(workspace: Workspace, signal: AbortSignal): Promise<RunOutcome> {
    const isHurried = this.#isHurried;
    this.#isHurried = false;
    const outcome = await run(workspace, { active: this.#active(), isHurried, signal });
    if (outcome.state === 'busy' && isHurried) this.#isHurried = true;
    return outcome;
  }

  async #follow(): Promise<void> {
    const over = new AbortController();
    this.#over = over;
    try {
      await this.#followUntil(over.signal);
    } finally {
      over.abort();
      if (this.#over === over) this.#letGo();
    }
  }

  /** Panels open their ports anew, and with them this begins anew. */
  #letGo(): void {
    for (const port of this.#shown.keys()) port.disconnect();
    this.#shown.clear();
  }

  #followUntil(signal: AbortSignal): Promise<void> {
    return followSetting(signal, (workspace, { over, replaced }) =>
      followChanges(backendOf(workspace), {
        workspace,
        active: () => this.#active(),
        run: () => {
          // What happens from here on may be too late for this run.
          this.#nudge = Promise.withResolvers<void>();
          return this.#run(workspace, replaced);
        },
        signal: AbortSignal.any([over, replaced]),
        now: () => Date.now(),
        nudged: () => this.#nudge.promise,
      }),
    );
  }
}

/** Alarms may be lost when the browser ends. One that is there goes on: set anew at each start it might never ring. */
async function keepAlarm(): Promise<void> {
  const known = await browser.alarms.get(ALARM);
  if (known?.periodInMinutes === EVERY) return;
  await browser.alarms.create(ALARM, { periodInMinutes: EVERY, delayInMinutes: EVERY });
}

/** Keeps the replica in step with the workspace, where there is one. */
export function keepInStep(): void {
  const follower = new Follower();
  browser.runtime.onConnect.addListener((port) => {
    const isPage = port.sender?.url?.startsWith(browser.runtime.getURL('/')) === true;
    if (port.name === SYNC_PORT && isPage) follower.add(port);
  });
  browser.alarms.onAlarm.addListener(async ({ name }) => {
    if (name === ALARM) await runOnce();
  });
  void keepAlarm();
  self.addEventListener('online', () => void runOnce());
}
