import { allowOwnPasswords } from './ownPasswords';
import type { Server } from './server';
import { readSettings, writeSetting } from './settings';
import type { Step } from './step';

/** Whoever used Sidecard within this time is still signed in, in seconds. */
export const SESSION_SECONDS = 30 * 24 * 60 * 60;
const TIMEOUT = { section: 'chttpd_auth', key: 'timeout' };

/** Makes the server's settings fit a workspace; what others set more loosely is left alone. */
export async function* ensureSettings(server: Server): AsyncGenerator<Step> {
  const nodes = await readSettings(server);
  if (!nodes) yield { what: 'settings-hidden' };
  const value = String(SESSION_SECONDS);
  const setting = `${TIMEOUT.section}/${TIMEOUT.key}`;
  for (const each of nodes ?? []) {
    const { node } = each;
    const isLong = Number(each.get(TIMEOUT.section, TIMEOUT.key)) >= SESSION_SECONDS;
    if (isLong) yield { what: 'setting', node, setting, value, state: 'there' };
    else if (await writeSetting(server, node, { ...TIMEOUT, value })) {
      yield { what: 'setting', node, setting, value, state: 'set' };
    } else yield { what: 'settings-hidden' };
  }
  yield await allowOwnPasswords(server, nodes ?? []);
}
