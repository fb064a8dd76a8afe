import type { Card } from '../card';
import { type CardImages, namedImages } from '../images';
import { canonicalText, type Sides } from './twoSided';

function chosen(id: string, mine: CardImages, theirs: CardImages) {
  const [a, b] = [mine[id], theirs[id]];
  if (!a || !b) return a ?? b;
  // An id is made for one picture; whoever writes another under it must not make two cards of one.
  return canonicalText(a) > canonicalText(b) ? a : b;
}

/**
 * The images of a merged card: those of both sides, by id. One that a side took away goes where neither side
 * still names it, so that no text is left without its picture.
 */
export function mergeImages({ base, mine, theirs }: Sides<Card>): Pick<Card, 'images'> {
  const [ours, others] = [mine.images ?? {}, theirs.images ?? {}];
  const texts = [mine, theirs].flatMap(({ answer, notes }) => [
    notes,
    ...Object.values(answer).map(({ body }) => body),
  ]);
  const was = base?.value.images ?? {};
  const named = namedImages(texts, { ...others, ...ours });
  const kept = Object.keys({ ...ours, ...others }).flatMap((id) => {
    const image = chosen(id, ours, others);
    const isTakenAway = id in was && !(id in ours && id in others);
    return image && (!isTakenAway || id in named) ? [[id, image] as const] : [];
  });
  return kept.length > 0 ? { images: Object.fromEntries(kept) } : {};
}
