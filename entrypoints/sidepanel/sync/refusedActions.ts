import { safeParse } from 'valibot';
import { i18n } from '#i18n';
import { cardText } from '@/cards/cardText';
import { downloadText } from '@/components/downloadText';
import { languageName } from '@/components/languageName';
import { CardDocumentSchema } from '@/documents/kinds/cards';
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

/** The card that a change was to write; null where it is none, or was to be deleted. */
export function cardOfChange({ id, content }: Pick<RefusedChange, 'id' | 'content'>) {
  const parsed = safeParse(CardDocumentSchema, { ...content, _id: id });
  return parsed.success ? parsed.output : null;
}

function textOfChange(change: RefusedChange): string {
  const card = cardOfChange(change);
  // Whatever it is, it is handed out whole.
  if (!card) return `\`\`\`json\n${JSON.stringify(change.content, null, 2)}\n\`\`\`\n`;
  return cardText(card, {
    notes: i18n.t('card.notes'),
    keywords: i18n.t('card.keywords'),
    language: languageName,
  });
}

/** Hands changes to the person as a file of Markdown. */
export function exportChanges(changes: readonly RefusedChange[]): void {
  const name = `sidecard-changes-${new Date().toISOString().slice(0, 10)}.md`;
  const written = changes.filter(({ content }) => content !== null);
  downloadText(name, written.map(textOfChange).join('\n---\n\n'), 'text/markdown');
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
