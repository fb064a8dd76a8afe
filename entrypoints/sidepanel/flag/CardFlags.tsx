import { useLiveQuery } from 'dexie-react-hooks';
import type { Card } from '@/cards/card';
import { FlagList } from '@/components/flag/FlagList';
import { readSetting } from '@/storage/settings';
import { useDirectory } from '../useReplica';
import { resolve, withdraw } from './flagActions';
import { useOpenFlags } from './useFlags';

/** What people say is the matter with a card, on its page. @param now ms since the epoch. */
export function CardFlags({ card, now }: { card: Card; now: number }) {
  const flags = useOpenFlags().filter((flag) => flag.card === card.id);
  const me = useLiveQuery(() => readSetting('me'));
  const directory = useDirectory();
  if (!directory) return null;
  const collection = directory.collections.get(card.collection);
  const isShared = collection?.slug !== undefined;
  const mayResolve = collection === undefined || directory.rights.mayEdit(collection);
  const rows = flags.map(({ _id: id, kind, note, created }) => ({
    ...{ id, kind, note, at: created.at, mayResolve },
    by: directory.members.get(created.by)?.name,
    // What stands on this device alone is its person's, whatever they were called before.
    isMine: !isShared || created.by === me,
  }));
  return (
    <FlagList
      flags={rows}
      now={now}
      onResolve={(id) => void resolve(id)}
      onWithdraw={(id) => void withdraw(id)}
    />
  );
}
