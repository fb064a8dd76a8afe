import type { Card } from './card';
import { type TextBlock, textDiff } from './textDiff';

/** What of a card is a text. */
export type TextPart = 'title' | 'answer' | 'answer-title' | 'notes';
/** What of a card is a list in no order that means anything. */
export type SetPart = 'keywords' | 'verifiers' | 'triggers' | 'sources' | 'images';
/** What of a card is one value, or none. */
export type ValuePart =
  | 'collection'
  | 'status'
  | 'language'
  | 'template'
  | 'owner'
  | 'verify-every'
  | 'launch'
  | 'review'
  | 'verified';
export type DiffPart = TextPart | SetPart | ValuePart;

/** What two versions of a card say differently in one of its parts; ids and codes stand as they are. */
export type PartDiff =
  | { kind: 'text'; part: TextPart; lang: string | null; blocks: TextBlock[] }
  | { kind: 'set'; part: SetPart; added: string[]; removed: string[] }
  /** Null for none; of a verification who gave it, with its language. */
  | {
      kind: 'value';
      part: ValuePart;
      lang: string | null;
      before: string | null;
      after: string | null;
    };

/** A part that differs, by its name alone. */
export interface ChangedPart {
  part: DiffPart;
  /** Of an answer, its title or a verification. */
  lang: string | null;
}

interface TextOf extends ChangedPart {
  part: TextPart;
  before: string;
  after: string;
}

interface SetOf {
  part: SetPart;
  before: readonly string[];
  after: readonly string[];
}

interface ValueOf extends ChangedPart {
  part: ValuePart;
  before: string | null;
  after: string | null;
  /** Of a verification: when it was given. Given again by the same person it is another one. */
  at?: readonly (string | undefined)[];
}

function languagesOf(before: Card, after: Card, of: (card: Card) => object): string[] {
  const own = after.sourceLang;
  const all = new Set([...Object.keys(of(before)), ...Object.keys(of(after))]);
  return [...all].sort((a, b) => Number(b === own) - Number(a === own) || (a < b ? -1 : 1));
}

function textsOf(before: Card, after: Card): TextOf[] {
  const answers = languagesOf(before, after, ({ answer }) => answer).flatMap((lang): TextOf[] => {
    const [old, now] = [before.answer[lang], after.answer[lang]];
    return [
      { part: 'answer-title', lang, before: old?.title ?? '', after: now?.title ?? '' },
      { part: 'answer', lang, before: old?.body ?? '', after: now?.body ?? '' },
    ];
  });
  return [
    { part: 'title', lang: null, before: before.title, after: after.title },
    ...answers,
    { part: 'notes', lang: null, before: before.notes, after: after.notes },
  ];
}

function triggerText({ host, tag, phrase }: Card['triggers'][number]): string {
  return [host, tag && `#${tag}`, phrase && `“${phrase}”`].filter(Boolean).join(' · ');
}

function setsOf(before: Card, after: Card): SetOf[] {
  const both = (part: SetPart, of: (card: Card) => readonly string[]): SetOf => ({
    part,
    before: of(before),
    after: of(after),
  });
  return [
    both('keywords', ({ keywords }) => keywords),
    both('verifiers', ({ verifiers }) => verifiers),
    both('triggers', ({ triggers }) => triggers.map(triggerText)),
    both('sources', ({ sources }) => sources.map(({ name, url }) => url ?? name)),
    both('images', ({ images }) => Object.keys(images ?? {})),
  ];
}

function text(value: string | number | null | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}

function valuesOf(before: Card, after: Card): ValueOf[] {
  const both = (part: ValuePart, of: (card: Card) => string | number | null | undefined) => ({
    ...{ part, lang: null, before: text(of(before)), after: text(of(after)) },
  });
  const verified = languagesOf(before, after, (card) => card.verified).map((lang): ValueOf => {
    const [old, now] = [before.verified[lang], after.verified[lang]];
    const by = { before: text(old?.by), after: text(now?.by) };
    return { part: 'verified', lang, ...by, at: [old?.at, now?.at] };
  });
  return [
    both('collection', ({ collection }) => collection),
    both('status', ({ status }) => status),
    both('language', ({ sourceLang }) => sourceLang),
    both('template', ({ template }) => template),
    both('owner', ({ owner }) => owner),
    both('verify-every', ({ verifyEvery }) => verifyEvery),
    both('launch', ({ dates }) => dates.launch),
    both('review', ({ dates }) => dates.review),
    ...verified,
  ];
}

function lacking(some: readonly string[], from: readonly string[]): string[] {
  const there = new Set(from);
  return [...new Set(some)].filter((each) => !there.has(each));
}

function isOtherValue({ before, after, at: [old, now] = [] }: ValueOf): boolean {
  return before !== after || old !== now;
}

/** The parts in which two versions of a card differ, without how: cheap enough for a long list. */
export function changedParts(before: Card, after: Card): ChangedPart[] {
  const sets = setsOf(before, after).filter(
    (set) => lacking(set.before, set.after).length + lacking(set.after, set.before).length > 0,
  );
  return [
    ...textsOf(before, after).filter((each) => each.before !== each.after),
    ...sets.map((set) => ({ ...set, lang: null })),
    ...valuesOf(before, after).filter(isOtherValue),
  ].map(({ part, lang }) => ({ part, lang }));
}

/**
 * What two versions of a card say differently, part by part in the order of the card's page: its words first,
 * then what belongs to it, then how it stands.
 */
export function versionDiff(before: Card, after: Card): PartDiff[] {
  const texts = textsOf(before, after).flatMap(({ part, lang, ...said }): PartDiff[] =>
    said.before === said.after
      ? []
      : [{ kind: 'text', part, lang, blocks: textDiff(said.before, said.after) }],
  );
  const sets = setsOf(before, after).flatMap(({ part, ...lists }): PartDiff[] => {
    const added = lacking(lists.after, lists.before);
    const removed = lacking(lists.before, lists.after);
    return added.length + removed.length > 0 ? [{ kind: 'set', part, added, removed }] : [];
  });
  const values = valuesOf(before, after)
    .filter(isOtherValue)
    .map(({ at: _, ...value }): PartDiff => ({ kind: 'value', ...value }));
  return [...texts, ...sets, ...values];
}
