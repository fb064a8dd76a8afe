import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { pageOfCard } from '@/cards/cardHref';
import type { CardId } from '@/cards/ids';
import { teamLinkOf } from '@/cards/teamLink';
import { cardsById } from '@/storage/cards';
import { sharedPlaceOf } from '@/storage/history/cardHistory';
import { currentWorkspace } from '@/storage/sync/workspace';
import { panel } from '../store';
import { tellProblem, told } from '../told';

/** A link to a card: for the team where the card is shared, else for this browser alone. */
async function linkTo(id: CardId): Promise<{ link: string; isForTeam: boolean } | null> {
  const [[card], workspace] = await Promise.all([cardsById([id]), currentWorkspace()]);
  if (!card) return null;
  const isForTeam = workspace !== undefined && (await sharedPlaceOf(card)) !== undefined;
  const link = isForTeam ? teamLinkOf(workspace, id) : browser.runtime.getURL('/') + pageOfCard(id);
  return { link, isForTeam };
}

async function isOnClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Refused without focus in the panel; the caller says so.
    return false;
  }
}

/** Copies a link to a card. */
export function copyLink(id: CardId): Promise<void> {
  return told(async () => {
    const found = await linkTo(id);
    if (!found) return tellProblem(i18n.t('card.gone'));
    if (!(await isOnClipboard(found.link))) return tellProblem(i18n.t('status.copyFailed'));
    const text = i18n.t(found.isForTeam ? 'history.linkCopiedTeam' : 'history.linkCopied');
    panel.getState().showStatus({ text, tone: 'plain' });
  });
}
