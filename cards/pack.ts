import * as v from 'valibot';
import { type Card, CardSchema, CollectionSchema, InstantSchema, MemberSchema } from './card';

const DAY_MS = 86_400_000;

export const PackSchema = v.object({
  kind: v.literal('sidecard/pack'),
  schema: v.literal(1),
  name: v.string(),
  writtenAt: InstantSchema,
  members: v.array(MemberSchema),
  collections: v.array(CollectionSchema),
  cards: v.array(CardSchema),
});

/** Cards with the collections and people they name, as shipped in one file. */
export type Pack = v.InferOutput<typeof PackSchema>;

/**
 * Moves every time of the pack by the whole days that passed since it was written, so that a sample
 * stays as fresh as on the day it was made and every interval stays as it was. A clock before that
 * day moves nothing.
 *
 * @param now ms since the epoch.
 */
export function freshen(pack: Pack, now: number): Pack {
  const days = Math.floor((now - Date.parse(pack.writtenAt)) / DAY_MS);
  const shift = Math.max(0, days) * DAY_MS;
  const instant = (at: string) => new Date(Date.parse(at) + shift).toISOString();
  const day = (at: string) => instant(`${at}T00:00:00.000Z`).slice(0, 10);
  const by = <Mark extends { at: string }>(mark: Mark): Mark => ({ ...mark, at: instant(mark.at) });
  const freshCard = (card: Card): Card => ({
    ...card,
    verifyEvery: typeof card.verifyEvery === 'string' ? day(card.verifyEvery) : card.verifyEvery,
    verified: Object.fromEntries(
      Object.entries(card.verified).map(([lang, mark]) => [lang, by(mark)]),
    ),
    dates: {
      ...(card.dates.launch && { launch: day(card.dates.launch) }),
      ...(card.dates.review && { review: day(card.dates.review) }),
    },
    sources: card.sources.map(by),
    created: by(card.created),
    updated: by(card.updated),
  });
  return { ...pack, cards: pack.cards.map(freshCard) };
}
