import { randomFrom } from '../generated/random.ts';
import type { Usage } from './arguments';
import type { Evaluation } from './evaluation';
import { measure, type Rank } from './measure';
import type { Row } from './rows';
import { type Run, rowsOf, runOf, withLongTickets } from './runs';
import { Sidecard } from './sidecard';
import { drawUsage, halfOf, type Insert } from './usage';

/** Streams of random numbers, so that a draw of one kind does not shift those of another. */
const USAGE_STREAM = 1;
const HALF_STREAM = 2;

/** Sidecard and what it is asked, at one usage. */
interface Stage {
  evaluation: Evaluation;
  sidecard: Sidecard;
  rank: Rank;
  usage: Usage;
}

function teach(stage: Stage, inserts: readonly Insert[], seed: number): void {
  const { evaluation, sidecard, usage } = stage;
  const drawn = drawUsage(inserts, usage, randomFrom(seed, USAGE_STREAM));
  sidecard.learn(usage === 0 ? [] : evaluation.burden, drawn);
}

function seedsOf({ options }: Evaluation): number[] {
  return Array.from({ length: options.seeds }, (_, each) => each + 1);
}

/** With usage for all cards. Without any, no seed changes anything. */
function wholeRows(stage: Stage): Row[] {
  const { evaluation, rank, usage } = stage;
  const seeds = usage === 0 ? [1] : seedsOf(evaluation);
  const runs = seeds.map((seed) => {
    teach(stage, evaluation.train, seed);
    return runOf(evaluation, rank, seed);
  });
  return withLongTickets(rowsOf({ system: 'sidecard', usage }, runs), rank, evaluation);
}

/** With usage for a half of the cards, the questions about that half apart from the others. */
function halvesRows(stage: Stage): Row[] {
  const { evaluation, rank, usage } = stage;
  const { ownCards, questions, train } = evaluation;
  const asked = (used: ReadonlySet<string>, seed: number) => {
    teach(
      stage,
      train.filter(({ card }) => used.has(card)),
      seed,
    );
    return measure(rank, questions);
  };
  const dayZero = usage === 0 ? asked(new Set(), 1) : null;
  const runs = seedsOf(evaluation).map((seed): Run => {
    const used = halfOf(ownCards, randomFrom(seed, HALF_STREAM));
    const halves = Map.groupBy(dayZero ?? asked(used, seed), ({ question }) =>
      question.query.right.isDisjointFrom(used) ? 'cold' : 'warm',
    );
    return { warm: halves.get('warm') ?? [], cold: halves.get('cold') ?? [] };
  });
  return rowsOf({ system: 'sidecard', usage }, runs);
}

/** The rows of Sidecard: for every usage asked for, and for day 0 where halves are compared with it. */
export function* sidecardRows(evaluation: Evaluation): Generator<Row> {
  const { usages, cold, noise } = evaluation.options;
  const sidecard = new Sidecard(evaluation.cards);
  const rank: Rank = ({ ticket }) => sidecard.rank(ticket);
  for (const usage of cold ? new Set<Usage>([0, ...usages]) : usages) {
    const stage = { evaluation, sidecard, rank, usage };
    if (!cold || noise || usage === 0) yield* wholeRows(stage);
    if (cold) yield* halvesRows(stage);
  }
}
