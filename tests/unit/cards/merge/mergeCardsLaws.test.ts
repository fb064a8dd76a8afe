import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { type Card, CardSchema } from '@/cards/card';
import { changedLanguages } from '@/cards/meaning';
import { type CardOrDeleted, mergeCards } from '@/cards/merge/mergeCards';
import { canonicalText } from '@/cards/merge/twoSided';
import { baseText, edited, editedOnBothSides } from './markdownTexts';
import { merged, openParts, version } from './pumpCard';
import { someCard, threeVersions } from './someCards';

const PICTURE = { type: 'image/png', data: 'AAAA', width: 1, height: 1 } as const;

describe('for all cards', () => {
  const bytes = (value: unknown) => JSON.stringify(value);
  /** The card as a merge writes it. */
  const written = (card: CardOrDeleted) => bytes(mergeCards(null, card, card).card);

  it('an unchanged side gives the other, two equal sides what they are, in one order of keys', () => {
    const shuffled = (card: Card) => v.parse(CardSchema, JSON.parse(canonicalText(card)));
    fc.assert(
      fc.property(someCard, someCard, (from, card) => {
        for (const result of [
          mergeCards(from, card, shuffled(from)),
          mergeCards(from, from, shuffled(card)),
          mergeCards(from, card, card),
        ]) {
          expect(result).toEqual({ state: 'merged', card });
          expect(bytes(result.card)).toBe(written(card));
        }
      }),
    );
  });

  it('every field of the schema is written, in its order', () => {
    const full = version({
      ...{ status: 'archived', wasDraft: true },
      ...{ notes: '![A map](image:map)', images: { map: PICTURE } },
    });
    const { card } = mergeCards(null, full, full);
    expect(Object.keys(card)).toEqual(Object.keys(CardSchema.entries));
  });

  it('the sides can change places, and what was merged is merged', () => {
    fc.assert(
      fc.property(threeVersions, ({ base: from, mine, theirs }) => {
        const [one, other] = [mergeCards(from, mine, theirs), mergeCards(from, theirs, mine)];
        expect(other.state).toBe(one.state);
        expect(openParts(other)).toEqual(openParts(one));
        if (one.state === 'merged') {
          expect(bytes(one)).toBe(bytes(other));
          expect(bytes(mergeCards(from, one.card, one.card))).toBe(bytes(one));
          expect(bytes(mergeCards(theirs === 'deleted' ? null : theirs, one.card, one.card))).toBe(
            bytes(one),
          );
        }
        if (one.card !== 'deleted') expect(v.is(CardSchema, one.card)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('a mark is one that a side gave for the same meaning', () => {
    fc.assert(
      fc.property(threeVersions, ({ base: from, mine, theirs }) => {
        const { card } = mergeCards(from, mine, theirs);
        if (card === 'deleted' || mine === 'deleted' || theirs === 'deleted') return;
        const isSettled = [mine, theirs].some(
          (side) => canonicalText(side) === canonicalText(card),
        );
        if (isSettled) return;
        for (const [lang, given] of Object.entries(card.verified)) {
          const holds = [mine, theirs].some(
            (side) =>
              canonicalText(side.verified[lang]) === canonicalText(given) &&
              !changedLanguages(side, card).includes(lang),
          );
          expect(holds).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('every word that a side wrote is in the card or in an open part', () => {
    fc.assert(
      fc.property(editedOnBothSides, editedOnBothSides, (body, notes) => {
        const texts = (side: 'mine' | 'theirs') => ({
          answer: { en: { body: body[side].text } },
          notes: notes[side].text,
          keywords: [`${side}-keyword`],
        });
        const from = version({ answer: { en: { body: body.base } }, notes: notes.base });
        const result = mergeCards(from, version(texts('mine')), version(texts('theirs')));
        const { sides: _, ...said } = { sides: null, ...result };
        const words = [body, notes].flatMap(({ mine, theirs }) => [...mine.words, ...theirs.words]);
        for (const word of words) expect(bytes(said)).toContain(word);
        expect(bytes(result.card)).toContain('theirs-keyword');
      }),
    );
  });

  it('edits of different paragraphs never meet', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5), fc.boolean()), { minLength: 2 }), (rows) => {
        const kinds = rows.map(([kind]) => kind);
        const side = (own: boolean, name: string) =>
          edited(
            kinds,
            rows.map(([kind, isMine]) => ({ edit: isMine === own ? 'change' : 'keep', kind })),
            name,
          );
        const [mine, theirs] = [side(true, 'mine'), side(false, 'theirs')];
        const of = (notes: string) => version({ notes });
        const card = merged(of(mine.text), of(theirs.text), of(baseText(kinds)));
        for (const word of [...mine.words, ...theirs.words]) expect(card.notes).toContain(word);
        expect(card.notes).not.toContain('base');
      }),
    );
  });
});
