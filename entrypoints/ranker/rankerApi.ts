import { chooseAnswer } from '@/cards/answer';
import type { Card } from '@/cards/card';
import { markdownToPlainLine } from '@/cards/markdownText';
import type { CardHit, RankerApi } from '@/messaging/ranker';
import { excerptOf } from '@/ranking/excerpt';
import { matchedLanguage } from '@/ranking/matchedLanguage';
import { type RankedCard, rank } from '@/ranking/rank';
import { search } from '@/ranking/search';
import { cardsById } from '@/storage/cards';
import { dismissedFrom } from '@/storage/device';
import type { LiveIndex } from './liveIndex';

const SUGGESTIONS = 8;
const RESULTS = 20;

/** The language to show a card in, given the terms it was found by. */
type LanguageFor = (card: Card, terms: ReadonlySet<string>) => string | undefined;

/** The ranked cards with their excerpts; a card that went meanwhile is left out. */
async function toHits(ranked: readonly RankedCard[], languageFor: LanguageFor): Promise<CardHit[]> {
  const cards = await cardsById(ranked.map(({ id }) => id));
  return ranked.flatMap(({ id, matches, terms }, index) => {
    const card = cards[index];
    if (!card) return [];
    const found = new Set(terms);
    const wanted = languageFor(card, found);
    const { lang, body } = chooseAnswer(card, wanted);
    return [
      {
        id,
        card,
        lang,
        wanted,
        excerpt: excerptOf(markdownToPlainLine(body), found, lang),
        matches,
      },
    ];
  });
}

/** What the panels are offered, on an index that is kept in step with the replica. */
export function rankerApi(live: LiveIndex): RankerApi {
  return {
    async suggest(ticket, { chosen, otherwise } = {}) {
      const [index, dismissed] = await Promise.all([live.current(), dismissedFrom(ticket.key)]);
      const ranking = rank(ticket, { index, dismissed, limit: SUGGESTIONS });
      const wanted = chosen ?? ranking.language ?? otherwise;
      return { language: ranking.language, hits: await toHits(ranking.cards, () => wanted) };
    },
    async search(text, wanted) {
      const index = await live.current();
      return toHits(
        search(text, { index, limit: RESULTS }),
        wanted ? () => wanted : matchedLanguage,
      );
    },
  };
}
