import { useState } from 'react';
import { type JoinProblem, joinProblemWords } from '@/components/settings/team/joinProblem';
import { told } from '../store';
import type { Joined } from './join';

interface Attempt {
  isBusy: boolean;
  problem: JoinProblem | null;
}

/** An attempt to sign in: whether it is under way, and why the last one failed. */
export interface JoinAttempt {
  isBusy: boolean;
  /** In words; empty for nothing. */
  problem: string;
  /** @param onJoined what to tell once it worked. */
  attempt(joining: Promise<Joined>, onJoined: (joined: Exclude<Joined, JoinProblem>) => void): void;
  forget(): void;
}

/** One attempt at a time to take part in a workspace. */
export function useJoin(): JoinAttempt {
  const [{ isBusy, problem }, set] = useState<Attempt>({ isBusy: false, problem: null });
  return {
    isBusy,
    problem: problem === null ? '' : joinProblemWords(problem),
    attempt: (joining, onJoined) => {
      set({ isBusy: true, problem: null });
      void told(async () => {
        try {
          const joined = await joining;
          if (typeof joined === 'string') set({ isBusy: false, problem: joined });
          else onJoined(joined);
        } finally {
          set((before) => ({ ...before, isBusy: false }));
        }
      });
    },
    forget: () => set({ isBusy: false, problem: null }),
  };
}
