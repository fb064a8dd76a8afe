import type { Card } from '@/cards/card';
import { foldedWords, isEmptyWord } from '../cleaning/emptyWords';
import { queryOf } from '../query';
import { plainWords, plainWordsAt } from '../terms';
import { type Compared, compared, conditionsOf, holds, type Part } from './triggerConditions';

type Trigger = Card['triggers'][number];

/** An example of a ticket, as a person types it. */
export interface ExampleTicket {
  /** What the customer writes. */
  text: string;
  /** A site's name or a whole address; empty for none. */
  host: string;
  tags: readonly string[];
}

/** A part of a trigger, held against an example. */
export interface TriedPart {
  by: Part;
  /** As written. */
  value: string;
  /** `never`: no ticket can have it. */
  state: 'holds' | 'lacking' | 'never';
}

/** A stretch of the example's text. */
export interface Stretch {
  start: number;
  end: number;
}

export interface TriedTrigger {
  /** None for a trigger that asks for nothing. */
  parts: TriedPart[];
  /** All of its parts hold, as they would for such a ticket. */
  isHeld: boolean;
  /** Where its phrase stands in the text. */
  found: Stretch[];
  /** It asks for a phrase alone, one that most tickets say. */
  isCommon: boolean;
}

const PARTS = ['host', 'tag', 'phrase'] as const;
/** Phrases of more words are said by few, whatever the words. */
const MOST_COMMON_WORDS = 2;

/** The example as the ranking has it: without greetings, signatures and quoted mail. */
function exampleOf({ text, host, tags }: ExampleTicket): Compared {
  const message = { role: 'customer' as const, author: '', at: null, text };
  const { body } = queryOf({ subject: '', messages: [message], language: undefined });
  const name = host.trim().replace(/^[a-z][a-z\d+.-]*:\/\//i, '');
  return compared({ url: `https://${name}`, tags: [...tags], texts: [body] });
}

function stretchesOf(phrase: string, text: string): Stretch[] {
  const sought = plainWords(phrase);
  const words = plainWordsAt(text);
  if (sought.length === 0) return [];
  return words.flatMap(({ start }, at) => {
    const run = words.slice(at, at + sought.length);
    const isFound =
      run.length === sought.length && run.every(({ plain }, index) => plain === sought[index]);
    return isFound ? [{ start, end: run.at(-1)?.end ?? start }] : [];
  });
}

function isCommonPhrase(phrase: string): boolean {
  const words = foldedWords(phrase);
  return words.length > 0 && words.length <= MOST_COMMON_WORDS && words.every(isEmptyWord);
}

function triedParts(trigger: Trigger, example: Compared): TriedPart[] {
  return PARTS.flatMap((by): TriedPart[] => {
    const value = trigger[by]?.trim() ?? '';
    if (value === '') return [];
    const [condition] = conditionsOf({ [by]: value }) ?? [];
    if (!condition) return [{ by, value, state: 'never' }];
    return [{ by, value, state: holds(example, condition) ? 'holds' : 'lacking' }];
  });
}

/**
 * Holds triggers against an example of a ticket, as the ranking does, and tells of each what holds, what is
 * lacking and which words were found.
 */
export function tryTriggers(triggers: readonly Trigger[], ticket: ExampleTicket): TriedTrigger[] {
  const example = exampleOf(ticket);
  return triggers.map((trigger) => {
    const parts = triedParts(trigger, example);
    const [only, ...others] = parts;
    const phrase = parts.find(({ by, state }) => by === 'phrase' && state === 'holds');
    return {
      parts,
      isHeld: parts.length > 0 && parts.every(({ state }) => state === 'holds'),
      found: phrase ? stretchesOf(phrase.value, ticket.text) : [],
      isCommon: only?.by === 'phrase' && others.length === 0 && isCommonPhrase(only.value),
    };
  });
}
