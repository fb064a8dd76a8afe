import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Card } from '@/cards/card';
import { IncompleteCardError } from '@/cards/edits';
import { mergeCards } from '@/cards/merge/mergeCards';
import { type CardConflict, type CardOrDeleted, nameOfPart } from '@/cards/merge/parts';
import { type Choice, settle, UnsettledPartsError } from '@/cards/merge/settle';
import { aCard } from '../aCard';
import { threeVersions } from './someCards';

const ana = { by: aCard().owner, at: '2026-02-01T09:00:00.000Z' };
const texts = (en: string) => ({ en: { body: en }, es: { body: 'Hola.' } });
const base = aCard({ answer: texts('A.\n\nB.'), verified: { en: ana, es: ana } });
const mine = aCard({
  ...{ title: 'Mine', status: 'draft', answer: texts('A, mine.\n\nB.') },
  verified: { en: ana },
});
const theirs = aCard({
  ...{ title: 'Theirs', status: 'archived', answer: texts('A, theirs.\n\nB!') },
  verified: { en: ana },
});

function conflictOf(
  one: CardOrDeleted,
  other: CardOrDeleted,
  from: Card | null = base,
): CardConflict {
  const result = mergeCards(from, one, other);
  if (result.state !== 'conflict') throw new Error('no conflict');
  return result;
}

const conflict = conflictOf(mine, theirs);
const all = { title: 'mine', 'answer en': 'mine', status: 'mine' } as const;

describe('settling a conflict', () => {
  it('takes a side, both texts, or a text of their own', () => {
    expect(settle(conflict, all)).toMatchObject({ title: 'Mine', answer: texts('A, mine.\n\nB!') });
    const chosen = settle(conflict, {
      title: { text: 'Own' },
      'answer en': 'both',
      status: 'theirs',
    });
    expect(chosen).toMatchObject({
      ...{ title: 'Own', status: 'archived' },
      answer: texts('A, mine.\n\nA, theirs.\n\nB!'),
    });
    const own = settle(conflict, { ...all, 'answer en': { text: 'C.' } });
    expect(own).toMatchObject({ answer: texts('C.') });
  });

  it('keeps a verification only of what the card now means', () => {
    const verified = (title: Choice, answer: Choice) => {
      const card = settle(conflict, { ...all, title, 'answer en': answer });
      return card === 'deleted' ? [] : Object.keys(card.verified);
    };
    expect(verified('theirs', 'theirs')).toEqual(['en']);
    expect(verified('mine', 'mine')).toEqual([]);
    expect(verified('theirs', 'both')).toEqual([]);
    expect(verified({ text: 'Mine' }, { text: 'A, *mine*.\n\nB.' })).toEqual(['en']);
  });

  it('brings a removed language or card back, or lets it go', () => {
    const removed = conflictOf(aCard({ answer: { es: { body: 'Hola.' } } }), theirs);
    const language = (choice: Choice) => settle(removed, { 'language en': choice, title: 'mine' });
    expect(language('theirs')).toMatchObject({ answer: theirs.answer });
    expect(language('mine')).toMatchObject({ answer: { es: { body: 'Hola.' } } });
    const deleted = conflictOf('deleted', theirs);
    expect(settle(deleted, { deleted: 'mine' })).toBe('deleted');
    expect(settle(deleted, { deleted: 'theirs' })).toEqual(theirs);
  });

  it('refuses what is not chosen, what does not fit, and a card without title or answer', () => {
    expect(() => settle(conflict, { title: 'mine' })).toThrow(
      new UnsettledPartsError(['answer en', 'status']),
    );
    expect(() => settle(conflict, { ...all, title: 'both' })).toThrow(UnsettledPartsError);
    expect(() => settle(conflict, { ...all, status: { text: 'x' } })).toThrow(UnsettledPartsError);
    expect(() => settle(conflict, { ...all, title: { text: ' ' } })).toThrow(IncompleteCardError);
    const emptied = conflictOf(
      aCard({ answer: { en: { body: 'A.\n\nB.' } } }),
      aCard({ answer: { es: { body: 'Hola.' } } }),
    );
    const none = { 'language en': 'theirs', 'language es': 'mine' } as const;
    expect(() => settle(emptied, none)).toThrow(IncompleteCardError);
  });

  it('with mine everywhere is the card of the conflict, and with theirs has none of mine', () => {
    fc.assert(
      fc.property(threeVersions, ({ base: from, mine: one, theirs: other }) => {
        const result = mergeCards(from, one, other);
        if (result.state === 'merged') return;
        const choose = (choice: Choice) =>
          Object.fromEntries(result.parts.map((part) => [nameOfPart(part), choice]));
        const hasAnswers = [one, other].every(
          (card) => card === 'deleted' || Object.keys(card.answer).length > 0,
        );
        if (!hasAnswers || result.parts.some(({ part }) => part === 'language')) return;
        expect(settle(result, choose('mine'))).toEqual(result.card);
        const theirsChosen = settle(result, choose('theirs'));
        const turned = mergeCards(from, other, one);
        expect(theirsChosen).toEqual(turned.card);
      }),
      { numRuns: 200 },
    );
  });
});
