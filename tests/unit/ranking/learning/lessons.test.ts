import { describe, expect, it } from 'vitest';
import { aTicket } from '../asTicket';
import { anEvent, CARDS, endsOf, idOf, indexOf, learn, nothingLearned, rankingOf } from './team';

const INDEX = indexOf();

type Kind = Parameters<typeof anEvent>[0];

/** What a device has learned after these events: kind, card, ticket. */
function taughtBy(...events: readonly [Kind, string, Parameters<typeof anEvent>[2]][]) {
  const learned = nothingLearned();
  for (const [kind, card, ticket] of events) learn(learned, INDEX, anEvent(kind, card, ticket));
  return learned;
}

function rankedBy(learned: ReturnType<typeof nothingLearned>, text: string): string[] {
  return endsOf(rankingOf(text, { index: INDEX, learned }));
}

describe('one insert', () => {
  it.each([
    [
      'in English',
      'alert',
      'Something makes a sound in the night and our baby wakes up, please help.',
      'Our baby wakes up every night from that sound. Can I turn it off?',
    ],
    [
      'of rare words',
      'alert',
      'It will not stop beeping. Beep beep all day, the whole family goes bonkers!',
      'The beeping makes my family mad, how do I stop it?',
    ],
    ['of few words', 'alert', 'constant beeping', 'why does it beep constantly?'],
    [
      'in Spanish',
      'parcel',
      'El mensajero dice que lo dejó en la puerta pero allí no había nada.',
      'Según el mensajero está en mi puerta y no hay nada, ¿qué hago?',
    ],
    [
      'of the other language than the card’s',
      'winter',
      'When it freezes outside, where should I keep it so that it does not break?',
      'It freezes here, does it break if it stays outside?',
    ],
  ])('puts its card first for the like that says it in other words: %s', (_, card, first, like) => {
    expect(rankedBy(nothingLearned(), like)[0]).not.toBe(card);
    expect(rankedBy(taughtBy(['insert', card, first]), like)[0]).toBe(card);
  });

  it.each(CARDS.map(({ id = '', title = '' }) => [id, title]))(
    'of another card leaves %s first for its own title',
    (id, title) => {
      for (const { id: used = '' } of CARDS) {
        const learned = taughtBy([
          'insert',
          used,
          'The thing came broken and I want to know what to do',
        ]);
        expect(rankedBy(learned, title)[0]).toBe(id);
      }
    },
  );

  it('takes over no ticket about something else', () => {
    const first = 'Something makes a sound in the night and our baby wakes up, please help.';
    const learned = taughtBy(['insert', 'alert', first]);
    for (const text of [
      'I was charged twice for my order, please help me',
      'please send the invoice to our company',
      'the lamp is broken and I need to replace it',
      'Can I change the address of my delivery?',
    ]) {
      const [best] = rankedBy(nothingLearned(), text);
      expect(best).toBeDefined();
      expect(rankedBy(learned, text)[0]).toBe(best);
    }
  });

  it('in a ticket of a thousand words takes over nothing either', () => {
    const story =
      'we bought it for our garden last year and my wife was happy until something broke again ';
    const long = `${story.repeat(55)} what now?`;
    const learned = taughtBy(['insert', 'fish', long]);
    for (const { id = '', title = '' } of CARDS.filter(({ id }) => id !== 'fish')) {
      expect(rankedBy(learned, `my ${title}, what now?`)[0]).toBe(id);
    }
    expect(rankedBy(learned, long)[0]).toBe('fish');
  });
});

describe('much use', () => {
  it('of some cards buries none that was never used', () => {
    const learned = nothingLearned();
    const used = CARDS.slice(0, 6).map(({ id = '', title = '' }) => ({ id, title }));
    for (let times = 0; times < 12; times++) {
      for (const { id, title } of used) {
        learn(learned, INDEX, anEvent('insert', id, `${title}, what can I do about my order?`));
      }
    }
    for (const { id = '', title = '' } of CARDS) {
      expect(rankedBy(learned, `${title}?`)[0]).toBe(id);
    }
  });
});

describe('a card sent away', () => {
  const noisy = 'The pump is noisy at night and we cannot sleep';

  it('moves down for the like of its ticket, and not for others', () => {
    const index = indexOf([...CARDS, { id: 'quiet', title: 'A noisy pump' }]);
    const learned = nothingLearned();
    const ranked = (text: string) => endsOf(rankingOf(text, { index, learned }));
    const like = 'Our pump is so noisy at night that nobody can sleep';
    const others = ['Charged twice for one order', 'replace the lamp', 'green water in my pond'];
    const before = others.map(ranked);
    expect(ranked(like).slice(0, 2)).toEqual(['pump', 'quiet']);
    learn(learned, index, anEvent('not-for', 'pump', noisy));
    expect(ranked(like).slice(0, 2)).toEqual(['quiet', 'pump']);
    expect(others.map(ranked)).toEqual(before);
  });

  it('comes back where it is inserted for something else', () => {
    const learned = taughtBy(
      ['not-for', 'pump', noisy],
      ['insert', 'pump', 'a stone rattles in it'],
    );
    expect(rankedBy(learned, 'there is a stone in it that rattles')[0]).toBe('pump');
  });

  it('gives way to the other card that was inserted for the like', () => {
    const text = 'Something makes a sound in the night and our baby wakes up';
    const learned = taughtBy(['insert', 'fish', text], ['insert', 'refund', text]);
    const scores = () =>
      ['fish', 'refund'].map((end) => {
        const { cards } = rankingOf(text, { index: INDEX, learned });
        return cards.find(({ id }) => id === idOf(end))?.score ?? 0;
      });
    const [fish = 0, refund = 0] = scores();
    learn(learned, INDEX, anEvent('not-for', 'refund', text));
    const [fishNow = 0, refundNow = 0] = scores();
    expect([fishNow > fish, refundNow < refund]).toEqual([true, true]);
    learn(learned, INDEX, anEvent('not-for', 'refund', text));
    expect(rankedBy(learned, text)[0]).toBe('fish');
  });

  it('is no use of it', () => {
    const learned = taughtBy(['not-for', 'pump', noisy]);
    const number = learned.numberOf(anEvent('open', 'pump', '').card) ?? -1;
    expect([learned.usesOf(number), learned.sentAway(number)]).toEqual([0, 1]);
    expect(learned.words.total).toBe(0);
  });
});

describe('bad tickets', () => {
  const bare = indexOf([...CARDS, { id: 'bare', title: '?', answer: { en: { body: '' } } }]);
  const learned = nothingLearned();
  for (const [card, text] of [
    ['pump', 'the pump is noisy'],
    ['bare', 'the machine stands still'],
  ] as const) {
    learn(learned, bare, anEvent('insert', card, text));
  }

  it.each([
    ['empty', aTicket([])],
    ['one emoji', aTicket(['😀'])],
    [
      'a megabyte',
      aTicket(['The pump is noisy. '.repeat(55_000)], { subject: 'pump '.repeat(9000) }),
    ],
    ['a megabyte without a gap', aTicket(['p'.repeat(1_000_000)])],
    ['only a signature', aTicket(['--\nHannah Whitlock\nMeadowlark Ltd\nT: +44 20 7946 0000'])],
    ['of an unknown language', aTicket(['Қайырлы күн, сорғы неге дауыс шығарады?'])],
    ['from right to left', aTicket(['המשאבה רועשת בלילה, מה לעשות?'])],
    ['of control characters', aTicket(['\u0000\u202e\uffff pump \ud83d'])],
    ['of names of objects', aTicket(['constructor __proto__ toString hasOwnProperty'])],
  ])('are ranked and learned without harm: %s', (_, ticket) => {
    const before = rankingOf(ticket, { index: bare, learned });
    for (const { score } of before.cards) expect(score).toSatisfy(Number.isFinite);
    for (const kind of ['insert', 'not-for'] as const) {
      const lesson = learn(learned, bare, anEvent(kind, 'bare', ticket));
      learned.takeBack(JSON.parse(JSON.stringify(lesson)));
    }
    const again = rankingOf(ticket, { index: bare, learned });
    expect(again).toEqual(before);
    expect(endsOf(rankingOf('my pump is noisy', { index: bare, learned }))[0]).toBe('pump');
  });

  it('give no card where they say nothing, however much was learned', () => {
    for (const ticket of [aTicket([]), aTicket(['😀']), aTicket(['thank you'])]) {
      expect(endsOf(rankingOf(ticket, { index: bare, learned }))).toEqual([]);
    }
  });

  it('find a card without text by what it was used for', () => {
    expect(endsOf(rankingOf('my machine stands still', { index: bare, learned }))[0]).toBe('bare');
  });

  it('teach nothing of a card that went', () => {
    const few = indexOf(CARDS.filter(({ id }) => id !== 'pump'));
    const others = nothingLearned();
    learn(others, few, anEvent('insert', 'pump', 'the pump is noisy'));
    expect(endsOf(rankingOf('the pump is noisy', { index: few, learned: others }))).not.toContain(
      'pump',
    );
  });
});
