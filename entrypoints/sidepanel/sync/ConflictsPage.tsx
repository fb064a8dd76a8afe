import { useLiveQuery } from 'dexie-react-hooks';
import { ConflictList } from '@/components/sync/ConflictList';
import { readSetting } from '@/storage/settings';
import { openConflicts } from '@/storage/sync/settleConflict';
import { useDirectory } from '../useReplica';
import { conflictSides, titleOf } from './conflictSides';
import { decide, leaveDeciding } from './decidingView';

/** The cards of which there are two versions. */
export function ConflictsPage() {
  const directory = useDirectory();
  const conflicts = useLiveQuery(openConflicts);
  const me = useLiveQuery(async () => ({ id: await readSetting('me') }));
  if (!directory || !conflicts || !me) return null;
  const items = conflicts.map(({ place, id, conflict: { sides } }) => {
    const { mine, theirs } = conflictSides(sides, { me: me.id, members: directory.members });
    return { key: `${place} ${id}`, title: titleOf(sides), sides: [mine, theirs] };
  });
  const open = (key: string) => {
    const found = conflicts.find(({ place, id }) => `${place} ${id}` === key);
    if (found) decide({ kind: 'conflict', place: found.place, id: found.id, from: 'list' });
  };
  return <ConflictList items={items} now={Date.now()} onOpen={open} onBack={leaveDeciding} />;
}
