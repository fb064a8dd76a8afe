import { useLiveQuery } from 'dexie-react-hooks';
import { RefusedList } from '@/components/sync/RefusedList';
import { cardOfChange } from '@/storage/sync/changesText';
import { type RefusedChange, refusedChanges } from '@/storage/sync/refusedChanges';
import { startEdit } from '../editing/openForm';
import { leaveDeciding } from './decidingView';
import { dropChanges, exportChanges, retryChanges } from './refusedActions';

function keyOf({ place, id }: RefusedChange): string {
  return `${place} ${id}`;
}

function titleOf({ content, base }: RefusedChange): string {
  const said = content ?? base;
  const title = said?.title ?? said?.name;
  return typeof title === 'string' ? title : '';
}

/** An edit cannot help where the card is not here, or not to be read in full. */
function canEdit(change: RefusedChange): boolean {
  const isOutOfReach = change.reason === 'lost-access' || change.reason === 'newer-document';
  return !isOutOfReach && cardOfChange(change) !== null;
}

/** The changes that the workspace did not take. */
export function RefusedPage() {
  const changes = useLiveQuery(refusedChanges);
  if (!changes) return null;
  const items = changes.map((change) => ({
    key: keyOf(change),
    title: titleOf(change),
    reason: change.reason,
    at: change.changedAt,
    isDeletion: change.content === null,
    canEdit: canEdit(change),
  }));
  const withChange = (act: (change: RefusedChange) => void) => (key: string) => {
    const found = changes.find((each) => keyOf(each) === key);
    if (found) act(found);
  };
  return (
    <RefusedList
      items={items}
      now={Date.now()}
      onEdit={withChange((change) => {
        const card = cardOfChange(change);
        if (card) void startEdit(card._id, card.sourceLang);
      })}
      onRetry={withChange((change) => void retryChanges([change]))}
      onRetryAll={() => void retryChanges(changes)}
      onExport={withChange((change) => exportChanges([change]))}
      onExportAll={() => exportChanges(changes)}
      onDrop={withChange((change) => void dropChanges([change]))}
      onDropAll={() => void dropChanges(changes)}
      onBack={leaveDeciding}
    />
  );
}
