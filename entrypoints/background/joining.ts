import * as v from 'valibot';
import { PrefixSchema } from '@/documents/place';
import type { RequestOf, ResponseOf } from '@/messaging/requests';
import { readSetting } from '@/storage/settings';
import { StorageFullError } from '@/storage/storageFull';
import { CouchHttp } from '@/storage/sync/couch/couchHttp';
import type { Workspace } from '@/storage/sync/workspace';
import { joinWorkspace, mayJoin } from '@/storage/workspace/joinWorkspace';
import type { Connected } from '@/workspace/connecting/connect';
import { type ConnectProblem, problemOf } from '@/workspace/connecting/connectFailure';
import {
  connectByPassword,
  joinByLink,
  type LinkPassword,
} from '@/workspace/connecting/joinByPassword';
import { introduceMember } from '@/workspace/connecting/memberDocument';
import { readAddress } from '@/workspace/serverAddress';
import { endSession } from './leaving';
import { mayReach, sendToServer } from './sendToServer';

type Joining = RequestOf<'workspace.join'>;
type Joined = ResponseOf<'workspace.join'>;
type SignedIn = Connected & { linkPassword: LinkPassword | 'none' };

/** Where signing in itself worked: whoever cannot go on is not left signed in. */
const AFTER_SIGN_IN: readonly ConnectProblem[] = [
  ...(['weak-password', 'no-workspace', 'not-a-member', 'newer-rules', 'bad-name'] as const),
];

function failed(problem: Extract<Joined, { state: 'failed' }>['problem']): Joined {
  return { state: 'failed', problem };
}

/** The workspace that a request names. */
function workspaceOf({ address, prefix, name, signIn }: Joining): Workspace | ConnectProblem {
  const reading = readAddress(address);
  if ('problem' in reading) return reading.problem;
  const parsed = v.safeParse(PrefixSchema, prefix);
  if (!parsed.success) return 'no-workspace';
  return { address: reading.address, prefix: parsed.output, account: signIn.account, name };
}

async function signIn(
  http: CouchHttp,
  { prefix }: Workspace,
  asked: Joining['signIn'],
): Promise<SignedIn> {
  const credentials = { name: asked.account, password: asked.password };
  switch (asked.kind) {
    case 'password':
      return { ...(await connectByPassword(http, prefix, credentials)), linkPassword: 'none' };
    case 'link':
      return joinByLink(http, prefix, credentials, asked.own);
  }
}

async function connectTo(workspace: Workspace, asked: Joining): Promise<Joined> {
  const http = new CouchHttp(workspace.address, sendToServer);
  const { account, me, roles, linkPassword } = await signIn(http, workspace, asked.signIn);
  const own = (await readSetting('agent-name'))?.trim();
  const name = await introduceMember(http, workspace.prefix, { me, name: own || account });
  const joining = { workspace: { ...workspace, account }, me, name, roles };
  if ((await joinWorkspace(joining)) !== 'joined') return failed('other-workspace');
  return { state: 'joined', linkPassword };
}

/** Signs in and has this device take part in the workspace; every way that it may fail is told apart. */
export async function join(asked: Joining): Promise<Joined> {
  const workspace = workspaceOf(asked);
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
