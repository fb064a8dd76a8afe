import type { CardId } from '@/cards/ids';
import type { Ticket } from '@/helpdesks/ticket';
import { AlikeWords } from './alikeWords';
import { type Asked, askedOf } from './asked';
import { LearnedReasons } from './learnedReasons';
import { Learned } from './learning/learned';
import type { LexicalIndex } from './lexicalIndex';
import { nearnessFor } from './lexicalScores';
import { type Placed, placedCards } from './placing';
import type { CollectionBindings } from './priors/helpdeskCollections';
import { TriggerIndex } from './priors/triggers';
import { queryOf } from './query';
import { type RankedCard, rankedCardOf, WEIGHTS, wordsOf } from './rankedCard';
import type { Reason } from './reasons';

export type { RankedCard } from './rankedCard';

/** What of a ticket is ranked by; what a help desk does not tell decides nothing. */
export type RankedTicket = Pick<Ticket, 'messages' | 'subject' | 'language'> &
  Partial<Pick<Ticket, 'requester' | 'url' | 'tags' | 'helpdesk' | 'brand'>>;

/** What ranking looks at beside the ticket. What is not given decides nothing. */
export interface RankingContext {
  index: LexicalIndex;
  learned?: Learned | undefined;
  triggers?: TriggerIndex | undefined;
  /** For which help desks and brands collections are. */
  bindings?: CollectionBindings | undefined;
  /** Cards that were sent away from this ticket: they come after all others. */
  dismissed: ReadonlySet<CardId>;
  /** At most so many, those that were sent away not counted. */
  limit: number;
  /** In ms since the epoch. */
  now?: number | undefined;
}

export interface SuggestedCard extends RankedCard {
  /** Why it stands where it does. */
  reasons: Reason[];
  /** It was sent away from this ticket. */
  isDismissed: boolean;
}

/** The cards that fit a ticket, best first, and the language of the question. */
export interface Ranking {
  cards: SuggestedCard[];
  language: string | undefined;
}

const NOTHING_LEARNED = new Learned({ device: '', epoch: 0, period: 0 });
const NO_TRIGGERS = new TriggerIndex();
const NO_BINDINGS: CollectionBindings = new Map();

/** The cards that are shown with what their rows tell. */
function told(
  shown: readonly Placed[],
  asked: Asked,
  context: RankingContext & { learned: Learned },
): SuggestedCard[] {
  const { index, learned, dismissed } = context;
  const nearness = nearnessFor(asked);
  const slots = shown.map(({ slot }) => slot);
  const matches = new Map(
    index.search(asked.whole, { ...WEIGHTS, ...nearness, slots }).map((match) => [match.id, match]),
  );
  const words = wordsOf(asked.terms);
  const alike = new AlikeWords(asked);
  const learnedReasons = new LearnedReasons(asked, learned);
  return shown.map((placed) => {
    const { id, score } = placed;
    const match = matches.get(id);
    const ofTerms = match && rankedCardOf(match, { words, index, nearness });
    const { matches: found, terms } = ofTerms?.matches.length
      ? ofTerms
      : alike.in(index.cardAt(placed.slot)?.about ?? '', placed.meanings);
    const isDismissed = dismissed.has(id);
    const ofWords: Reason[] = found.length > 0 ? [{ kind: 'words', matches: found }] : [];
    return {
      matches: found,
      terms,
      id,
      score,
      reasons: [
        ...(isDismissed ? [{ kind: 'dismissed' as const }] : []),
        ...ofWords,
        ...learnedReasons.of(placed),
        ...placed.reasons,
      ],
      isDismissed,
    };
  });
}

/**
 * Ranks the published cards for a ticket: the one ranker, whoever asks. A ticket without words gives no
 * cards but those that are set for it.
 */
export function rank(ticket: RankedTicket, context: RankingContext): Ranking {
  const { index, dismissed, limit, now = 0 } = context;
  const { learned = NOTHING_LEARNED, triggers = NO_TRIGGERS, bindings = NO_BINDINGS } = context;
  const query = queryOf(ticket);
  const { url = '', tags = [] } = ticket;
  const texts = [query.subject, query.body];
  const asked = askedOf(query, index);
  const placed = placedCards(
    asked,
    { index, learned },
    {
      ticket,
      triggered: triggers.triggeredBy({ url, tags, texts }),
      bindings,
      now,
    },
  );
  const shown = [
    ...placed.filter(({ id }) => !dismissed.has(id)).slice(0, limit),
    ...placed.filter(({ id }) => dismissed.has(id)),
  ];
  return { cards: told(shown, asked, { ...context, learned }), language: query.language };
}
