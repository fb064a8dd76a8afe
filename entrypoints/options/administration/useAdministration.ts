import { useState } from 'react';
import { noteWords } from '@/components/settings/administration/noteWords';
import { type ProblemView, problemWords } from '@/components/settings/administration/problemWords';
import type {
  AdministrationChange,
  FindingView,
  WorkspaceOverview,
} from '@/messaging/administrationRequests';
import type { ResponseOf } from '@/messaging/requests';
import { tell, tellProblem, told } from '../store';
import { type Access, change, check, look } from './ask';

/** How the page stands to a server. */
export type Standing =
  | { kind: 'closed' }
  | { kind: 'no-workspace'; access: Access }
  | { kind: 'workspace'; access: Access; overview: WorkspaceOverview };

export type Done = Extract<ResponseOf<'administration.change'>, { state: 'done' }>;

/** What to say of a change that was made, and what to do then. */
interface Telling {
  said(done: Done): string;
  onDone?: (done: Done) => void;
}

export interface Administration {
  standing: Standing;
  isBusy: boolean;
  /** Why the server could not be opened, in words; empty for nothing. */
  problem: string;
  /** @param mayReach what the browser answers to being asked for the server, in the click. */
  open(access: Access, mayReach: Promise<boolean>): void;
  /** Makes a change, says so, and looks again. */
  apply(wanted: AdministrationChange, telling: Telling): void;
  check(onChecked: (findings: FindingView[]) => void): void;
}

/** A server as its administrator sees it: one thing at a time is done to it. */
export function useAdministration(): Administration {
  const [standing, setStanding] = useState<Standing>({ kind: 'closed' });
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState('');

  const alone = (work: () => Promise<void>) => {
    if (isBusy) return;
    setIsBusy(true);
    void told(() => work().finally(() => setIsBusy(false)));
  };

  const lookAgain = async (access: Access): Promise<ProblemView | null> => {
    const found = await look(access);
    if (found.state === 'failed') return found.failure;
    setStanding(
      found.state === 'none'
        ? { kind: 'no-workspace', access }
        : { kind: 'workspace', access, overview: found.overview },
    );
    return null;
  };

  return {
    ...{ standing, isBusy, problem },
    open: (access, mayReach) =>
      alone(async () => {
        setProblem('');
        const failure = (await mayReach)
          ? await lookAgain(access)
          : ({ problem: 'not-allowed', about: '' } as const);
        if (failure) setProblem(problemWords(failure));
      }),
    apply: (wanted, { said, onDone }) =>
      alone(async () => {
        if (standing.kind === 'closed') return;
        const { access } = standing;
        const answer = await change(access, wanted);
        // What was done before a failure is there as well.
        const failure = await lookAgain(access);
        if (answer.state === 'failed') return tellProblem(problemWords(answer.failure));
        onDone?.(answer);
        if (failure) return tellProblem(problemWords(failure));
        tell([said(answer), ...answer.notes.map(noteWords)].filter(Boolean).join(' '));
      }),
    check: (onChecked) =>
      alone(async () => {
        if (standing.kind === 'closed') return;
        const answer = await check(standing.access);
        if (answer.state === 'failed') tellProblem(problemWords(answer.failure));
        else onChecked(answer.findings);
      }),
  };
}
