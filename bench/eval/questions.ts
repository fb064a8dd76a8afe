import type { Ticket } from '@/helpdesks/ticket';
import { randomFrom, shuffled } from '../generated/random.ts';
import type { NoiseChoice } from './arguments';
import type { EvaluationSet, SetQuery } from './evaluationSet';
import { readTemplates, shippedTemplates, type Templates, wrap } from './noise';
import { type Letter, letterOf, textOf, ticketOf } from './ticketOf';

/** What the systems are asked: Sidecard a ticket, the others its text. */
export interface Asked {
  ticket: Ticket;
  text: string;
}

/** A query, asked. */
export interface Question extends Asked {
  query: SetQuery;
}

const LIMIT_SEED = 1;
const NOISE_STREAM = 3;
const LONG_SEED = 4;

/** The words of a long ticket, and how many such tickets are timed. */
const LONG_TICKET_WORDS = 300;
const LONG_TICKETS = 40;

/** So many of the queries, drawn at random and always the same, in the order of the set. */
export function limited(queries: readonly SetQuery[], limit: number | null): SetQuery[] {
  const drawn = shuffled([...queries.keys()], randomFrom(LIMIT_SEED)).slice(
    0,
    limit ?? queries.length,
  );
  const isDrawn = new Set(drawn);
  return queries.filter((_, index) => isDrawn.has(index));
}

function askedOf(id: string, letter: Letter): Asked {
  return { ticket: ticketOf(id, letter), text: textOf(letter) };
}

function questionOf(query: SetQuery, letter: Letter): Question {
  return { query, ...askedOf(query.id, letter) };
}

/** The queries as they are. */
export function cleanQuestions(queries: readonly SetQuery[]): Question[] {
  return queries.map((query) => questionOf(query, letterOf(query.text)));
}

/** Says which templates wrap a query. @throws ArgumentError where a given file is broken. */
export function templatesFor(
  choice: NoiseChoice,
  set: EvaluationSet,
): (query: SetQuery) => Templates {
  if (choice.from === 'shipped') return ({ lang }) => shippedTemplates(lang ?? set.language);
  const given = readTemplates(choice.path);
  return () => given;
}

/** The queries with their messages wrapped in mails, the subjects as they are. */
export function noisyQuestions(
  queries: readonly SetQuery[],
  templates: (query: SetQuery) => Templates,
  seed: number,
): Question[] {
  return queries.map((query, index) => {
    const { subject, message } = letterOf(query.text);
    const random = randomFrom(seed, NOISE_STREAM, index);
    return questionOf(query, { subject, message: wrap(message, templates(query), random) });
  });
}

/** Tickets of 300 words, made of the set's queries one after another; for times alone. */
export function longTickets(questions: readonly Question[]): Asked[] {
  const texts = shuffled(questions, randomFrom(LONG_SEED)).map(({ text }) => text);
  const words = texts.join('\n').split(/\s+/).filter(Boolean);
  return Array.from({ length: LONG_TICKETS }, (_, number) => {
    const start = number * LONG_TICKET_WORDS;
    const places = Array.from({ length: LONG_TICKET_WORDS }, (_, each) => start + each);
    const message = places.map((place) => words[place % words.length]).join(' ');
    return askedOf(`long-${number}`, { subject: '', message });
  });
}
