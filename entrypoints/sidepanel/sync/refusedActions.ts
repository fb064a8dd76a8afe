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

/** Has a change sent once more. */
export function retryChange(change: RefusedChange): Promise<void> {
  return told(async () => {
    await retryRefused(change);
    panel.getState().showStatus({ text: i18n.t('refused.retried'), tone: 'plain' });
    focusView();
  });
}

function takeBack(dropped: DroppedChange): Promise<void> {
  return toldWriting('card', async () => {
    if (!(await undoDrop(dropped))) return tellProblem(i18n.t('cardMenu.notUndone'));
    panel.getState().showStatus({ text: i18n.t('refused.undone'), tone: 'plain' });
    focusView();
  });
}

/** Gives a change up; Undo brings it back. */
export function dropChange(change: RefusedChange): Promise<void> {
  return toldWriting('card', async () => {
    const dropped = await dropRefused(change);
    if (!dropped) return;
    const isGone = change.reason === 'lost-access';
    panel.getState().showStatus({
      text: i18n.t(isGone ? 'refused.droppedHere' : 'refused.dropped'),
      tone: 'plain',
      onUndo: () => void takeBack(dropped),
      takesFocus: true,
    });
  });
}
