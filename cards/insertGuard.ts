import { chooseAnswer } from './answer';
import type { Card } from './card';
import { notesLeak } from './notesLeak';
import { type BrokenLinks, type Trust, trustOf } from './trust';

/** Where an answer is about to go: to the customer, or among colleagues. */
export type InsertTarget = 'public' | 'internal';

/** What a person should know before an answer is inserted. */
export type InsertFinding =
  /** Words of the internal notes stand in the answer. */
  | { kind: 'notes'; passage: string }
  /** Somebody says that the card is wrong, and nobody has seen to it. */
  | { kind: 'flagged' }
  /** Never verified, or no longer, or a draft. */
  | { kind: 'unverified'; trust: Extract<Trust, { state: 'needs-verification' | 'draft' }> }
  /** The answer is in another language than the customer's. BCP 47. */
  | { kind: 'other-language'; lang: string; wanted: string }
  /** A link leads nowhere, or shows the address of a card, which opens for nobody outside. */
  | { kind: 'broken-link' };

/** An answer that is about to be inserted. */
export interface Inserting {
  card: Card;
  /** The language asked for; what is inserted is the best the card has for it. */
  lang: string | undefined;
  /** What of the answer is inserted, where that is not all of it. */
  body?: string | undefined;
  /** The language of the ticket, where it is known. */
  wanted: string | undefined;
  target: InsertTarget;
  /** What is known of the cards that it links to. */
  links?: BrokenLinks | undefined;
  /** Whether an open flag says that the card is wrong. */
  isFlaggedWrong: boolean;
  /** ms since the epoch. */
  now: number;
}

const EMPTY_LINK = /(?<!\\)\[[^[\]]{0,1000}\]\(\s{0,20}\)/;
/** The address of a card that is no link's target: it would be read as it stands. */
const BARE_CARD = /(?<!\]\()\bcard:[0-9A-HJKMNP-TV-Z]{26}\b/;

function isOtherLanguage(lang: string, wanted: string): boolean {
  return lang.split('-')[0] !== wanted.split('-')[0];
}

/** All titles of a card: its answer and its notes may both name it. */
export function titlesOf({ title, answer }: Pick<Card, 'title' | 'answer'>): string[] {
  return [title, ...Object.values(answer).map((each) => each.title ?? '')];
}

/**
 * What a person should know before an answer is inserted, the worst first. Among colleagues notes are at home,
 * any language is read and a card's address opens: of these nothing is said for an internal note. Pure, and
 * throws for no text. An unfilled variable is no finding: it is asked for before anything is inserted.
 */
export function insertFindings(inserting: Inserting): InsertFinding[] {
  const { card, wanted, target, isFlaggedWrong, now } = inserting;
  const { lang, ...answer } = chooseAnswer(card, inserting.lang);
  const body = inserting.body ?? answer.body;
  const isPublic = target === 'public';
  const passage = isPublic ? notesLeak(body, card.notes, titlesOf(card)) : null;
  const trust = trustOf(card, lang, now, inserting.links);
  const isUnverified = trust.state === 'needs-verification' || trust.state === 'draft';
  const isForeign = isPublic && wanted !== undefined && isOtherLanguage(lang, wanted);
  const hasBrokenLink = isPublic && (EMPTY_LINK.test(body) || BARE_CARD.test(body));
  return [
    ...(passage === null ? [] : [{ kind: 'notes', passage } as const]),
    ...(isFlaggedWrong ? [{ kind: 'flagged' } as const] : []),
    ...(isUnverified ? [{ kind: 'unverified', trust } as const] : []),
    ...(isForeign ? [{ kind: 'other-language', lang, wanted } as const] : []),
    ...(hasBrokenLink ? [{ kind: 'broken-link' } as const] : []),
  ];
}

/** What a customer would read and never should; undefined where nothing is certain harm. */
export function certainHarm(
  findings: readonly InsertFinding[],
): Extract<InsertFinding, { kind: 'notes' }> | undefined {
  return findings.find((finding) => finding.kind === 'notes');
}
