import { i18n } from '#i18n';
import { chooseAnswer } from '@/cards/answer';
import type { Card } from '@/cards/card';
import { markdownToPlainLine } from '@/cards/markdownText';
import type { CardHit } from '@/messaging/ranker';
import { type ExcerptPart, excerptOf } from '@/ranking/excerpt';

const NO_TERMS: ReadonlySet<string> = new Set();

/** The beginning of an answer, without the greeting. */
function beginningOf(body: string, lang: string): ExcerptPart[] {
  const [first, ...others] = excerptOf(markdownToPlainLine(body), NO_TERMS, lang);
  return first && first.text !== '…' ? [first, ...others] : others;
}

/** Cards that nobody searched for, as they are listed: each with the beginning of its answer. */
export function listedHits(cards: readonly Card[], wanted: string | undefined): CardHit[] {
  return cards.map((card) => {
    const { lang, body } = chooseAnswer(card, wanted ?? i18n.t('locale'));
    return { id: card.id, card, lang, wanted, excerpt: beginningOf(body, lang), matches: [] };
  });
}
