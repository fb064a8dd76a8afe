import { browser } from 'wxt/browser';
import type { JoinProblem } from '@/components/settings/team/joinProblem';
import type { RequestOf, ResponseOf } from '@/messaging/requests';
import { askExtension, UnansweredError } from '@/messaging/send';
import type { Invitation } from '@/workspace/invitation';
import { originPattern } from '@/workspace/serverAddress';

type Asked = RequestOf<'workspace.join'>;

/** What came of joining. */
export type Joined = Extract<ResponseOf<'workspace.join'>, { state: 'joined' }> | JoinProblem;

/** How somebody signs in who has typed this to an invitation. */
export function signInBy(
  { account: personal, oidc }: Pick<Invitation, 'account' | 'oidc'>,
  { account, password }: { account: string; password: string },
): Asked['signIn'] {
  if (oidc) return { kind: 'openid', ...oidc };
  if (!personal) return { kind: 'password', account, password };
  const { name, password: once } = personal;
  return { kind: 'link', account: name, password: once, own: password };
}

/**
 * Asks the browser whether Sidecard may reach these: the server, and where people sign in by a service
 * that too. To be called within the click, before anything is awaited, or the browser refuses to ask.
 */
export function askToReach(...addresses: string[]): Promise<boolean> {
  return browser.permissions.request({ origins: addresses.map(originPattern) });
}

/** Has the background take part in a workspace, once the person let it reach the server. */
export async function joinAs(
  { address, prefix, name }: Pick<Invitation, 'address' | 'prefix' | 'name'>,
  signIn: Asked['signIn'],
  mayReach: Promise<boolean>,
): Promise<Joined> {
  if (!(await mayReach)) return 'refused';
  try {
    const answer = await askExtension('workspace.join', { address, prefix, name, signIn });
    return answer.state === 'joined' ? answer : answer.problem;
  } catch (error) {
    if (error instanceof UnansweredError) return 'unanswered';
    throw error;
  }
}
