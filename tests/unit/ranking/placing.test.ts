import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CardId } from '@/cards/ids';
import { readBindings } from '@/ranking/priors/helpdeskCollections';
import { TriggerIndex } from '@/ranking/priors/triggers';
import { aCard, type CardTraits } from '../cards/aCard';
import { aTicket } from './asTicket';
import { AT, endsOf, idOf, indexOf, NOW, nothingLearned, rankingOf } from './learning/team';

const same = (id: string, traits: Partial<CardTraits> = {}): CardTraits => ({
  ...{ id, title: 'Pump is noisy', answer: { en: { body: 'Rinse the small wheel.' } } },
  ...traits,
});
const NOISY = 'the pump is noisy, its small wheel too';
const VERIFIED = { en: { by: aCard().owner, at: AT } };

describe('cards whose words fit alike', () => {
  it('stand in the same order whatever order they came in', () => {
    const ids = Array.from({ length: 12 }, (_, at) => `p${at}`);
    const first = endsOf(rankingOf(NOISY, { index: indexOf(ids.map((id) => same(id))) }));
    expect(first).toHaveLength(12);
    fc.assert(
      fc.property(fc.shuffledSubarray(ids, { minLength: 12 }), fc.nat(11), (order, again) => {
        const index = indexOf(order.map((id) => same(id)));
        index.put(aCard(same(order[again] ?? '')));
        expect(endsOf(rankingOf(NOISY, { index }))).toEqual(first);
      }),
      { numRuns: 30 },
    );
  });

  it('stand by trust and by their collection', () => {
    const index = indexOf([
      same('a'),
      same('b', { verified: VERIFIED }),
      same('c', { collection: 'leaf' }),
    ]);
    const bindings = readBindings({ 'collection:leaf': { helpdesk: 'zendesk' } });
    expect(endsOf(rankingOf(NOISY, { index }))).toEqual(['b', 'a', 'c']);
    expect(endsOf(rankingOf(NOISY, { index, bindings }))).toEqual(['c', 'b', 'a']);
    const others = readBindings({ 'collection:leaf': { helpdesk: 'intercom' } });
    expect(endsOf(rankingOf(NOISY, { index, bindings: others }))).toEqual(['b', 'a', 'c']);
  });

  it('are not passed by one that is known better and fits less', () => {
    const known = { verified: VERIFIED, collection: 'leaf' };
    const index = indexOf([same('z'), { id: 'a', title: 'The wheel of a cart', ...known }]);
    const bindings = readBindings({ 'collection:leaf': { helpdesk: 'zendesk' } });
    expect(endsOf(rankingOf(NOISY, { index, bindings }))[0]).toBe('z');
  });

  it('stand by recent use, which fades', () => {
    const index = indexOf([same('a'), same('b')]);
    const learned = nothingLearned();
    for (let times = 0; times < 5; times++) learned.recent.count(idOf('b'), NOW);
    const at = (now: number) => rankingOf(NOISY, { index, learned, now });
    expect(endsOf(at(NOW))).toEqual(['b', 'a']);
    expect(at(NOW).cards[0]?.reasons).toContainEqual({ kind: 'recent', uses: 5 });
    expect(endsOf(at(NOW + 200 * 86_400_000))).toEqual(['a', 'b']);
  });
});

describe('a card that is set for a ticket', () => {
  /** The cards for a tagged ticket, some of which are set for its tag. */
  function ranked(set: readonly string[], text: string) {
    const index = indexOf();
    const triggers = new TriggerIndex();
    for (const id of set) triggers.put(aCard({ id, triggers: [{ tag: 'vip' }] }));
    return rankingOf(aTicket([text], { tags: ['VIP'] }), { index, triggers });
  }
  const text =
    'my pump is noisy, the parcel came, I want a refund, the invoice and a lamp for winter';

  it('is among the first three, though no word of it fits, and says why', () => {
    const { cards } = ranked(['algae'], text);
    expect(endsOf({ cards, language: 'en' }).slice(0, 3)).toContain('algae');
    expect(cards.length).toBeGreaterThan(3);
    const card = cards.find(({ id }) => id === idOf('algae'));
    expect(card?.reasons).toContainEqual({ kind: 'trigger', by: 'tag', value: 'vip' });
    expect(card?.matches).toEqual([]);
  });

  it('leaves the others in their order, and its own place where that is better', () => {
    const plain = endsOf(ranked([], text));
    const [best = '', ...rest] = plain;
    expect(endsOf(ranked([best], text))).toEqual(plain);
    expect(endsOf(ranked(['algae'], text)).filter((id) => id !== 'algae')).toEqual([best, ...rest]);
  });

  it('shares the first three places with two more at most, the best of them', () => {
    const found = endsOf(ranked(['algae', 'fish', 'warranty', 'parcel'], text));
    expect(found.slice(0, 3)).toContain('parcel');
    const set = ['algae', 'fish', 'warranty', 'parcel'];
    expect(found.slice(0, 3).every((id) => set.includes(id))).toBe(true);
    expect(new Set(found).size).toBe(found.length);
    expect(found).toEqual(expect.arrayContaining(set));
  });

  it('comes for a ticket without a word that fits, and never as a draft', () => {
    expect(endsOf(ranked(['algae'], 'xylophone'))).toEqual(['algae']);
    expect(endsOf(ranked(['algae'], ''))).toEqual(['algae']);
    const index = indexOf([{ id: 'algae', status: 'draft' }]);
    const triggers = new TriggerIndex();
    triggers.put(aCard({ id: 'algae', triggers: [{ tag: 'vip' }] }));
    const ticket = aTicket(['pump'], { tags: ['vip'] });
    expect(endsOf(rankingOf(ticket, { index, triggers }))).toEqual([]);
  });
});

describe('cards sent away from a ticket', () => {
  it('come last, marked, and beyond the limit', () => {
    const index = indexOf([same('a'), same('b'), same('c')]);
    const dismissed = new Set<CardId>([idOf('a')]);
    const { cards } = rankingOf(NOISY, { index, dismissed, limit: 1 });
    expect(cards.map(({ id, isDismissed }) => [id, isDismissed])).toEqual([
      [idOf('b'), false],
      [idOf('a'), true],
    ]);
    expect(cards[1]?.reasons[0]).toEqual({ kind: 'dismissed' });
  });
});
