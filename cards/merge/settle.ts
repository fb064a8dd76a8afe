import type { Card } from '../card';
import { IncompleteCardError } from '../edits';
import { canonicalCard } from './canonicalCard';
import { verifiedOf } from './marks';
import { textOf } from './mergeText';
import {
  type Answer,
  type CardConflict,
  type CardOrDeleted,
  type ConflictPart,
  nameOfPart,
} from './parts';

/** What a person makes of an open part: a side, both texts one behind the other, or a text of their own. */
export type Choice = 'mine' | 'theirs' | 'both' | { text: string };

/** A choice for each part, by `nameOfPart`. */
export type Choices = Readonly<Record<string, Choice>>;

/** Parts without a choice, or with one they do not allow: `both` is for notes and answers, a text of one's own for these and titles. */
export class UnsettledPartsError extends Error {
  override name = 'UnsettledPartsError';
  /** By `nameOfPart`. */
  readonly parts: readonly string[];
  constructor(parts: readonly string[]) {
    super(`Still to be settled: ${parts.join(', ')}.`);
    this.parts = parts;
  }
}

type TextPart = Extract<ConflictPart, { part: 'notes' | 'answer' }>;

function isFitting(part: ConflictPart, choice: Choice | undefined): choice is Choice {
  if (choice === undefined) return false;
  if (choice === 'mine' || choice === 'theirs') return true;
  const isText = part.part === 'notes' || part.part === 'answer';
  const isTitle = part.part === 'title' || part.part === 'answer title';
  return isText || (isTitle && choice !== 'both');
}

function chosenText(part: TextPart, choice: Choice): string {
  return typeof choice === 'object' ? choice.text : textOf(part.pieces, choice);
}

/** The side that was chosen; where neither was, mine stands as it does in the conflict's card. */
function chosen<T>(part: { mine: T; theirs: T }, choice: Choice): T {
  return choice === 'theirs' ? part.theirs : part.mine;
}

function withLanguage(card: Card, lang: string, answer: Answer | null): Card {
  const { [lang]: _, ...others } = card.answer;
  return { ...card, answer: answer ? { ...others, [lang]: answer } : others };
}

function withAnswer(card: Card, lang: string, change: Partial<Answer>): Card {
  return withLanguage(card, lang, { body: '', ...card.answer[lang], ...change });
}

function withTitle(card: Card, lang: string, title: string | null): Card {
  const { title: _, ...untitled }: Answer = { body: '', ...card.answer[lang] };
  return withLanguage(card, lang, { ...untitled, ...(title?.trim() && { title }) });
}

function withDay(card: Card, which: 'launch' | 'review', day: string | null): Card {
  const { [which]: _, ...others } = card.dates;
  return { ...card, dates: { ...others, ...(day !== null && { [which]: day }) } };
}

function settled(
  card: Card,
  part: Exclude<ConflictPart, { part: 'deleted' }>,
  choice: Choice,
): Card {
  switch (part.part) {
    case 'title':
      return { ...card, title: typeof choice === 'object' ? choice.text : chosen(part, choice) };
    case 'notes':
      return { ...card, notes: chosenText(part, choice) };
    case 'answer':
      return withAnswer(card, part.lang, { body: chosenText(part, choice) });
    case 'answer title':
      return withTitle(
        card,
        part.lang,
        typeof choice === 'object' ? choice.text : chosen(part, choice),
      );
    case 'language':
      return withLanguage(card, part.lang, chosen(part, choice));
    case 'status': {
      const { wasDraft: _, ...others } = card;
      return { ...others, ...chosen(part, choice) };
    }
    case 'owner':
      return { ...card, owner: chosen(part, choice) };
    case 'collection':
      return { ...card, collection: chosen(part, choice) };
    case 'sourceLang':
      return { ...card, sourceLang: chosen(part, choice) };
    case 'template':
      return { ...card, template: chosen(part, choice) };
    case 'verifyEvery':
      return { ...card, verifyEvery: chosen(part, choice) };
    case 'launch':
    case 'review':
      return withDay(card, part.part, chosen(part, choice));
  }
}

/**
 * The card that a person's choices make of a conflict. Who verified it is found anew: a mark holds only
 * where the card now means what the mark was given for.
 *
 * @throws UnsettledPartsError where a part has no choice that it allows.
 * @throws IncompleteCardError where the choices leave no title or no answer in any language.
 */
export function settle({ card, parts, sides }: CardConflict, choices: Choices): CardOrDeleted {
  const unsettled = parts.filter((part) => !isFitting(part, choices[nameOfPart(part)]));
  if (unsettled.length > 0) throw new UnsettledPartsError(unsettled.map(nameOfPart));
  let result = card;
  for (const part of parts) {
    const choice = choices[nameOfPart(part)] ?? 'mine';
    if (part.part === 'deleted') result = chosen(part, choice);
    else if (result !== 'deleted') result = settled(result, part, choice);
  }
  if (result === 'deleted') return result;
  if (result.title.trim() === '') throw new IncompleteCardError(['title']);
  if (Object.keys(result.answer).length === 0) throw new IncompleteCardError(['answer']);
  const { base, mine, theirs } = sides;
  // A card that one side deleted has no marks but those of the side that kept it.
  if (mine === 'deleted' || theirs === 'deleted') return canonicalCard(result);
  const known = base && base.value !== 'deleted' ? { value: base.value } : null;
  const verified = verifiedOf(result, { base: known, mine, theirs });
  return canonicalCard({ ...result, verified });
}
