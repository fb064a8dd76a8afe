import * as v from 'valibot';
import { hubOf } from '@/documents/place';
import { BackendFailure } from '@/storage/sync/backend';
import { readAddress } from '../serverAddress';
import { checkDatabases } from './checks/databaseChecks';
import type { Finding } from './checks/finding';
import { checkPeople } from './checks/peopleChecks';
import { checkSettings, takesTokens } from './checks/settingChecks';
import { databaseNames } from './databases';
import { readCollections, readGroups, readMembers } from './hub';
import { isNewEnough, type Server } from './server';
import { readSettings } from './settings';

const SessionSchema = v.object({ userCtx: v.object({ roles: v.array(v.string()) }) });

/** Whether whoever reaches the server administers it, as before CouchDB 3. */
async function isAdminParty({ anyone }: Server): Promise<boolean> {
  try {
    const { body } = await anyone.ask({ path: '_session' });
    const session = v.safeParse(SessionSchema, body);
    return session.success && session.output.userCtx.roles.includes('_admin');
  } catch (error) {
    // `chttpd/require_valid_user`: nobody is told anything without a sign-in.
    if (error instanceof BackendFailure && error.kind === 'signed-out') return false;
    throw error;
  }
}

async function checkServer(server: Server): Promise<Finding[]> {
  const reading = readAddress(server.address);
  const hasTls = !('problem' in reading) || reading.problem !== 'not-https';
  const findings: Finding[] = [];
  if (!isNewEnough(server.version)) {
    findings.push({ what: 'old-version', version: server.version });
  }
  if (await isAdminParty(server)) findings.push({ what: 'admin-party' });
  if (!hasTls) findings.push({ what: 'no-tls' });
  return findings;
}

/** Names all that is unsafe or missing at a server and in the workspace on it. Changes nothing. */
export async function checkWorkspace(server: Server): Promise<Finding[]> {
  const nodes = await readSettings(server);
  const names = await databaseNames(server);
  const hasHub = names.includes(hubOf(server.prefix));
  const collections = hasHub ? await readCollections(server) : [];
  return [
    ...(await checkServer(server)),
    ...(nodes ? checkSettings(nodes) : [{ what: 'settings-hidden' } as const]),
    ...(await checkDatabases(server, names, collections)),
    ...(await checkPeople(server, {
      databases: names,
      members: hasHub ? await readMembers(server) : [],
      groups: hasHub ? await readGroups(server) : [],
      administrators: new Set(nodes?.flatMap((each) => each.keys('admins')) ?? []),
      takesTokens: nodes?.some(takesTokens) ?? false,
    })),
  ];
}
