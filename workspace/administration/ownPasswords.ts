import { USERS } from './accounts';
import { MEMBER_ROLE } from './roles';
import { isOpenToAll, readSecurity, type Security, writeSecurity } from './security';
import type { Server } from './server';
import { type NodeSettings, writeSetting } from './settings';
import type { Step } from './step';

const EDITABLE = { section: 'couchdb', key: 'users_db_security_editable' };

/** Whether members may change their own record, which alone of all records they see. */
export function allowsOwnPasswords(security: Security | null): boolean {
  const roles = security?.members.roles ?? [];
  return security !== null && !isOpenToAll(security) && roles.includes(MEMBER_ROLE);
}

/** `_users` as it is, with members let in to their own records; who else was let in by role stays so. */
function opened(security: Security | null): Security {
  const roles = security?.members.roles ?? [];
  const kept = roles.length > 0 ? roles : ['_admin'];
  return {
    ...security,
    admins: security?.admins ?? { names: [], roles: ['_admin'] },
    members: {
      ...security?.members,
      names: security?.members.names ?? [],
      roles: [...new Set([...kept, MEMBER_ROLE])],
    },
  };
}

async function setEditable(
  server: Server,
  nodes: readonly NodeSettings[],
  value: 'true' | 'false',
): Promise<boolean> {
  const outcomes: boolean[] = [];
  for (const { node } of nodes) {
    outcomes.push(await writeSetting(server, node, { ...EDITABLE, value }));
  }
  return outcomes.length > 0 && outcomes.every(Boolean);
}

function isEditable(node: NodeSettings): boolean {
  return node.get(EDITABLE.section, EDITABLE.key) === 'true';
}

/**
 * Lets members change their own password. CouchDB 3 guards `_users`/`_security` with a setting
 * (`couchdb/users_db_security_editable`), which is off again afterwards.
 *
 * @param nodes whose settings can be changed; none where the server keeps them.
 */
export async function allowOwnPasswords(
  server: Server,
  nodes: readonly NodeSettings[],
): Promise<Step> {
  const security = await readSecurity(server, USERS);
  const isThere = allowsOwnPasswords(security);
  if (!isThere) {
    if (!(await setEditable(server, nodes, 'true'))) {
      return { what: 'own-passwords', state: 'refused' };
    }
    await writeSecurity(server, USERS, opened(security));
  }
  // An earlier call may have ended between the two.
  await setEditable(server, isThere ? nodes.filter(isEditable) : nodes, 'false');
  return { what: 'own-passwords', state: isThere ? 'there' : 'allowed' };
}
