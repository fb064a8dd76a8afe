import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { CardIdSchema } from '@/cards/ids';
import { answerRequests } from '@/messaging/receive';
import { cardsById } from '@/storage/cards';
import { panel } from '../store';

/** Shows a card in this panel where a link to it was opened in its window; one that is not here the tab tells of. */
export async function listenForCardLinks(): Promise<void> {
  const { id: ownWindow } = await browser.windows.getCurrent();
  answerRequests({
    'card.show': ({ windowId, card }, sender) => {
      const id = v.safeParse(CardIdSchema, card);
      // The background alone follows links; a content script has a tab.
      if (windowId !== ownWindow || sender.tab || !id.success) return undefined;
      return cardsById([id.output]).then(([found]) => {
        if (found) panel.setState({ openCard: { id: id.output, lang: undefined }, leftCard: null });
        return found !== undefined;
      });
    },
  });
}
