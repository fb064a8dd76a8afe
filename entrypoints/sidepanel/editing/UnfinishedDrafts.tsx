import { useLiveQuery } from 'dexie-react-hooks';
import { i18n } from '#i18n';
import { UnfinishedLine } from '@/components/form/UnfinishedLine';
import { closedDrafts } from '@/editing/draftLock';
import { unfinishedDrafts } from '@/storage/drafts';
import { continueDraft, discardDraft } from './openForm';

/** The forms that were left before they were saved, but for those that a window has open. */
export function UnfinishedDrafts() {
  const drafts = useLiveQuery(async () => closedDrafts(await unfinishedDrafts()));
  if (!drafts || drafts.length === 0) return null;
  return (
    <ul aria-label={i18n.t('draft.list')}>
      {drafts.map((draft) => (
        <li key={draft.id}>
          <UnfinishedLine
            title={draft.fields.title.trim()}
            onContinue={() => continueDraft(draft)}
            onDiscard={() => void discardDraft(draft, false)}
          />
        </li>
      ))}
    </ul>
  );
}
