import type { Card } from '../card';
import type { Mark } from '../edits';
import { changedLanguages } from '../meaning';
import { isSame, type Sides } from './twoSided';

type Marks = Card['verified'];

/** Negative where `a` is the earlier; of one time the one whose text comes first. */
function byTime(a: Mark, b: Mark): number {
  const text = ({ at, by }: Mark) => `${at} ${by}`;
  return (
    Date.parse(a.at) - Date.parse(b.at) || (text(a) < text(b) ? -1 : Number(text(a) > text(b)))
  );
}

/** The later of two marks. */
export function laterMark(a: Mark, b: Mark): Mark {
  return byTime(a, b) < 0 ? b : a;
}

/** The earlier of two marks. */
export function earlierMark(a: Mark, b: Mark): Mark {
  return byTime(a, b) < 0 ? a : b;
}

/** The marks of a side that hold for a card: those of languages in which both mean the same. */
function holding(side: Card, card: Card): Marks {
  if (Object.keys(side.verified).length === 0) return {};
  const changed = new Set(changedLanguages(side, card));
  return Object.fromEntries(Object.entries(side.verified).filter(([lang]) => !changed.has(lang)));
}

/**
 * Who verified what of a merged card. A mark holds only where the card means in that language what its
 * side meant; of two that hold, the later. A mark that one side took away does not come back from the
 * other.
 *
 * @param card the merged card; its own marks say nothing.
 */
export function verifiedOf(card: Card, { base, mine, theirs }: Sides<Card>): Marks {
  const [ours, others] = [holding(mine, card), holding(theirs, card)];
  const isTakenAway = (lang: string, mark: Mark, other: Card) =>
    !other.verified[lang] && isSame(base?.value.verified[lang], mark);
  const verified = Object.keys({ ...ours, ...others }).flatMap((lang): [string, Mark][] => {
    const [a, b] = [ours[lang], others[lang]];
    const marks = [
      ...(a && !isTakenAway(lang, a, theirs) ? [a] : []),
      ...(b && !isTakenAway(lang, b, mine) ? [b] : []),
    ];
    return marks.length > 0 ? [[lang, marks.reduce(laterMark)]] : [];
  });
  return Object.fromEntries(verified);
}
