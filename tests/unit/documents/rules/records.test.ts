import { describe, expect, it } from 'vitest';
import { contentOfCard } from '@/documents/contents';
import { newVersionId, usageIdOf } from '@/documents/joinedIds';
import { aCard } from '../../cards/aCard';
import { LATER, mark, TestedRule, writer } from './aRule';

const gone = ({ _id }: { _id: string }) => ({ _id, _deleted: true });

describe('the use of a device on a day', () => {
  const rule = new TestedRule('usage');
  const device = '0b1c2d3e-aaaa-4bbb-8ccc-123456789abc';
  const counts = { inserts: 2, copies: 0, opens: 1, negatives: 0 };
  const pairs = { keys: [7], units: [-0.25] };
  const sums = { inserts: 4, copies: 0, opens: 0, sentAway: 0, words: pairs, pieces: pairs };
  const learned = {
    ...{ schema: 1, epoch: 0, period: 113, cards: { 'card:refund': sums } },
    ...{ residual: pairs, recent: { 'card:refund': { '20460': 2 } } },
  };
  const USE = {
    _id: usageIdOf(device, '2026-01-10'),
    schema: 1,
    ...{ device, day: '2026-01-10', counts: { 'card:refund': counts } },
  };
  const counted = (change: object) => ({
    ...USE,
    counts: { 'card:refund': { ...counts, ...change } },
  });

  it.each([
    ['accepted', 'ria', 'counts', USE, null],
    ['accepted', 'ria', 'learns', { ...USE, learned }, null],
    ['accepted', 'ria', 'goes on', { ...counted({ inserts: 3 }), learned }, USE],
    [
      'accepted',
      'ria',
      'unlearns',
      { ...USE, learned: { ...learned, cards: {} } },
      { ...USE, learned },
    ],
    ['shrunk', 'ria', 'counts less', counted({ inserts: 1 }), USE],
    ['shrunk', 'max', 'leaves a card out', { ...USE, counts: {} }, USE],
    ['no-right', 'otto', 'counts elsewhere', USE, null],
    ['no-right', 'ria', 'forgets a day', gone(USE), USE],
    ['accepted', 'ed', 'tidies', gone(USE), USE],
    ['malformed', 'ria', 'counts a part', counted({ opens: 0.5 }), null],
    ['malformed', 'ria', 'counts below nothing', counted({ opens: -1 }), null],
    ['malformed', 'ria', 'counts too much', counted({ opens: 1e6 }), null],
    ['malformed', 'ria', 'counts more than a day has room for', counted({ opens: 2001 }), null],
    [
      'malformed',
      'ria',
      'learns weights that no ranking has',
      { ...USE, learned: { ...learned, residual: { keys: [2 ** 18], units: [1] } } },
      null,
    ],
    [
      'malformed',
      'ria',
      'learns of a part of a use',
      { ...USE, learned: { ...learned, recent: { 'card:refund': { '20460': 0.5 } } } },
      null,
    ],
    ['malformed', 'ria', 'counts on another day', { ...USE, day: '2026-01-11' }, null],
    [
      'malformed',
      'ria',
      'tells words',
      { ...USE, learned: { ...learned, words: ['refund'] } },
      null,
    ],
    [
      'malformed',
      'ria',
      'learns lists of two lengths',
      { ...USE, learned: { ...learned, residual: { keys: [1, 2], units: [1] } } },
      null,
    ],
  ])('%s: %s %s', (code, name, _, to, from) => {
    expect(rule.verdict(to, from, writer(name))).toBe(code);
  });

  it.each(['1', null, 0.1, 2001])('does not learn %j inserts', (inserts) => {
    const cards = { 'card:refund': { ...sums, inserts } };
    const to = { ...USE, learned: { ...learned, cards } };
    expect(rule.verdict(to, null, writer('ria'))).toBe('malformed');
  });
});

describe('a version of a card', () => {
  const rule = new TestedRule('versions');
  const card = aCard();
  const VERSION = {
    _id: newVersionId(card.id),
    schema: 1,
    card: card.id,
    content: contentOfCard(card),
    ...mark('ed'),
  };

  it.each([
    ['accepted', 'ed', 'keeps it', VERSION, null],
    ['no-right', 'ria', 'keeps it', { ...VERSION, ...mark('ria') }, null],
    ['forged-author', 'eva', 'keeps it as another', VERSION, null],
    ['fixed', 'ed', 'changes it', { ...VERSION, at: LATER }, VERSION],
    ['fixed', 'max', 'changes it', { ...VERSION, ...mark('max') }, VERSION],
    ['no-right', 'ed', 'removes it', gone(VERSION), VERSION],
    ['accepted', 'max', 'removes it', gone(VERSION), VERSION],
    ['malformed', 'ed', 'puts it with another card', { ...VERSION, card: 'card:two' }, null],
    ['malformed', 'ed', 'keeps nothing', { ...VERSION, content: null }, null],
  ])('%s: %s %s', (code, name, _, to, from) => {
    expect(rule.verdict(to, from, writer(name))).toBe(code);
  });
});
