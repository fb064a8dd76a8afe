import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Learned } from '@/ranking/learning/learned';
import { featureHash } from '@/ranking/learning/learnedCounts';
import { tokensOf } from '@/ranking/terms';
import { aTicket } from '../asTicket';
import { anEvent, idOf, indexOf, learn, NOW, nothingLearned } from './team';

const INDEX = indexOf();
const PUMP = idOf('pump');

const RARE = 'My pump hums like a zamboni';

type Ticket = Parameters<typeof anEvent>[2];

/** Every key that the sums of a device hold after its inserts for these tickets. */
function keysAfter(...tickets: readonly Ticket[]): Set<number> {
  const learned = nothingLearned();
  for (const ticket of tickets) learn(learned, INDEX, anEvent('insert', 'pump', ticket));
  return keysOf(learned, 'pump');
}

/** Every key that the sums of a device hold of a card. */
function keysOf(learned: Learned, card: string): Set<number> {
  const { words, pieces } = learned.ownShard(NOW).cards[idOf(card)] ?? {};
  return new Set([...(words?.keys ?? []), ...(pieces?.keys ?? [])]);
}

/** Whether a word, or a pair that it is of, was learned. */
function isLearned(word: string, keys: ReadonlySet<number>, language: 'en' | 'es' = 'en'): boolean {
  return tokensOf(word, language).some(({ stem }) => keys.has(featureHash(stem)));
}

describe('what a device learns of a ticket', () => {
  it.each<[string, string, string, ('en' | 'es')?]>([
    ['a number', 'My pump is noisy since order 48213 came', '48213'],
    ['a code', 'My pump is noisy, serial AX7741Q on the back', 'AX7741Q'],
    ['an address', 'My pump is noisy, ask service@meadowlark.example today', 'service'],
    ['a link', 'My pump is noisy, see https://example.com/music/house please', 'music'],
    ['a name within a sentence', 'My pump is noisy and Maria has seen it too', 'Maria'],
    ['a Spanish name within a sentence', 'La bomba hace ruido y Carmen dice que no', 'Carmen'],
    ['a common name written small', 'My pump is noisy and jennifer has seen it too', 'jennifer'],
    ['a common name that begins a sentence', 'Noise again. Miguel looked at my pump', 'Miguel'],
    ['a common surname', 'My pump is noisy, smith looked at it', 'smith'],
    ['a common Spanish surname', 'La bomba hace ruido, dice garcía', 'garcía', 'es'],
    ['a word that few know', 'My pump is noisy like a zamboni at night', 'zamboni'],
  ])('is never %s that one ticket alone told', (_, text, word, language = 'en') => {
    for (const each of [text, aTicket([text], { subject: text })]) {
      expect(isLearned(word, keysAfter(each), language)).toBe(false);
    }
  });

  it.each([
    ['who asks', 'Peter'],
    ['with an apostrophe', "O'Brien"],
    ['as another apostrophe writes it', 'O’Brien'],
    ['of whom something is', 'Peter’s'],
  ])('is never the name of one %s, however often it is told', (_, name) => {
    const requester = { name: "Peter O'Brien" };
    const ticket = aTicket([`${name} pump is noisy. ${name} can hear it, says ${name}.`], {
      requester,
    });
    const keys = keysAfter(ticket, ticket, ticket);
    expect(isLearned(name, keys)).toBe(false);
    expect(isLearned('noisy', keys)).toBe(true);
  });

  it('is never a name of a greeting or a signature, however often it is told', () => {
    const letter =
      'Hi Victoria,\n\nmy pump is noisy, as victoria knows.\n\nKind regards,\nRobert Lane';
    const keys = keysAfter(letter, letter, `${letter}\n`);
    for (const name of ['Victoria', 'Robert', 'Lane']) expect(isLearned(name, keys)).toBe(false);
  });

  it('is a rare word or a foreign name from the second ticket on, a number never', () => {
    const [first, second] = ['My pump hums like a zamboni 4711', 'a zamboni is in my pump 4711'];
    expect(isLearned('zamboni', keysAfter(first))).toBe(false);
    expect(isLearned('zamboni', keysAfter(first, first))).toBe(true);
    const keys = keysAfter(first, second);
    expect(isLearned('zamboni', keys)).toBe(true);
    expect(isLearned('4711', keys)).toBe(false);
  });

  it.each<[string, (learned: Learned) => void]>([
    [
      'opened and then inserted',
      (learned) => {
        learn(learned, INDEX, anEvent('open', 'pump', RARE, 'one'));
        learn(learned, INDEX, anEvent('insert', 'pump', RARE, 'one'));
      },
    ],
    [
      'opened, which the insert takes back',
      (learned) => {
        learned.takeBack(learn(learned, INDEX, anEvent('open', 'pump', RARE, 'one')));
        learn(learned, INDEX, anEvent('insert', 'pump', RARE, 'one'));
      },
    ],
    [
      'inserted after another card',
      (learned) => {
        learn(learned, INDEX, anEvent('insert', 'fish', RARE, 'one'));
        learn(learned, INDEX, anEvent('insert', 'pump', RARE, 'one'));
      },
    ],
    [
      'inserted, taken back and inserted again',
      (learned) => {
        learned.takeBack(learn(learned, INDEX, anEvent('insert', 'pump', RARE, 'one')));
        learn(learned, INDEX, anEvent('insert', 'pump', RARE, 'one'));
      },
    ],
    [
      'inserted before and after its worker began anew',
      (learned) => {
        const before = nothingLearned();
        learn(before, INDEX, anEvent('insert', 'fish', RARE, 'one'));
        learned.put(JSON.parse(JSON.stringify(before.ownShard(NOW))));
        learn(learned, INDEX, anEvent('insert', 'pump', RARE, 'one'));
      },
    ],
  ])('is no rare word of one ticket for which a card was %s', (_, act) => {
    const learned = nothingLearned();
    act(learned);
    for (const end of ['pump', 'fish'])
      expect(isLearned('zamboni', keysOf(learned, end))).toBe(false);
    learn(learned, INDEX, anEvent('insert', 'pump', RARE, 'two'));
    expect(isLearned('zamboni', keysOf(learned, 'pump'))).toBe(true);
  });

  it('is a rare word that the first ticket says again once the second has said it', () => {
    const learned = nothingLearned();
    for (const key of ['one', 'two']) learn(learned, INDEX, anEvent('open', 'fish', RARE, key));
    learn(learned, INDEX, anEvent('insert', 'pump', RARE, 'one'));
    expect(isLearned('zamboni', keysOf(learned, 'pump'))).toBe(true);
  });

  it('is no rare word of a ticket whose like was taken back, nor any trace of it', () => {
    const learned = nothingLearned();
    learned.takeBack(learn(learned, INDEX, anEvent('insert', 'pump', RARE, 'one')));
    expect(learned.ownShard(NOW)).toEqual(nothingLearned().ownShard(NOW));
    learn(learned, INDEX, anEvent('insert', 'pump', RARE, 'two'));
    expect(isLearned('zamboni', keysOf(learned, 'pump'))).toBe(false);
  });

  it('remembers tickets by numbers that another device does not have', () => {
    const [one = [], two = []] = ['ana', 'bo'].map((device) => {
      const learned = nothingLearned({ device });
      learn(learned, INDEX, anEvent('insert', 'pump', RARE, 'one'));
      return learned.ownShard(NOW).met.tickets;
    });
    expect(one.length).toBeGreaterThan(0);
    expect(one).toHaveLength(two.length);
    expect(one.filter((ticket) => two.includes(ticket))).toEqual([]);
  });

  it('is a rare word of an older form of the sums only where two tickets say it', () => {
    const before = nothingLearned();
    const { met, ...taught } = learn(before, INDEX, anEvent('insert', 'fish', RARE));
    const { met: _, ...older } = before.ownShard(NOW);
    const learned = nothingLearned();
    expect(learned.put({ ...older, metOnce: met.words })).toBe(true);
    expect(learned.usesOf(learned.numberOf(idOf('fish')) ?? -1)).toBe(1);
    learn(learned, INDEX, anEvent('insert', 'pump', RARE));
    expect(isLearned('zamboni', keysOf(learned, 'pump'))).toBe(false);
    learned.takeBack({ ...taught, metFirst: met.words });
    expect(learned.numberOf(idOf('fish'))).toBeUndefined();
  });

  it('is a rare word that another device met once only once this one met it twice', () => {
    const other = nothingLearned({ device: 'bo' });
    learn(other, INDEX, anEvent('insert', 'pump', 'it hums like a zamboni'));
    const learned = nothingLearned();
    learned.put(other.ownShard(NOW));
    learn(learned, INDEX, anEvent('insert', 'pump', 'it hums like a zamboni'));
    expect(learned.words.unitsOf(featureHash('zamboni'), learned.numberOf(PUMP) ?? -1)).toBe(0);
  });

  it('is every word of the general list or of the card at once', () => {
    const wheel = keysAfter('it rattles at the wheel of the house');
    expect([isLearned('wheel', wheel), isLearned('house', wheel)]).toEqual([true, true]);
    const known = nothingLearned();
    const index = indexOf([{ id: 'pump', title: 'Zamboni', answer: { en: { body: 'Skimmer.' } } }]);
    learn(known, index, anEvent('insert', 'pump', 'the zamboni and its skimmer, the Zamboni'));
    const number = known.numberOf(PUMP) ?? -1;
    for (const word of ['zamboni', 'skimmer']) {
      const [token] = tokensOf(word, 'en');
      expect(known.words.unitsOf(featureHash(token?.stem ?? ''), number)).toBeGreaterThan(0);
    }
  });

  it('is at once a word that is a name besides', () => {
    const keys = keysAfter('can i mark it, will the price of the rose page rich the king in may');
    for (const word of ['mark', 'price', 'rose', 'page', 'rich', 'king']) {
      expect(isLearned(word, keys)).toBe(true);
    }
  });

  it('is no word of a card for what is said of another', () => {
    const learned = nothingLearned();
    const index = indexOf([{ id: 'pump' }, { id: 'lamp', title: 'Zamboni' }]);
    learn(learned, index, anEvent('insert', 'pump', 'the zamboni is loud'));
    expect(learned.words.unitsOf(featureHash('zamboni'), learned.numberOf(PUMP) ?? -1)).toBe(0);
  });

  it('is kept as numbers: no word of a ticket stands in it', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnoprstuvz'), minLength: 5 });
    const text = fc.array(letters, { minLength: 3, maxLength: 20 });
    fc.assert(
      fc.property(text, fc.constantFrom('insert', 'copy', 'open', 'not-for'), (words, kind) => {
        const learned = nothingLearned();
        const ticket = aTicket([words.join(' ')], { subject: words[0] ?? '' });
        for (let times = 0; times < 2; times++)
          learn(learned, INDEX, anEvent(kind, 'fish', ticket));
        const { cards, ...rest } = learned.ownShard(NOW);
        const written = JSON.stringify([Object.values(cards), Object.values(rest)]);
        // What may stand there: the names of its parts and the card's id.
        const told = written.replace(/"(?:[a-zA-Z]+|card:fish|shard:[a-z.\d]+)":?/g, '');
        expect(told).not.toMatch(/[a-z]{3}/i);
        for (const word of words) expect(written.split(/[^a-z]+/)).not.toContain(word);
      }),
      { numRuns: 25 },
    );
  });

  it('is no word with a digit and no unknown one after one ticket, whatever it says', () => {
    const withDigit = fc.stringMatching(/^[a-z]{0,6}[0-9]{1,8}[a-z]{0,4}$/);
    const unknown = fc.stringMatching(/^q[xzvw][bcdfgk]{2}[a-z]{2,7}$/);
    const plain = fc.constantFrom('the', 'pump', 'is', 'loud', 'at', 'night.', 'My', 'water,');
    const words = fc.array(fc.oneof(withDigit, unknown, plain), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(words, (said) => {
        const keys = keysAfter(said.join(' '));
        for (const word of said.filter((each) => /\d|^q[xzvw]/.test(each))) {
          expect(isLearned(word, keys)).toBe(false);
        }
      }),
      { numRuns: 30 },
    );
  });
});
