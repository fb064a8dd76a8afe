import { safeParse } from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import { SYNC_PORT, SyncMessageSchema } from '@/messaging/syncPort';
import { CouchBackend } from '@/storage/sync/couch/couchBackend';
import { sendWithCookies } from '@/storage/sync/couch/sendWithCookies';
import { followChanges } from '@/storage/sync/followChanges';
import { placesOfSlugs } from '@/storage/sync/places';
import type { Place } from '@/storage/sync/rows';
import { type RunOutcome, syncRun } from '@/storage/sync/syncRun';
import { currentWorkspace, type Workspace } from '@/storage/sync/workspace';

const ALARM = 'sync';
/** Without a panel there is nobody to wait for a change, in minutes. */
const EVERY = 5;

function backendOf({ address }: Workspace): CouchBackend {
  return new CouchBackend(address, sendWithCookies);
}

function run(workspace: Workspace, active: readonly Place[]): Promise<RunOutcome> {
  const backend = backendOf(workspace);
  return syncRun(backend, { workspace, active, now: Date.now, chance: Math.random });
}

async function runOnce(): Promise<void> {
  const workspace = await currentWorkspace();
  if (workspace) await run(workspace, []);
}

/** Keeps the replica in step for as long as a panel is open, and says at once what it changes. */
async function follow(port: Browser.runtime.Port): Promise<void> {
  const over = new AbortController();
  let active: readonly Place[] = [];
  let nudge = Promise.withResolvers<void>();
  port.onDisconnect.addListener(() => over.abort());
  port.onMessage.addListener((message: unknown) => {
    const parsed = safeParse(SyncMessageSchema, message);
    if (!parsed.success || parsed.output.kind === 'still-here') return;
    active = placesOfSlugs(parsed.output.slugs);
    nudge.resolve();
  });
  const workspace = await currentWorkspace();
  // A panel opens its port anew once there is a workspace.
  if (!workspace) return port.disconnect();
  await followChanges(backendOf(workspace), {
    workspace,
    active: () => active,
    run: () => {
      // What happens from here on may be too late for this run.
      nudge = Promise.withResolvers<void>();
      return run(workspace, active);
    },
    signal: over.signal,
    nudged: () => nudge.promise,
  });
}

/** Keeps the replica in step with the workspace, where there is one. */
export function keepInStep(): void {
  browser.runtime.onConnect.addListener((port) => {
    const isOurs = port.name === SYNC_PORT && port.sender?.id === browser.runtime.id;
    if (isOurs && !port.sender?.tab?.url?.startsWith('http')) void follow(port);
  });
  browser.alarms.onAlarm.addListener(async ({ name }) => {
    if (name === ALARM) await runOnce();
  });
  // Alarms may be lost when the browser ends; one of the same name takes the place of the other.
  void browser.alarms.create(ALARM, { periodInMinutes: EVERY, delayInMinutes: EVERY });
  self.addEventListener('online', () => void runOnce());
}
