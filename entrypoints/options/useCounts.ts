import { useLiveQuery } from 'dexie-react-hooks';
import { type ReplicaCounts, replicaCounts } from '@/storage/statistics';

/** The counts of the workspace, kept up to date; undefined until read. */
export function useCounts(): ReplicaCounts | undefined {
  return useLiveQuery(replicaCounts);
}
