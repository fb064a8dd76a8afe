import { describe, expect, it } from 'vitest';
import type { Reason } from '@/ranking/reasons';
import { anEvent, idOf, indexOf, learn, nothingLearned, rankingOf } from './learning/team';

const INDEX = indexOf();
const NIGHT = 'Something makes a sound in the night and our baby wakes up';

type Event = [Parameters<typeof anEvent>[0], string, string];

/** What was learned of these events. */
function taughtBy(...events: readonly Event[]) {
  const learned = nothingLearned();
  for (const [kind, card, text] of events) learn(learned, INDEX, anEvent(kind, card, text));
  return learned;
}

/** What is told of one kind about a card for a ticket. */
function told<Kind extends Reason['kind']>(
  kind: Kind,
  card: string,
  text: string,
  learned: ReturnType<typeof nothingLearned>,
): Reason[] {
  const { cards } = rankingOf(text, { index: INDEX, learned });
  const reasons = cards.find(({ id }) => id === idOf(card))?.reasons ?? [];
  return reasons.filter((each) => each.kind === kind);
}

describe('that a card was used for tickets like this one', () => {
  it('is told with their number and the words they share or mean, as the customer writes them', () => {
    const like = 'Our Baby hears that sound at night!';
    for (const times of [1, 3]) {
      const learned = taughtBy(
        ...Array.from({ length: times }, (): Event => ['insert', 'alert', NIGHT]),
      );
      expect(told('learned', 'alert', like, learned)).toEqual([
        { kind: 'learned', tickets: times, words: ['Baby', 'sound', 'night', 'hears'] },
      ]);
    }
  });

  it('counts only those that share a word, and tells the words that most share first', () => {
    const learned = taughtBy(
      ['insert', 'alert', 'the baby wakes up'],
      ['insert', 'alert', 'a sound in the night'],
      ['insert', 'alert', 'the sound again'],
      ['insert', 'alert', 'green house'],
    );
    expect(told('learned', 'alert', 'our baby hears that sound', learned)).toEqual([
      { kind: 'learned', tickets: 2, words: ['sound', 'hears', 'baby'] },
    ]);
    expect(told('learned', 'alert', 'the tank is full of sand', learned)).toEqual([]);
  });

  it('is told of no card that was never used, only opened, sent away, or taken back', () => {
    const learned = taughtBy(['insert', 'fish', NIGHT], ['open', 'alert', NIGHT]);
    const text = `${NIGHT}, water alert, noisy pump`;
    expect(told('learned', 'alert', text, learned)).toEqual([]);
    expect(told('learned', 'pump', text, taughtBy(['not-for', 'pump', text]))).toEqual([]);
    const lesson = learn(learned, INDEX, anEvent('insert', 'pump', text));
    expect(told('learned', 'pump', text, learned)).toHaveLength(1);
    learned.takeBack(lesson);
    expect(told('learned', 'pump', text, learned)).toEqual([]);
  });

  it('tells four words at most, none of them twice', () => {
    const [reason] = told(
      'learned',
      'alert',
      `${NIGHT} ${NIGHT}`,
      taughtBy(['insert', 'alert', NIGHT]),
    );
    const words = reason?.kind === 'learned' ? reason.words : [];
    expect(words).toHaveLength(4);
    expect(new Set(words).size).toBe(4);
  });

  it('is told in the language of the ticket', () => {
    const first = 'La bomba hace un ruido terrible por la noche y no podemos dormir';
    const like = 'Por la noche no podemos dormir, ¡qué ruido!';
    expect(told('learned', 'alert', like, taughtBy(['insert', 'alert', first]))).toEqual([
      { kind: 'learned', tickets: 1, words: ['noche', 'podemos', 'dormir', 'ruido'] },
    ]);
  });
});

describe('that a card was sent away from tickets like this one', () => {
  const noisy = 'The pump is noisy at night and we cannot sleep';

  it('is told with how often, on the like and on no other', () => {
    const learned = taughtBy(['not-for', 'pump', noisy], ['not-for', 'pump', noisy]);
    const like = 'Our pump is so noisy at night';
    expect(told('sent-away', 'pump', like, learned)).toEqual([{ kind: 'sent-away', tickets: 2 }]);
    expect(told('sent-away', 'lamp', 'replace the lamp at night', learned)).toEqual([]);
    expect(told('sent-away', 'pump', 'Where is my pump from?', nothingLearned())).toEqual([]);
  });

  it('is not told of one that only lost to another', () => {
    const learned = taughtBy(
      ['insert', 'pump', noisy],
      ['insert', 'lamp', noisy],
      ['insert', 'lamp', noisy],
    );
    expect(told('sent-away', 'pump', noisy, learned)).toEqual([]);
  });

  it('is told no more once it was taken back', () => {
    const learned = nothingLearned();
    const lesson = learn(learned, INDEX, anEvent('not-for', 'pump', noisy));
    learned.takeBack(JSON.parse(JSON.stringify(lesson)));
    expect(told('sent-away', 'pump', noisy, learned)).toEqual([]);
  });
});
