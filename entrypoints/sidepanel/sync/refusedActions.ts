import { i18n } from '#i18n';
import { downloadText } from '@/components/downloadText';
import { languageName } from '@/components/languageName';
import { changesFileName, changesText } from '@/storage/sync/changesText';
import {
  type DroppedChange,
  dropRefused,
  type RefusedChange,
  retryRefused,
  undoDrop,
} from '@/storage/sync/refusedChanges';
import { focusView } from '../focusView';
import { panel } from '../store';
import { tellProblem, told } from '../told';
import { toldWriting } from '../toldWriting';

/** Hands changes to the person as a file of Markdown. */
export function exportChanges(changes: readonly RefusedChange[]): void {
  const name = changesFileName(Date.now());
  const words = {
    notes: i18n.t('card.notes'),
    keywords: i18n.t('card.keywords'),
    language: languageName,
  };
  downloadText(name, changesText(changes, words), 'text/markdown');
  panel.getState().showStatus({ text: i18n.t('refused.exported', [name]), tone: 'plain' });
}

/** Has changes sent once more. */
export function retryChanges(changes: readonly RefusedChange[]): Promise<void> {
  return told(async () => {
    for (const change of changes) await retryRefused(change);
    panel.getState().showStatus({ text: i18n.t('refused.retried'), tone: 'plain' });
    focusView();
  });
}

function takeBack(dropped: readonly DroppedChange[]): Promise<void> {
  return toldWriting('card', async () => {
    let isUndone = true;
    // The last first: two of them may be of one card.
    for (const each of [...dropped].reverse()) isUndone = (await undoDrop(each)) && isUndone;
    if (!isUndone) return tellProblem(i18n.t('cardMenu.notUndone'));
    panel.getState().showStatus({ text: i18n.t('refused.undone'), tone: 'plain' });
    focusView();
  });
}

/** Gives changes up; Undo brings them back. */
export function dropChanges(changes: readonly RefusedChange[]): Promise<void> {
  return toldWriting('card', async () => {
    const dropped: DroppedChange[] = [];
    for (const change of changes) {
      const found = await dropRefused(change);
      if (found) dropped.push(found);
    }
    if (dropped.length === 0) return;
    const isGone = changes.length > 1 || changes.some(({ reason }) => reason === 'lost-access');
    panel.getState().showStatus({
      text: i18n.t(isGone ? 'refused.droppedHere' : 'refused.dropped'),
      tone: 'plain',
      onUndo: () => void takeBack(dropped),
      takesFocus: true,
    });
  });
}
