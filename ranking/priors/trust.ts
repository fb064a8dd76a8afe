import type { Card } from '@/cards/card';
import { trustOf } from '@/cards/trust';

const DAY_MS = 86_400_000;
/** As on the rows: a verification that runs out so soon is due. */
const DUE_SOON_MS = 14 * DAY_MS;

/** What trust adds; a card that nobody has verified loses nothing, or no new one would be seen. */
const BONUS = { verified: 0.2, dueSoon: 0.1, unverified: 0 } as const;

/** When the verification of one language runs out, as it stood when it was made; 0 without one. */
function endOf(card: Card, lang: string): number {
  const at = Date.parse(card.verified[lang]?.at ?? '');
  const trust = trustOf(card, lang, at);
  switch (trust.state) {
    case 'verified':
    case 'due-soon':
      return trust.due === null ? Number.POSITIVE_INFINITY : Date.parse(trust.due);
    case 'needs-verification':
    case 'draft':
    case 'archived':
      return 0;
  }
}

/**
 * Until when somebody of the team stands behind a card in any of its languages, in ms since the epoch:
 * infinity for ever, 0 for never. One number that no time changes, so that it can be kept beside the
 * index.
 */
export function trustedUntil(card: Card): number {
  return Math.max(0, ...Object.keys(card.verified).map((lang) => endOf(card, lang)));
}

/** What trust adds to a card's score, 0 to 0.2. @param until as {@link trustedUntil} tells it. */
export function trustBonus(until: number, now: number): number {
  if (!(until > now)) return BONUS.unverified;
  return until - now <= DUE_SOON_MS ? BONUS.dueSoon : BONUS.verified;
}
