import type { Card } from '../card';
import { mergeText, textOf } from './mergeText';
import type { Answer, ConflictPart, TextVersions } from './parts';
import { decide, type Sides, sidesOf } from './twoSided';

type Answers = Card['answer'];

/** A value merged as far as it goes, with mine in the open places, and what is open. */
export interface Merged<T> {
  value: T;
  parts: readonly ConflictPart[];
}

/** A Markdown text merged; `part` makes the open part of what clashes. */
export function mergedText(
  sides: Sides<string>,
  part: (versions: TextVersions) => ConflictPart,
): Merged<string> {
  const merged = mergeText(sides);
  switch (merged.kind) {
    case 'merged':
      return { value: merged.text, parts: [] };
    case 'open': {
      const { pieces } = merged;
      const mine = textOf(pieces, 'mine');
      const theirs = textOf(pieces, 'theirs');
      const base = sides.base && textOf(pieces, 'base');
      return { value: mine, parts: [part({ base, mine, theirs, pieces })] };
    }
  }
}

/** What a translation is based on: where the sides differ it is known only as it was before. */
function basedOn(sides: Sides<Answer>): Answer['basedOn'] {
  const verdict = decide(sidesOf(sides, (answer) => answer.basedOn));
  return verdict.kind === 'settled' ? verdict.value : sides.base?.value.basedOn;
}

function titleIn(lang: string, sides: Sides<Answer>): Merged<string | undefined> {
  const titles = sidesOf(sides, ({ title }) => title);
  const verdict = decide(titles);
  if (verdict.kind === 'settled') return { value: verdict.value, parts: [] };
  const [base, mine, theirs] = [titles.base?.value, titles.mine, titles.theirs].map(
    (title) => title ?? null,
  );
  const versions = { base: base ?? null, mine: mine ?? null, theirs: theirs ?? null };
  return { value: titles.mine, parts: [{ part: 'answer title', lang, ...versions }] };
}

function language(lang: string, { base, mine, theirs }: Sides<Answer | undefined>): ConflictPart {
  return {
    part: 'language',
    lang,
    base: base?.value ?? null,
    mine: mine ?? null,
    theirs: theirs ?? null,
  };
}

function mergeAnswer(lang: string, sides: Sides<Answer | undefined>): Merged<Answer | undefined> {
  const verdict = decide(sides);
  if (verdict.kind === 'settled') return { value: verdict.value, parts: [] };
  const { mine, theirs } = sides;
  if (!mine || !theirs) return { value: mine, parts: [language(lang, sides)] };
  // A language that both added has no text that it was before.
  const was = sides.base?.value;
  const both: Sides<Answer> = { base: was ? { value: was } : null, mine, theirs };
  const body = mergedText(
    sidesOf(both, (answer) => answer.body),
    (versions) => ({ part: 'answer', lang, ...versions }),
  );
  const title = titleIn(
    lang,
    sides.base && !was ? { ...both, base: { value: { body: '' } } } : both,
  );
  const based = basedOn(both);
  return {
    value: {
      ...(title.value !== undefined && { title: title.value }),
      body: body.value,
      ...(based && { basedOn: based }),
    },
    parts: [...title.parts, ...body.parts],
  };
}

/**
 * The answers of a card, language by language. A language that one side removed and the other left goes;
 * one that the other changed is open, and so is each where both removals would leave no answer at all.
 */
export function mergeAnswers(sides: Sides<Answers>): Merged<Answers> {
  const { base, mine, theirs } = sides;
  const languages = Object.keys({ ...base?.value, ...mine, ...theirs }).sort();
  const merged = languages.map((lang) => {
    const of = sidesOf(sides, (answers): Answer | undefined => answers[lang]);
    return { lang, of, ...mergeAnswer(lang, of) };
  });
  const valued = (value: (each: (typeof merged)[number]) => Answer | undefined) =>
    Object.fromEntries(
      merged.flatMap((each): [string, Answer][] => {
        const answer = value(each);
        return answer ? [[each.lang, answer]] : [];
      }),
    );
  const isEmptied = merged.every(({ value, parts }) => !value && parts.length === 0);
  if (isEmptied && Object.keys(mine).length > 0 && Object.keys(theirs).length > 0) {
    const removed = merged.filter(({ of }) => of.mine || of.theirs);
    return { value: mine, parts: removed.map(({ lang, of }) => language(lang, of)) };
  }
  return { value: valued(({ value }) => value), parts: merged.flatMap(({ parts }) => parts) };
}
