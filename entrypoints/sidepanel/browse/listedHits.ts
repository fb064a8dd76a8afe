import { i18n } from '#i18n';
import { chooseAnswer } from '@/cards/answer';
import type { Card } from '@/cards/card';
import { markdownToPlainLine } from '@/cards/markdownText';
import type { CardHit } from '@/messaging/ranker';
import { answerBeginning } from '@/ranking/answerBeginning';

/** Cards that nobody searched for, as they are listed: each with the beginning of its answer. */
export function listedHits(cards: readonly Card[], wanted: string | undefined): CardHit[] {
  return cards.map((card) => {
    const { lang, body } = chooseAnswer(card, wanted ?? i18n.t('locale'));
    const text = answerBeginning(markdownToPlainLine(body));
    const excerpt = [{ text, isMatch: false }];
    const unranked = { matches: [], reasons: [], isDismissed: false };
    return { id: card.id, card, lang, wanted, excerpt, ...unranked };
  });
}
