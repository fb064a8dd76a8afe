import type { Prefix } from '@/documents/place';
import { readSetting, writeSetting } from '../settings';

/** The team's sign-in service (OpenID Connect), for a team that has one; see `workspace/openid`. */
export interface OpenIdService {
  issuer: string;
  clientId: string;
  scope?: string | undefined;
  token?: 'access' | 'id' | undefined;
}

/** Where the team's workspace is, and as whom this device takes part in it. */
export interface Workspace {
  /** Of the server, without a slash behind it. */
  address: string;
  /** What the names of its databases begin with. */
  prefix: Prefix;
  /** The account on the server. */
  account: string;
  /** What people call it; the server's host where nobody said. */
  name?: string;
  /** Where this person signs in; left out where they do with a password of the server's own. */
  openId?: OpenIdService;
  /** The person signed out here: nothing is read or sent before they sign in again. */
  isSignedOut?: true;
}

/** The workspace this device takes part in; undefined for one that stands alone. */
export function currentWorkspace(): Promise<Workspace | undefined> {
  return readSetting('workspace');
}

/** Whether two are the same workspace, taken part in as the same account. */
export function isSameWorkspace(a: Workspace, b: Workspace): boolean {
  return a.address === b.address && a.prefix === b.prefix && a.account === b.account;
}

/** Keeps what the account may do, as the server last said it: its roles. */
export async function noteRoles(roles: readonly string[]): Promise<void> {
  const known = (await readSetting('roles')) ?? [];
  const sorted = [...roles].sort();
  if (known.join() !== sorted.join()) await writeSetting('roles', sorted);
}
