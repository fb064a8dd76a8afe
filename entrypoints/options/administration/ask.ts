import type { ProblemView } from '@/components/settings/administration/problemWords';
import type { AdministrationChange } from '@/messaging/administrationRequests';
import type { RequestOf, ResponseOf } from '@/messaging/requests';
import { askExtension, UnansweredError } from '@/messaging/send';

/** Where the server is and who administers it. It is held by the page while its part is open, and nowhere else. */
export type Access = RequestOf<'administration.look'>;

/** Nobody answered, or not to the end: what was done by then is found again. */
const UNANSWERED: Failed = { state: 'failed', failure: { problem: 'unanswered', about: '' } };

interface Failed {
  state: 'failed';
  failure: ProblemView;
}

async function orUnanswered<Answer>(answer: Promise<Answer>): Promise<Answer | Failed> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof UnansweredError) return UNANSWERED;
    throw error;
  }
}

/** What stands at the server. */
export function look(access: Access): Promise<ResponseOf<'administration.look'> | Failed> {
  return orUnanswered(askExtension('administration.look', access));
}

/** Has the background change something there. */
export function change(
  access: Access,
  wanted: AdministrationChange,
): Promise<ResponseOf<'administration.change'> | Failed> {
  return orUnanswered(askExtension('administration.change', { ...access, change: wanted }));
}

/** What is unsafe or missing there. */
export function check(access: Access): Promise<ResponseOf<'administration.check'> | Failed> {
  return orUnanswered(askExtension('administration.check', access));
}
