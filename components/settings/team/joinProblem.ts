import { i18n } from '#i18n';
import type { ResponseOf } from '@/messaging/requests';
import type { InvitationProblem } from '@/workspace/invitation';

/** Why this device does not take part in the workspace; `refused`: by the person, when the browser asked. */
export type JoinProblem =
  | Extract<ResponseOf<'workspace.join'>, { state: 'failed' }>['problem']
  | 'refused'
  | 'unanswered';

const KEYS = {
  'no-address': 'team.problem.noAddress',
  'not-https': 'team.problem.notHttps',
  unreachable: 'team.problem.unreachable',
  'not-allowed': 'team.problem.notAllowed',
  busy: 'team.problem.busy',
  'not-couchdb': 'team.problem.notCouchdb',
  'too-old': 'team.problem.tooOld',
  'wrong-password': 'team.problem.wrongPassword',
  'used-link': 'team.problem.usedLink',
  locked: 'team.problem.locked',
  'weak-password': 'team.problem.weakPassword',
  'no-cookie': 'team.problem.noCookie',
  'no-workspace': 'team.problem.noWorkspace',
  'not-a-member': 'team.problem.notAMember',
  'newer-rules': 'team.problem.newerRules',
  'bad-name': 'team.problem.badName',
  'no-service': 'team.problem.noService',
  'service-unreachable': 'team.problem.serviceUnreachable',
  'service-refused': 'team.problem.serviceRefused',
  'service-broken': 'team.problem.serviceBroken',
  'no-token': 'team.problem.noToken',
  'token-refused': 'team.problem.tokenRefused',
  broken: 'team.problem.broken',
  'other-workspace': 'team.problem.otherWorkspace',
  'storage-full': 'team.problem.storageFull',
  refused: 'team.refused',
  unanswered: 'team.problem.unanswered',
} as const satisfies Record<JoinProblem, string>;

/** What is wrong, and what to do. */
export function joinProblemWords(problem: JoinProblem): string {
  return i18n.t(KEYS[problem]);
}

const LINK_KEYS = {
  'no-link': 'team.linkProblem.noLink',
  damaged: 'team.linkProblem.damaged',
  newer: 'team.linkProblem.newer',
  'not-https': 'team.linkProblem.notHttps',
} as const satisfies Record<InvitationProblem, string>;

/** Why a text invites to nothing, and what to do. */
export function linkProblemWords(problem: InvitationProblem): string {
  return i18n.t(LINK_KEYS[problem]);
}
