import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupFileName, backupText } from '@/cards/backup';
import { MOST_BACKUP_SIZE, type ReadBackup, readBackup } from '@/cards/backupReading';
import { AT, anyContent, by, content, memberId } from './aBackup';
import { aCard } from './aCard';
import { shippedPack } from './samplePack';

const NOW = Date.parse('2026-11-22T10:00:00.000Z');
const TEXT = backupText(content(), '1.2.3', NOW);

function changed(change: Record<string, unknown>): string {
  return JSON.stringify({ ...JSON.parse(TEXT), ...change });
}

function read(text: string): ReadBackup {
  const reading = readBackup(text);
  if (reading.state !== 'read') throw new Error(`Not read: ${JSON.stringify(reading)}`);
  return reading;
}

describe('a backup that was written', () => {
  it('is read back as it was, whatever it holds', () => {
    fc.assert(
      fc.property(anyContent, (held) => {
        const reading = read(backupText(held, '1.2.3', NOW));
        expect(reading.content).toEqual(held);
        expect(reading.losses).toEqual({ cards: 0, titles: [], others: 0 });
      }),
    );
  });

  it('says when, and its name says the day', () => {
    expect(read(TEXT).writtenAt).toBe('2026-11-22T10:00:00.000Z');
    expect(backupFileName(new Date(2026, 2, 5).getTime())).toBe('sidecard-backup-2026-03-05.json');
  });

  it('is read after an editor saved it: with a byte order mark, laid out, in another order', () => {
    const { kind, ...rest } = JSON.parse(TEXT);
    const moved = JSON.stringify({ ...rest, kind }, undefined, 2);
    expect(read(`\uFEFF${moved}`).content).toEqual(content());
  });

  it('is read where it was cut off nowhere, and told to be damaged at every tenth of it', () => {
    const text = backupText(content({ cards: manyCards(50) }), '1.2.3', NOW);
    for (let tenth = 1; tenth < 10; tenth += 1) {
      const cut = text.slice(0, (text.length * tenth) / 10);
      expect(readBackup(cut)).toEqual({ state: 'damaged', part: 'cards' });
    }
    expect(read(text).content.cards).toHaveLength(50);
  });

  it('is never taken for whole, wherever it is cut off', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: TEXT.length - 1 }), (length) => {
        expect(['damaged', 'not-json']).toContain(readBackup(TEXT.slice(0, length)).state);
      }),
    );
  });

  it('names the part in which it was cut off', () => {
    const cut = (after: string) => TEXT.slice(0, TEXT.indexOf(after) + after.length);
    expect(readBackup(cut('"app":'))).toEqual({ state: 'damaged', part: 'head' });
    expect(readBackup(cut('"settings":{'))).toEqual({ state: 'damaged', part: 'settings' });
    expect(readBackup(cut('"drafts":['))).toEqual({ state: 'damaged', part: 'drafts' });
    const misleading = content({ cards: [aCard({ notes: 'is "drafts": [ a list?' })] });
    const text = backupText(misleading, '1', NOW);
    expect(readBackup(text.slice(0, -9))).toEqual({ state: 'damaged', part: 'cards' });
  });
});

function manyCards(count: number) {
  return Array.from({ length: count }, (_, index) => aCard({ id: `c${index}` }));
}

describe('a file that is none', () => {
  const deep = (open: string, close: string) => open.repeat(200_000) + close.repeat(200_000);

  it.each([
    ['nothing', '', 'not-json'],
    ['a page', '<!doctype html><title>Sign in</title>', 'not-json'],
    ['a picture', '\u0089PNG\r\n\u001a\n\0\0', 'not-json'],
    ['null', 'null', 'not-ours'],
    ['a number', '42', 'not-ours'],
    ['a list', '[]', 'not-ours'],
    ['words', '"sidecard/backup"', 'not-ours'],
    ['another program’s', '{"kind":"notes","schema":1,"cards":[]}', 'not-ours'],
    ['a kind that is no word', '{"kind":["sidecard/backup"],"schema":1}', 'not-ours'],
    ['lists without end', deep('[', ']'), 'not-ours'],
    ['objects without end', deep('{"a":', '}').replace('}', '1}'), 'not-ours'],
  ])('is refused: %s', (_, text, state) => {
    expect(readBackup(text)).toEqual({ state });
  });

  it('is refused for its size alone', () => {
    expect(readBackup(' '.repeat(MOST_BACKUP_SIZE + 1))).toEqual({ state: 'too-large' });
  });

  it('is never mistaken for one, nor does it throw, whatever JSON it is', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(readBackup(text).state).toBe('not-ours');
      }),
    );
  });
});

describe('a file of ours that cannot be restored', () => {
  it('from a newer Sidecard is told apart', () => {
    expect(readBackup(changed({ schema: 2, cards: 'elsewhere' }))).toEqual({ state: 'newer' });
  });

  it.each([
    ['head', { schema: 0 }],
    ['head', { schema: '1' }],
    ['head', { writtenAt: 'yesterday' }],
    ['cards', { cards: undefined }],
    ['cards', { cards: { 0: aCard() } }],
    ['cards', { cards: [{ ...aCard(), title: 7 }] }],
    ['members', { members: 'Ana' }],
    ['drafts', { drafts: {} }],
  ] as const)('names the part that is damaged: %s (%#)', (part, change) => {
    expect(readBackup(changed(change))).toEqual({ state: 'damaged', part });
  });
});

describe('a file of which some is damaged', () => {
  it('gives what is good, and says what is not', () => {
    const cards = [
      aCard({ id: 'good' }),
      { ...aCard({ id: 'a', title: 'Refund' }), updated: { by: 'ana', at: AT } },
      { ...aCard({ id: 'b', title: 'Feb' }), updated: by('2026-02-31T10:00:00.000Z') },
      { ...aCard({ id: 'c', title: 'Later' }), schema: 2 },
      { ...aCard({ id: 'd' }), answer: { en: 'words' }, title: ['x'] },
      null,
      'card',
    ];
    const { content: good, losses } = read(changed({ cards, members: [...content().members, 7] }));
    expect(good.cards.map(({ id }) => id)).toEqual(['card:good']);
    expect(good.members).toEqual(content().members);
    expect(losses).toEqual({ cards: 6, titles: ['Refund', 'Feb', 'Later'], others: 1 });
  });

  it('has, of two cards with one id, the newer', () => {
    const old = aCard({ title: 'Old', updated: by('2026-01-01T00:00:00.000Z') });
    const fresh = aCard({ title: 'New', updated: by('2026-02-01T00:00:00.000Z') });
    for (const cards of [
      [old, fresh],
      [fresh, old],
    ]) {
      expect(read(changed({ cards })).content.cards.map(({ title }) => title)).toEqual(['New']);
    }
  });

  it('has settings that are as they should be, and no others', () => {
    const settings = {
      ...{ 'agent-name': 7, me: 'member:nobody', 'answer-language': 'es', secret: 'x' },
      'collection-bindings': { 'card:one': { brand: 'Leaf' } },
    };
    expect(read(changed({ settings })).content.settings).toEqual({
      'agent-name': undefined,
      me: undefined,
      'answer-language': 'es',
    });
    expect(read(changed({ settings: 'none' })).content.settings).toEqual({});
  });
});

describe('a file that was made to do harm', () => {
  it('changes no prototype', () => {
    const evil = '{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}},';
    const text = TEXT.replace('{', evil).replace('"answer":{', `"answer":${evil}`);
    const [card] = read(text).content.cards;
    expect(({} as Record<string, unknown>).isAdmin).toBeUndefined();
    expect(Object.keys(card?.answer ?? {})).toEqual(['en']);
    expect(Object.getPrototypeOf(card)).toBe(Object.prototype);
    expect((card as unknown as Record<string, unknown>).isAdmin).toBeUndefined();
  });

  it('has its markup kept as the words it is', () => {
    const vector = '<img src=x onerror=alert(1)><script>alert(1)</script>[a](javascript:alert(1))';
    const cards = [
      aCard({ title: vector, notes: vector, answer: { en: { body: vector } }, keywords: [vector] }),
    ];
    const members = [{ id: memberId('ana'), schema: 1, name: vector }];
    const { content: kept } = read(changed({ cards, members }));
    expect(kept.cards).toEqual(cards);
    expect(kept.members[0]?.name).toBe(vector);
  });
});

describe('a pack of cards', () => {
  it('is read like a backup that has nothing personal', () => {
    const pack = shippedPack();
    const { content: held } = read(JSON.stringify(pack));
    expect(held.cards).toEqual(pack.cards);
    expect(held.collections).toEqual(pack.collections);
    expect([held.favourites, held.drafts, held.settings]).toEqual([[], [], {}]);
  });
});
