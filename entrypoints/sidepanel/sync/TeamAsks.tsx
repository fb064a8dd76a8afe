import { useLiveQuery } from 'dexie-react-hooks';
import { i18n } from '#i18n';
import { SyncAsks } from '@/components/sync/SyncAsks';
import { type Emptied, settleEmptied } from '@/storage/sync/comparing';
import type { Place } from '@/storage/sync/rows';
import { readStanding } from '@/storage/sync/syncStanding';
import { focusView } from '../focusView';
import { type Deciding, panel } from '../store';
import { toldWriting } from '../toldWriting';
import { useDirectory } from '../useReplica';
import { decide } from './decidingView';
import { collectionAt } from './placeNames';

function answerEmptied(place: Place, decision: Emptied): Promise<void> {
  return toldWriting('card', async () => {
    await settleEmptied(place, decision, Date.now());
    const text = i18n.t(decision === 'remove' ? 'sync.ask.removed' : 'sync.ask.sentAgain');
    panel.getState().showStatus({ text, tone: 'plain' });
    focusView();
  });
}

/** What of the team's changes waits for this person. @param onLeave when it leads elsewhere. */
export function TeamAsks({ onLeave }: { onLeave?: () => void }) {
  const directory = useDirectory();
  const standing = useLiveQuery(readStanding);
  if (!standing || !directory) return null;
  const { conflicts, refused, emptied } = standing;
  const go = (deciding: Deciding) => {
    onLeave?.();
    decide(deciding);
  };
  const answer = (decision: Emptied) => (place: string) => {
    const known = emptied.find((each) => each === place);
    if (known) void answerEmptied(known, decision);
  };
  return (
    <SyncAsks
      conflicts={conflicts}
      refused={refused}
      emptied={emptied.map((place) => ({ place, name: collectionAt(place, directory) }))}
      onDecide={() => go({ kind: 'conflicts' })}
      onShowRefused={() => go({ kind: 'refused' })}
      onRemove={answer('remove')}
      onSendAgain={answer('send-again')}
    />
  );
}
