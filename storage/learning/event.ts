import * as v from 'valibot';
import { CardIdSchema } from '@/cards/ids';

/** What a person did with a card for a ticket. */
export const EventKindSchema = v.picklist(['insert', 'copy', 'not-for', 'open']);
export type EventKind = v.InferOutput<typeof EventKindSchema>;

const text = (max: number) => v.pipe(v.string(), v.maxLength(max));

/** The most that is kept of a query, in UTF-16 units or entries: under 200 kB in all. */
const MOST = { subject: 2000, body: 20_000, earlier: 8000, names: 50, name: 50 } as const;

/** What a ticket asked when something was done for it: as ranking/query makes it. */
export const EventQuerySchema = v.object({
  subject: text(MOST.subject),
  body: text(MOST.body),
  sentences: v.array(text(MOST.body)),
  earlier: text(MOST.earlier),
  names: v.pipe(v.array(text(MOST.name)), v.maxLength(MOST.names)),
  isFollowUp: v.boolean(),
  language: v.undefinedable(text(35)),
});
export type EventQuery = v.InferOutput<typeof EventQuerySchema>;

export const LearningEventSchema = v.object({
  ticketKey: text(300),
  card: CardIdSchema,
  kind: EventKindSchema,
  /** ISO 8601. */
  at: v.pipe(v.string(), v.isoTimestamp()),
  query: EventQuerySchema,
});

/** Something a person did, and for what. Stays on the device, and there until it is learned. */
export type LearningEvent = v.InferOutput<typeof LearningEventSchema>;

/** The sentences that fit, in order; one that does not is left out with all after it. */
function fitting(sentences: readonly string[]): string[] {
  let left: number = MOST.body;
  return sentences.filter(({ length }) => {
    left -= length;
    return left >= 0;
  });
}

/** A query within the limits of what is kept. */
export function boundedQuery(query: EventQuery): EventQuery {
  return {
    subject: query.subject.slice(0, MOST.subject),
    body: query.body.slice(0, MOST.body),
    sentences: fitting(query.sentences),
    earlier: query.earlier.slice(0, MOST.earlier),
    names: query.names.filter(({ length }) => length <= MOST.name).slice(0, MOST.names),
    isFollowUp: query.isFollowUp,
    language: query.language,
  };
}

/** Events of one ticket: what they are of, and how much they say. */
type Said = Pick<LearningEvent, 'card' | 'kind'>;

const STRENGTH = { insert: 4, copy: 3, 'not-for': 2, open: 1 } as const satisfies Record<
  EventKind,
  number
>;

/**
 * Whether one event of a ticket takes the word from another of the same ticket. Of one card the
 * strongest speaks. Who used another card only looked at the one opened; who inserted another one
 * told enough against the one sent away.
 */
export function overrules(one: Said, other: Said): boolean {
  if (one.card === other.card) return STRENGTH[one.kind] > STRENGTH[other.kind];
  switch (other.kind) {
    case 'open':
      return one.kind === 'insert' || one.kind === 'copy';
    case 'not-for':
      return one.kind === 'insert';
    case 'insert':
    case 'copy':
      return false;
  }
}

/** Whether an event adds nothing to what was counted for the same ticket. */
export function isSaidBy(event: Said, counted: Said): boolean {
  const isSame = event.card === counted.card && event.kind === counted.kind;
  return isSame || overrules(counted, event);
}

/** The strongest first. */
export function byStrength(one: Said, other: Said): number {
  return STRENGTH[other.kind] - STRENGTH[one.kind];
}
