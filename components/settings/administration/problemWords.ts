import { i18n } from '#i18n';
import type { AdministrationFailureView } from '@/messaging/administrationRequests';

/** Why nothing, or no more, was done at a server, and what that is about. */
export interface ProblemView {
  problem: AdministrationFailureView['problem'] | 'unanswered';
  about: string;
}

/** Problems that need no name to be told. */
const PLAIN = {
  'no-address': 'administration.problem.noAddress',
  'not-https': 'administration.problem.notHttps',
  'not-allowed': 'administration.problem.notAllowed',
  unreachable: 'administration.problem.unreachable',
  silent: 'administration.problem.silent',
  busy: 'administration.problem.busy',
  'login-page': 'administration.problem.loginPage',
  'not-couchdb': 'administration.problem.notCouchdb',
  hidden: 'administration.problem.hidden',
  broken: 'administration.problem.broken',
  unanswered: 'administration.problem.unanswered',
} as const;

const NAMED = {
  'too-old': 'administration.problem.tooOld',
  'wrong-password': 'administration.problem.wrongPassword',
  locked: 'administration.problem.locked',
  'not-administrator': 'administration.problem.notAdministrator',
  refused: 'administration.problem.refused',
  'no-workspace': 'administration.problem.noWorkspace',
  'newer-rules': 'administration.problem.newerRules',
  'unfit-account': 'administration.problem.unfitAccount',
  'unfit-slug': 'administration.problem.unfitSlug',
  'no-collection': 'administration.problem.noCollection',
  'server-administrator': 'administration.problem.serverAdministrator',
  'no-account': 'administration.problem.noAccount',
  'no-member': 'administration.problem.noMember',
  'no-group': 'administration.problem.noGroup',
  contended: 'administration.problem.contended',
} as const satisfies Record<Exclude<ProblemView['problem'], keyof typeof PLAIN>, string>;

function isPlain(problem: ProblemView['problem']): problem is keyof typeof PLAIN {
  return Object.hasOwn(PLAIN, problem);
}

/** What is wrong, and what to do. */
export function problemWords({ problem, about }: ProblemView): string {
  return isPlain(problem) ? i18n.t(PLAIN[problem]) : i18n.t(NAMED[problem], [about]);
}
