import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { answerRequests } from '@/messaging/receive';
import { insertCard } from './cardActions';
import { panel, ticketOf } from './store';

async function insertTopSuggestion(): Promise<void> {
  const { page, suggestions } = panel.getState();
  const [top] = suggestions?.ticketKey === ticketOf(page)?.key ? (suggestions?.hits ?? []) : [];
  if (top) await insertCard(top.id, top.lang, 'editor');
  else panel.getState().showStatus({ text: i18n.t('status.nothingToInsert'), tone: 'problem' });
}

/** Inserts the top suggestion when the keyboard command is pressed in this panel's window. */
export async function listenForInsertCommand(): Promise<void> {
  const { id: ownWindow } = await browser.windows.getCurrent();
  answerRequests({
    'command.insert-top': ({ windowId }) => {
      if (windowId !== ownWindow) return undefined;
      void insertTopSuggestion();
      return Promise.resolve(true);
    },
  });
}
