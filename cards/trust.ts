import type { Card } from './card';
import type { MemberId } from './ids';

const DAY_MS = 86_400_000;
/** A verification that runs out within this many days is "due soon". */
const DUE_SOON_DAYS = 14;

/** Whether a card may still be believed, as shown on every row. */
export type Trust =
  | { state: 'verified'; by: MemberId; at: string; due: string | null }
  | { state: 'due-soon'; by: MemberId; at: string; due: string }
  /** Never verified in this language, or no longer. */
  | { state: 'needs-verification'; by?: MemberId; at?: string }
  | { state: 'draft' }
  | { state: 'archived' };

/** The moment (ISO 8601) a verification made at `at` runs out, or null for never. */
function dueAt(verifyEvery: Card['verifyEvery'], at: string): string | null {
  if (verifyEvery === null) return null;
  if (typeof verifyEvery === 'number') {
    return new Date(Date.parse(at) + verifyEvery * DAY_MS).toISOString();
  }
  const day = `${verifyEvery}T00:00:00.000Z`;
  // A date that had passed when the card was verified again no longer counts.
  return Date.parse(day) > Date.parse(at) ? day : null;
}

/** The trust of one language of a card at the time `now` (ms since the epoch). */
export function trustOf(card: Card, lang: string, now: number): Trust {
  if (card.status === 'draft') return { state: 'draft' };
  if (card.status === 'archived') return { state: 'archived' };
  const verified = card.verified[lang];
  if (!verified) return { state: 'needs-verification' };
  const due = dueAt(card.verifyEvery, verified.at);
  if (due === null) return { state: 'verified', ...verified, due };
  const left = Date.parse(due) - now;
  if (left <= 0) return { state: 'needs-verification', ...verified };
  if (left <= DUE_SOON_DAYS * DAY_MS) return { state: 'due-soon', ...verified, due };
  return { state: 'verified', ...verified, due };
}
