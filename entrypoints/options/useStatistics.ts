import { useLiveQuery } from 'dexie-react-hooks';
import { type ReplicaStatistics, replicaStatistics } from '@/storage/statistics';

/** The counts of the replica, kept up to date; undefined until read. */
export function useStatistics(): ReplicaStatistics | undefined {
  return useLiveQuery(replicaStatistics);
}
