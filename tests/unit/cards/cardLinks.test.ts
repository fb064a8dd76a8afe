import { describe, expect, it } from 'vitest';
import { linkedCards } from '@/cards/cardLinks';
import { aCard } from './aCard';

const links = (body: string, notes = '') => linkedCards(aCard({ answer: { en: { body } }, notes }));

describe('the cards that a card links to', () => {
  it('stand in its answers and notes, each once', () => {
    const body = 'See [refunds](card:01JA) and **[fees](card:01JB "Fees")**.';
    expect(links(body, '- [again](card:01JA)\n- [terms](card:01JC)')).toEqual([
      ...['card:01JA', 'card:01JB', 'card:01JC'],
    ]);
  });

  it('are those of a language and the notes, where one is asked for', () => {
    const answer = { en: { body: '[a](card:01JA)' }, es: { body: '[b](card:01JB)' } };
    const card = aCard({ answer, notes: '[c](card:01JC)' });
    expect(linkedCards(card, 'es')).toEqual(['card:01JB', 'card:01JC']);
    expect(linkedCards(card, 'de')).toEqual(['card:01JC']);
  });

  it('are found by reference, in tables, and beside variables', () => {
    expect(links('[a][x] {{name}}\n\n[x]: card:01JA')).toEqual(['card:01JA']);
    expect(links('| a |\n| --- |\n| [b](card:01JB) |')).toEqual(['card:01JB']);
  });

  it.each([
    ['code', '`[a](card:01JA)`'],
    ['a fence', '```\n[a](card:01JA)\n```'],
    ['words', 'card:01JA'],
    ['an image', '![a](card:01JA)'],
    ['what is no id', '[a](card:) [b](card:a/b) [c](mycard:01JA)'],
    ['itself', '[a](card:one)'],
  ])('are not found in %s', (_, body) => {
    expect(links(body)).toEqual([]);
  });

  it('that link back make no circle', () => {
    const one = aCard({ id: '01JA', notes: '[b](card:01JB)' });
    const other = aCard({ id: '01JB', notes: '[a](card:01JA)' });
    expect([linkedCards(one), linkedCards(other)]).toEqual([['card:01JB'], ['card:01JA']]);
  });

  it('are found in a text that is hard to read', () => {
    const hard = `${'![ card: '.repeat(20_000)}${'`'.repeat(20_000)}`;
    expect(links(`${hard}\n${'> '.repeat(20_000)}[a](card:01JA)`)).toEqual(['card:01JA']);
  });
});
