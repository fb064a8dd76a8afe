import type { AdministrationFailureView } from '@/messaging/administrationRequests';
import { BackendFailure, type FailureKind } from '@/storage/sync/backend';
import {
  AdministrationFailure,
  type AdministrationProblem,
} from '@/workspace/administration/failure';

type Problem = AdministrationFailureView['problem'];

const PROBLEMS = {
  offline: 'unreachable',
  silent: 'silent',
  'not-allowed': 'not-allowed',
  'signed-out': 'wrong-password',
  'wrong-password': 'wrong-password',
  locked: 'locked',
  forbidden: 'refused',
  'not-found': 'hidden',
  recreated: 'broken',
  busy: 'busy',
  'login-page': 'login-page',
  'not-couchdb': 'not-couchdb',
  broken: 'broken',
} as const satisfies Record<FailureKind, Problem>;

/** What a problem is called, and what it is about. */
function told(problem: AdministrationProblem): AdministrationFailureView {
  switch (problem.problem) {
    case 'not-couchdb':
      return { problem: 'not-couchdb', about: '' };
    case 'old':
      return { problem: 'too-old', about: problem.version };
    case 'no-workspace':
      return { problem: 'no-workspace', about: problem.hub };
    case 'newer-rules':
      return { problem: 'newer-rules', about: problem.database };
    case 'no-collection':
      return { problem: 'no-collection', about: problem.slug };
    case 'contended':
      return { problem: 'contended', about: problem.what };
    case 'wrong-password':
    case 'locked':
    case 'not-administrator':
    case 'unfit-account':
    case 'unfit-slug':
    case 'server-administrator':
    case 'no-account':
    case 'no-member':
    case 'no-group':
      return { problem: problem.problem, about: problem.name };
  }
}

/**
 * Why nothing, or no more, was done; an error that is none of administration's own is thrown on.
 *
 * @param login of whoever administers the server, for failures that are about it.
 */
export function failureOf(error: unknown, login: string): AdministrationFailureView {
  if (error instanceof AdministrationFailure) return told(error.problem);
  if (error instanceof BackendFailure) return { problem: PROBLEMS[error.kind], about: login };
  throw error;
}
