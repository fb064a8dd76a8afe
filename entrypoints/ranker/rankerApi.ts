import { chooseAnswer } from '@/cards/answer';
import { markdownToPlainLine } from '@/cards/markdownText';
import type { CardHit, RankerApi } from '@/messaging/ranker';
import { excerptOf } from '@/ranking/excerpt';
import { type RankedCard, rank, search } from '@/ranking/rank';
import { cardsById } from '@/storage/cards';
import { dismissedFrom } from '@/storage/device';
import type { LiveIndex } from './liveIndex';

const SUGGESTIONS = 8;
const RESULTS = 20;

/** The ranked cards with their excerpts; a card that went meanwhile is left out. */
async function toHits(ranked: readonly RankedCard[], language?: string): Promise<CardHit[]> {
  const cards = await cardsById(ranked.map(({ id }) => id));
  return ranked.flatMap(({ id, matches, terms }, index) => {
    const card = cards[index];
    if (!card) return [];
    const { lang, body } = chooseAnswer(card, language);
    const excerpt = excerptOf(markdownToPlainLine(body), new Set(terms), lang);
    return [{ id, lang, excerpt, matches }];
  });
}

export function rankerApi(live: LiveIndex): RankerApi {
  return {
    async suggest(ticket) {
      const [index, dismissed] = await Promise.all([live.current(), dismissedFrom(ticket.key)]);
      const ranking = rank(ticket, { index, dismissed, limit: SUGGESTIONS });
      return toHits(ranking.cards, ranking.language);
    },
    async search(text) {
      const index = await live.current();
      return toHits(search(text, { index, limit: RESULTS }));
    },
  };
}
