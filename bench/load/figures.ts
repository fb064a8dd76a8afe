import type { RunOutcome } from '@/storage/sync/syncRun';
import type { Asked } from './traffic';

/** How runs ended. */
export type RunCounts = Record<RunOutcome['state'], number>;

/** What was measured of agents that follow a workspace at one server. */
export interface LoadFigures {
  /** From nothing to everything, all agents, as fast as they could. */
  first: Asked;
  /** Once all were in step. */
  inStep: Asked;
  /** While they were in step. */
  runs: RunCounts;
  changes: {
    made: number;
    /** From the change in one replica until a run has brought it to another that looks at it, in ms. */
    delays: number[];
    /** At the end, one for each that waits for a change. */
    underWay: number;
  };
  /** What the processes computed while all were in step, in ms; the server's only where it is seen. */
  cpu: { server: number | null; agents: number };
}
