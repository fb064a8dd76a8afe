import { newId } from '@/cards/ids';
import { hubOf } from '@/documents/place';
import { USERS } from './accounts';
import { databaseNames, ensureDatabase } from './databases';
import { readStored, writeStored } from './rows';
import { ensureRules, needNoNewerRules } from './rules';
import { ensureSecurity, securityOfHub } from './security';
import { needNewEnough, type Server } from './server';
import { ensureSettings } from './serverSettings';
import type { Step } from './step';

async function ensureInstance({ http, prefix }: Server, at: string): Promise<Step> {
  const path = encodeURIComponent('meta:instance');
  if (await readStored(http, hubOf(prefix), path)) return { what: 'instance', state: 'there' };
  // The part of an id behind its kind: random, and made without asking anybody.
  const instance = newId('meta').slice('meta:'.length);
  await writeStored(http, hubOf(prefix), path, { schema: 1, instance, at });
  return { what: 'instance', state: 'written' };
}

/**
 * Sets a workspace up, or finishes what an earlier call began. What lets members in comes last, so that
 * nobody finds it half made; a workspace that is there keeps what is in it.
 *
 * @param name of the workspace, for people; another one than before takes its place.
 * @throws AdministrationFailure `old`, `newer-rules`.
 */
export async function* createWorkspace(
  server: Server,
  { name, now = new Date() }: { name: string; now?: Date },
): AsyncGenerator<Step> {
  needNewEnough(server);
  const hub = hubOf(server.prefix);
  await needNoNewerRules(server, hub, 'hub');
  // A server that was never set up as one machine or as a cluster has no accounts yet.
  if (!(await databaseNames(server)).includes(USERS)) yield await ensureDatabase(server, USERS);
  yield* ensureSettings(server);
  yield await ensureDatabase(server, hub);
  yield await ensureRules(server, hub, 'hub');
  yield await ensureInstance(server, now.toISOString());
  yield await ensureSecurity(server, hub, securityOfHub(name));
}
