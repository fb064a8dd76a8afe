import * as v from 'valibot';
import { PrefixSchema } from '@/documents/place';
import type { RequestOf, ResponseOf } from '@/messaging/requests';
import { readSetting } from '@/storage/settings';
import { StorageFullError } from '@/storage/storageFull';
import { CouchHttp } from '@/storage/sync/couch/couchHttp';
import { currentWorkspace, type OpenIdService, type Workspace } from '@/storage/sync/workspace';
import { joinWorkspace, mayJoin } from '@/storage/workspace/joinWorkspace';
import type { KeptTokens } from '@/storage/workspace/openIdTokens';
import type { Connected } from '@/workspace/connecting/connect';
import {
  ConnectFailure,
  type ConnectProblem,
  problemOf,
} from '@/workspace/connecting/connectFailure';
import {
  connectByPassword,
  joinByLink,
  type LinkPassword,
} from '@/workspace/connecting/joinByPassword';
import { introduceMember } from '@/workspace/connecting/memberDocument';
import { OpenIdSettingsSchema } from '@/workspace/openid/openIdSettings';
import { readAddress } from '@/workspace/serverAddress';
import { joinByService } from './joiningByService';
import { endSession } from './leaving';
import { mayReach, sendToServer } from './sendToServer';

type Joining = RequestOf<'workspace.join'>;
type Joined = ResponseOf<'workspace.join'>;

/** Who signed in, and how they ask the server from now on. */
interface SignedIn {
  http: CouchHttp;
  connected: Connected;
  linkPassword: LinkPassword | 'none';
  /** What is to be kept of a service's sign-in; null for one with a password. */
  byService: { openId: OpenIdService; tokens: KeptTokens } | null;
}

/** Where signing in itself worked: whoever cannot go on is not left signed in. */
const AFTER_SIGN_IN: readonly ConnectProblem[] = [
  ...(['weak-password', 'no-workspace', 'not-a-member', 'newer-rules', 'bad-name'] as const),
];

function failed(problem: Extract<Joined, { state: 'failed' }>['problem']): Joined {
  return { state: 'failed', problem };
}

/** Who is to sign in: a service tells only then, and of a device that takes part it is known. */
async function accountOf(asked: Joining['signIn']): Promise<string> {
  if (asked.kind !== 'openid') return asked.account;
  return (await currentWorkspace())?.account ?? '';
}

/** The workspace that a request names. */
async function workspaceOf(asked: Joining): Promise<Workspace | ConnectProblem> {
  const { address, prefix, name, signIn } = asked;
  const reading = readAddress(address);
  if ('problem' in reading) return reading.problem;
  const parsed = v.safeParse(PrefixSchema, prefix);
  if (!parsed.success) return 'no-workspace';
  const account = await accountOf(signIn);
  return { address: reading.address, prefix: parsed.output, account, name };
}

/** By the page of the team's service. */
async function signInByService(
  workspace: Workspace,
  { kind: _, ...asked }: Extract<Joining['signIn'], { kind: 'openid' }>,
): Promise<SignedIn> {
  const service = v.safeParse(OpenIdSettingsSchema, asked);
  if (!service.success) throw new ConnectFailure('no-service', asked.issuer);
  const openId = service.output;
  const { http, connected, tokens } = await joinByService(workspace, openId);
  return { http, connected, linkPassword: 'none', byService: { openId, tokens } };
}

async function signIn(workspace: Workspace, asked: Joining['signIn']): Promise<SignedIn> {
  if (asked.kind === 'openid') return signInByService(workspace, asked);
  const { prefix } = workspace;
  const http = new CouchHttp(workspace.address, sendToServer);
  const credentials = { name: asked.account, password: asked.password };
  switch (asked.kind) {
    case 'password': {
      const connected = await connectByPassword(http, prefix, credentials);
      return { http, connected, linkPassword: 'none', byService: null };
    }
    case 'link': {
      const { linkPassword, ...connected } = await joinByLink(http, prefix, credentials, asked.own);
      return { http, connected, linkPassword, byService: null };
    }
  }
}

async function connectTo(workspace: Workspace, asked: Joining): Promise<Joined> {
  const { http, connected, linkPassword, byService } = await signIn(workspace, asked.signIn);
  const { account, me, roles } = connected;
  const own = (await readSetting('agent-name'))?.trim();
  const name = await introduceMember(http, workspace.prefix, { me, name: own || account });
  const { openId } = byService ?? {};
  const joined: Workspace = { ...workspace, account, ...(openId && { openId }) };
  const tokens = byService?.tokens ?? null;
  const joining = { workspace: joined, me, name, roles, tokens };
  if ((await joinWorkspace(joining)) !== 'joined') return failed('other-workspace');
  return { state: 'joined', linkPassword };
}

/** Signs in and has this device take part in the workspace; every way that it may fail is told apart. */
export async function join(asked: Joining): Promise<Joined> {
  const workspace = await workspaceOf(asked);
  if (typeof workspace === 'string') return failed(workspace);
  if (!(await mayJoin(workspace))) return failed('other-workspace');
  if (!(await mayReach(workspace.address))) return failed('not-allowed');
  try {
    return await connectTo(workspace, asked);
  } catch (error) {
    if (error instanceof StorageFullError) return failed('storage-full');
    const problem = problemOf(error);
    if (AFTER_SIGN_IN.includes(problem)) await endSession(workspace.address);
    return failed(problem);
  }
}
