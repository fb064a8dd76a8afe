import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { answerRequests } from '@/messaging/receive';
import { panel, ticketOf } from '../store';
import { tellProblem } from '../told';
import { insertCard } from './insertCard';

/** The card that the person sees first: nothing is inserted that is not on the screen. */
function firstShown() {
  const { openCard, openDraft, searchText, results, suggestions, page, browsing, failure } =
    panel.getState();
  if (openCard) return openCard;
  if (openDraft || failure) return undefined;
  if (searchText.trim() !== '') {
    const first = results?.hits[0];
    return first?.card.status === 'archived' ? undefined : first;
  }
  if (browsing) return undefined;
  const first = suggestions?.ticketKey === ticketOf(page)?.key ? suggestions?.hits[0] : undefined;
  return first?.isDismissed ? undefined : first;
}

/** Inserts the card shown first when the keyboard command is pressed in this panel's window. */
export async function listenForInsertCommand(): Promise<void> {
  const { id: ownWindow } = await browser.windows.getCurrent();
  answerRequests({
    'command.insert-top': ({ windowId }, sender) => {
      // The background alone hears keys; a content script has a tab.
      if (windowId !== ownWindow || sender.tab) return undefined;
      const first = firstShown();
      if (first) void insertCard(first.id, first.lang, 'editor');
      else tellProblem(i18n.t('status.nothingToInsert'));
      return Promise.resolve(true);
    },
  });
}
