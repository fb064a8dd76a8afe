import { chooseAnswer } from '@/cards/answer';
import type { Card } from '@/cards/card';
import type { CardHit, RankerApi } from '@/messaging/ranker';
import { excerptOf } from '@/ranking/excerpt';
import { matchedLanguage } from '@/ranking/matchedLanguage';
import { readBindings } from '@/ranking/priors/helpdeskCollections';
import { type RankedCard, rank } from '@/ranking/rank';
import { search } from '@/ranking/search';
import { parseSearch, type SearchFilter } from '@/ranking/searchQuery';
import { similarCards } from '@/ranking/similar';
import { allCollections, cardsById } from '@/storage/cards';
import { dismissedFrom } from '@/storage/device';
import { favouriteIds } from '@/storage/favourites';
import { readSetting } from '@/storage/settings';
import { ArchivedIndex } from './archivedIndex';
import type { LiveIndex } from './liveIndex';
import { ownLearner } from './ownLearner';
import { PlainLines } from './plainLines';

const SUGGESTIONS = 8;
const RESULTS = 20;

/** The language to show a card in, given the terms it was found by. */
type LanguageFor = (card: Card, terms: ReadonlySet<string>) => string | undefined;

/** A card found by words alone does not say more than that of itself. */
type Found = RankedCard & Partial<Pick<CardHit, 'reasons' | 'isDismissed'>>;

const lines = new PlainLines();

/** The ranked cards with their excerpts; a card that went meanwhile is left out. */
async function toHits(ranked: readonly Found[], languageFor: LanguageFor): Promise<CardHit[]> {
  const cards = await cardsById(ranked.map(({ id }) => id));
  return ranked.flatMap(({ id, matches, terms, reasons, isDismissed = false }, index) => {
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
        excerpt: excerptOf(lines.of(id, lang, body), found, lang),
        matches,
        reasons: reasons ?? [{ kind: 'words', matches }],
        isDismissed,
      },
    ];
  });
}

/** What a filter needs to have read. */
function filterName(filter: SearchFilter): string {
  return filter.kind === 'status' ? filter.status : filter.kind;
}

/**
 * What one panel is offered, on indices that all panels share: one that is kept in step with the
 * replica, and that of the archive.
 */
export function rankerApi(
  live: LiveIndex,
  archived = new ArchivedIndex(),
  learner = ownLearner(live),
): RankerApi {
  let searches = 0;
  return {
    async suggest(ticket, { chosen, otherwise } = {}) {
      const [index, learned, dismissed, bindings] = await Promise.all([
        live.current(),
        learner.current(),
        dismissedFrom(ticket.key),
        readSetting('collection-bindings'),
      ]);
      const ranking = rank(ticket, {
        ...{ index, learned, dismissed, limit: SUGGESTIONS, now: Date.now() },
        ...{ triggers: live.triggers, bindings: readBindings(bindings) },
      });
      const reading = live.isComplete ? null : live.progress;
      const wanted = chosen ?? ranking.language ?? otherwise;
      const hits = await toHits(ranking.cards, () => wanted);
      return { language: ranking.language, hits, reading };
    },
    async search(text, wanted, limit = RESULTS) {
      searches += 1;
      const own = searches;
      const isWanted = () => own === searches;
      const filters = new Set(parseSearch(text).filters.map(filterName));
      const [index, collections, favourites] = await Promise.all([
        filters.has('archived') ? archived.current() : live.current(),
        filters.has('collection') ? allCollections() : [],
        filters.has('favourite') ? favouriteIds() : [],
      ]);
      const named = { collections, favourites: new Set(favourites) };
      const ranked = await search(text, { index, limit, cardsById, isWanted, ...named });
      return toHits(ranked, wanted ? () => wanted : matchedLanguage);
    },
    async similar(title, text, limit, except) {
      const index = await live.current();
      const written = { title, body: text };
      return similarCards(written, { index, limit, except: except ?? null, cardsById });
    },
  };
}
