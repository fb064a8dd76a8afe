import * as v from 'valibot';
import type { Prefix } from '@/documents/place';
import { BackendFailure, type Credentials } from '@/storage/sync/backend';
import { CouchHttp, type Send } from '@/storage/sync/couch/couchHttp';
import { AdministrationFailure } from './failure';

/** The oldest CouchDB whose behaviour the workspace leans on. */
const OLDEST = { major: 3, minor: 5 };

const WelcomeSchema = v.object({ couchdb: v.literal('Welcome'), version: v.string() });
const SessionSchema = v.object({ userCtx: v.object({ roles: v.array(v.string()) }) });

/** A CouchDB, and a workspace on it, as its administrator reaches them. */
export interface Server {
  /** Without a slash behind it. */
  address: string;
  version: string;
  prefix: Prefix;
  /** As the administrator. */
  http: CouchHttp;
  /** As anybody. */
  anyone: CouchHttp;
}

/** What it takes to open a server. */
export interface Access {
  address: string;
  login: Credentials;
  prefix: Prefix;
  /** How requests leave; `fetch` unless told. */
  send?: Send;
}

function basicProof({ name, password }: Credentials): string {
  const bytes = new TextEncoder().encode(`${name}:${password}`);
  return `Basic ${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}`;
}

/** Sends with a proof of its own, whoever the browser is signed in as. */
function sendAs(send: Send, proof: string | null): Send {
  return (url, init) => {
    const headers = new Headers(init.headers);
    if (proof !== null) headers.set('authorization', proof);
    return send(url, { ...init, headers, credentials: 'omit' });
  };
}

/** What stands at the address, as anybody sees it; null where it says nothing without a sign-in. */
async function welcomeOf(http: CouchHttp): Promise<string | null> {
  try {
    const { status, body } = await http.ask({ path: '' }, [401]);
    if (status === 401) return null;
    const parsed = v.safeParse(WelcomeSchema, body);
    if (parsed.success) return parsed.output.version;
    throw new AdministrationFailure({ problem: 'not-couchdb', told: 'no welcome' });
  } catch (error) {
    if (!(error instanceof BackendFailure)) throw error;
    if (['offline', 'silent', 'busy', 'login-page'].includes(error.kind)) throw error;
    throw new AdministrationFailure({ problem: 'not-couchdb', told: error.message });
  }
}

async function needAdministrator(http: CouchHttp, name: string): Promise<void> {
  try {
    const { body } = await http.ask({ path: '_session' });
    const parsed = v.safeParse(SessionSchema, body);
    if (!parsed.success) {
      throw new AdministrationFailure({ problem: 'not-couchdb', told: 'no session' });
    }
    if (parsed.output.userCtx.roles.includes('_admin')) return;
  } catch (error) {
    if (!(error instanceof BackendFailure)) throw error;
    if (error.kind === 'signed-out') {
      throw new AdministrationFailure({ problem: 'wrong-password', name });
    }
    if (error.kind === 'locked') throw new AdministrationFailure({ problem: 'locked', name });
    throw error;
  }
  throw new AdministrationFailure({ problem: 'not-administrator', name });
}

/** Whether a version is one that the workspace can live on. */
export function isNewEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > OLDEST.major || (major === OLDEST.major && minor >= OLDEST.minor);
}

/**
 * Opens a server as its administrator, of whatever version.
 *
 * @throws AdministrationFailure for what is no CouchDB, and for a login that does not administer it.
 * @throws BackendFailure where nobody answers.
 */
export async function openServer({ address, login, prefix, send }: Access): Promise<Server> {
  const via: Send = send ?? ((url, init) => fetch(url, init));
  const anyone = new CouchHttp(address, sendAs(via, null));
  const http = new CouchHttp(address, sendAs(via, basicProof(login)));
  const told = await welcomeOf(anyone);
  await needAdministrator(http, login.name);
  const version = told ?? (await welcomeOf(http));
  if (version === null) {
    throw new AdministrationFailure({ problem: 'not-couchdb', told: 'no welcome' });
  }
  return { address: address.replace(/\/+$/, ''), version, prefix, http, anyone };
}

/** @throws AdministrationFailure `old` where the workspace cannot live on it. */
export function needNewEnough({ version }: Server): void {
  if (!isNewEnough(version)) throw new AdministrationFailure({ problem: 'old', version });
}
