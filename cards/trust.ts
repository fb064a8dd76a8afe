import type { Card } from './card';
import { linkedCards } from './cardLinks';
import type { Mark } from './edits';
import type { CardId, MemberId } from './ids';

const DAY_MS = 86_400_000;
/** A verification that runs out within this many days is "due soon". */
const DUE_SOON_DAYS = 14;
/** Clocks differ; a verification further ahead than this, in ms, was made by one that was wrong. */
const CLOCK_SLACK = DAY_MS;

/** How often a card may be asked for, in days: every week to every year. A date and never are the others. */
export const VERIFY_INTERVALS = [7, 14, 30, 60, 90, 180, 365] as const;

/** Why a verification runs out at a moment that is known before. */
export type DueCause =
  /** So many days after it was given. */
  | { kind: 'interval'; days: number }
  /** `YYYY-MM-DD` */
  | { kind: 'date'; day: string }
  /** What the card tells of is launched on that day. */
  | { kind: 'launch'; day: string };

/** Why a card is to be verified that nobody stands behind. */
export type UnverifiedCause =
  | { kind: 'never' }
  /** Somebody changed the card, and nobody has verified it since. */
  | { kind: 'edited'; by: MemberId; at: string };

/** Why a verification no longer holds. */
export type LapsedCause =
  | DueCause
  /** A card that it links to was archived after it was verified; `title` is that card's. */
  | { kind: 'link-archived'; card: CardId; title: string }
  /** A card that it links to is not there any more. */
  | { kind: 'link-gone'; card: CardId };

/** Whether a card may still be believed, as shown on every row. */
export type Trust =
  | { state: 'verified'; by: MemberId; at: string; due: string | null }
  | { state: 'due-soon'; by: MemberId; at: string; due: string; cause: DueCause }
  /** Never verified in this language, or no longer. */
  | { state: 'needs-verification'; by?: never; at?: never; cause: UnverifiedCause }
  | { state: 'needs-verification'; by: MemberId; at: string; cause: LapsedCause }
  | { state: 'draft' }
  | { state: 'archived' };

/** What became of a card that others link to. */
export type BrokenLink =
  /** `at`: when it was last changed, which is when it was archived or later; ISO 8601. */
  { state: 'archived'; at: string; title: string } | { state: 'gone' };
/** Of the cards that are linked to those that are archived or gone; all others are as they should be. */
export type BrokenLinks = ReadonlyMap<CardId, BrokenLink>;

const NONE_BROKEN: BrokenLinks = new Map();

interface Due {
  /** ms since the epoch. */
  at: number;
  cause: DueCause;
}

function dueOnDay(cause: Extract<DueCause, { day: string }>, verifiedAt: number): Due[] {
  const at = Date.parse(`${cause.day}T00:00:00.000Z`);
  // A date that had passed when the card was verified no longer counts.
  return at > verifiedAt ? [{ at, cause }] : [];
}

/** When a verification made at a moment runs out first, and why; null for never. */
function dueOf({ verifyEvery, dates }: Card, verifiedAt: number): Due | null {
  const { launch, review } = dates;
  const dues: Due[] = [
    ...(typeof verifyEvery === 'number'
      ? [
          {
            at: verifiedAt + verifyEvery * DAY_MS,
            cause: { kind: 'interval', days: verifyEvery } as const,
          },
        ]
      : []),
    ...(typeof verifyEvery === 'string'
      ? dueOnDay({ kind: 'date', day: verifyEvery }, verifiedAt)
      : []),
    ...(review === undefined ? [] : dueOnDay({ kind: 'date', day: review }, verifiedAt)),
    ...(launch === undefined ? [] : dueOnDay({ kind: 'launch', day: launch }, verifiedAt)),
  ];
  return dues.reduce<Due | null>((first, due) => (first && first.at <= due.at ? first : due), null);
}

/**
 * A verification as it can have been made: of one in the future, which no clock that goes right gives, all
 * that is known is that it is no older than the card's last change. If that is in the future as well, this
 * device's own clock may be behind, and the verification counts as made now.
 */
function believed(mark: Mark, { updated, created }: Card, now: number): Mark {
  const canBe = ({ at }: { at: string }) => Date.parse(at) <= now + CLOCK_SLACK;
  if (canBe(mark)) return mark;
  const known = [updated, created].find(canBe);
  return { by: mark.by, at: known?.at ?? new Date(now).toISOString() };
}

function brokenSince(
  card: Card,
  lang: string,
  { at }: Mark,
  links: BrokenLinks,
): LapsedCause | null {
  if (links.size === 0) return null;
  for (const id of linkedCards(card, lang)) {
    const broken = links.get(id);
    if (broken?.state === 'gone') return { kind: 'link-gone', card: id };
    if (broken && Date.parse(broken.at) > Date.parse(at)) {
      return { kind: 'link-archived', card: id, title: broken.title };
    }
  }
  return null;
}

function unverifiedSince({ created, updated }: Card): UnverifiedCause {
  const isEdited = Date.parse(updated.at) > Date.parse(created.at);
  return isEdited ? { kind: 'edited', by: updated.by, at: updated.at } : { kind: 'never' };
}

/**
 * The trust of one language of a card.
 *
 * @param now ms since the epoch.
 * @param links what is known of the cards that it links to; without them no link takes trust away.
 */
export function trustOf(
  card: Card,
  lang: string,
  now: number,
  links: BrokenLinks = NONE_BROKEN,
): Trust {
  if (card.status === 'draft') return { state: 'draft' };
  if (card.status === 'archived') return { state: 'archived' };
  const given = card.verified[lang];
  if (!given) return { state: 'needs-verification', cause: unverifiedSince(card) };
  const verified = believed(given, card, now);
  const due = dueOf(card, Date.parse(verified.at));
  const left = due ? due.at - now : Number.POSITIVE_INFINITY;
  if (due && left <= 0) return { state: 'needs-verification', ...verified, cause: due.cause };
  const broken = brokenSince(card, lang, verified, links);
  if (broken) return { state: 'needs-verification', ...verified, cause: broken };
  if (!due) return { state: 'verified', ...verified, due: null };
  const told = { ...verified, due: new Date(due.at).toISOString() };
  return left <= DUE_SOON_DAYS * DAY_MS
    ? { state: 'due-soon', ...told, cause: due.cause }
    : { state: 'verified', ...told };
}

/** The languages that somebody can verify: those that the card has an answer in, its own first. */
export function answeredLanguages({
  answer,
  sourceLang,
}: Pick<Card, 'answer' | 'sourceLang'>): string[] {
  const written = Object.keys(answer).filter((lang) => answer[lang]?.body.trim());
  return written.sort((a, b) => Number(b === sourceLang) - Number(a === sourceLang));
}
