import type { EvaluationOptions } from './arguments';
import { burdenOf, distractors } from './distractors';
import { type EvaluationSet, type SetCard, SetError, type SetQuery } from './evaluationSet';
import {
  type Asked,
  cleanQuestions,
  limited,
  longTickets,
  noisyQuestions,
  type Question,
  templatesFor,
} from './questions';
import { type Insert, insertsOf, rarity } from './usage';

/** One set, and what is asked of every system. */
export interface Evaluation {
  options: EvaluationOptions;
  /** The set's own cards, then the foreign ones. */
  cards: readonly SetCard[];
  ownCards: readonly string[];
  /** BCP 47. */
  language: string;
  /** What the usage is drawn from. */
  train: readonly Insert[];
  /** What was learned for the foreign cards wherever there is usage. */
  burden: readonly Insert[];
  questions: readonly Question[];
  /** The questions wrapped in mails, for each seed others; null where that is not asked for. */
  noisy: ((seed: number) => Question[]) | null;
  /** Timed on their own; none where there are no distractors. */
  longTickets: readonly Asked[];
}

function askedOf(set: EvaluationSet, options: EvaluationOptions, train: readonly Insert[]) {
  const { split, rare, limit } = options;
  const ofSplit = set.queries.filter((query) => query.split === split);
  const queries = rare ? ofSplit.filter(rarity(train)) : ofSplit;
  if (queries.length > 0) return limited(queries, limit);
  const splits = [...new Set(set.queries.map((query) => query.split))].join(', ');
  throw new SetError(
    `${set.name} has no ${rare ? 'rare ' : ''}queries in the split "${split}"; its splits: ${splits}.`,
  );
}

/**
 * Makes ready what is asked of a set.
 *
 * @throws SetError where no query is left; ArgumentError where given templates are broken.
 */
export function evaluationOf(set: EvaluationSet, options: EvaluationOptions): Evaluation {
  const train = insertsOf(set.queries.filter(({ split }) => split === 'train'));
  const queries: SetQuery[] = askedOf(set, options, train);
  const questions = cleanQuestions(queries);
  const foreign = distractors(options.distractors, set.language);
  const templates = options.noise && templatesFor(options.noise, set);
  return {
    options,
    cards: [...set.cards, ...foreign],
    ownCards: set.cards.map(({ id }) => id),
    language: set.language,
    train,
    burden: options.usages.some((usage) => usage !== 0) ? burdenOf(foreign) : [],
    questions,
    noisy: templates && ((seed) => noisyQuestions(queries, templates, seed)),
    longTickets: options.distractors > 0 ? longTickets(questions) : [],
  };
}
