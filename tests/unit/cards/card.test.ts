import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { CardSchema } from '@/cards/card';
import { CardIdSchema } from '@/cards/ids';
import { aCard } from './aCard';

function accepts(traits: Record<string, unknown>): boolean {
  return v.safeParse(CardSchema, { ...aCard(), ...traits }).success;
}

describe('a card', () => {
  it('is read as it was written', () => {
    const card = aCard({ verifyEvery: 90, dates: { launch: '2026-12-03' } });
    expect(v.parse(CardSchema, JSON.parse(JSON.stringify(card)))).toEqual(card);
  });

  it('needs a title', () => {
    expect(accepts({ title: '' })).toBe(false);
  });

  it.each(['English', 'e', 'en_GB', 'EN'])('has no answer in the language "%s"', (tag) => {
    expect(accepts({ answer: { [tag]: { body: 'x' } } })).toBe(false);
  });

  it.each(['en', 'es-419', 'zh-Hant-TW', 'gsw'])('may have an answer in "%s"', (tag) => {
    expect(accepts({ answer: { [tag]: { body: 'x' } } })).toBe(true);
  });

  it.each([1, 90, 36_500, '2026-12-01', null])('may fall due by %s', (verifyEvery) => {
    expect(accepts({ verifyEvery })).toBe(true);
  });

  it.each([0, -1, 1.5, 1e9, '1 December', '2026-13-01'])('cannot fall due by %s', (verifyEvery) => {
    expect(accepts({ verifyEvery })).toBe(false);
  });

  it('has its times in UTC, so that they sort as text', () => {
    const by = 'member:ana';
    expect(accepts({ updated: { by, at: '2026-01-10T09:00:00Z' } })).toBe(true);
    expect(accepts({ updated: { by, at: '2026-01-10T09:00:00+02:00' } })).toBe(false);
    expect(accepts({ updated: { by, at: '2026-01-10' } })).toBe(false);
  });

  it('of a newer schema is not taken for one of ours', () => {
    expect(accepts({ schema: 2 })).toBe(false);
  });
});

describe('an id', () => {
  it.each(['card:', 'collection:one', 'card:a b', 'card:a:b', `card:${'x'.repeat(80)}`, 'one'])(
    'of a card is not "%s"',
    (id) => {
      expect(v.safeParse(CardIdSchema, id).success).toBe(false);
    },
  );

  it('begins with its kind', () => {
    expect(v.safeParse(CardIdSchema, 'card:01KEVF8WJ0KENBXAF68BD17K2J').success).toBe(true);
  });
});
