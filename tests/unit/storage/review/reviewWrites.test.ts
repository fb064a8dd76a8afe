import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Card } from '@/cards/card';
import type { CardId, GroupId, MemberId } from '@/cards/ids';
import { saveDraft } from '@/storage/cardWrites';
import { cardChangesSince } from '@/storage/changeLog';
import { database } from '@/storage/database';
import { undoChanges } from '@/storage/manyCards';
import { handOn, verifyCards } from '@/storage/review/reviewWrites';
import { emptyDatabase } from '../emptyDatabase';
import { aDraft, changedSince, NOW, put, writing } from '../writing';

const AT = new Date(NOW).toISOString();
const TWO = { en: { body: 'Yes.' }, es: { body: 'Sí.' } };
const card = (id: string) => database.cards.get(`card:${id}` as CardId);

beforeEach(emptyDatabase);

describe('cards are verified', () => {
  it('many at once, each in its languages, in one change that is taken back as one', async () => {
    const before = [
      await put({ id: 'a', answer: TWO }),
      await put({ id: 'b', answer: TWO }),
      await put({ id: 'c' }),
      await put({ id: 'd', status: 'archived' }),
      await put({ id: 'e', status: 'draft' }),
    ];
    const { seq } = await cardChangesSince(0);
    const [a, b, c, d, e] = before.map(({ id }) => id) as [CardId, CardId, CardId, CardId, CardId];
    const gone = 'card:gone' as CardId;
    const made = await verifyCards(
      new Map<CardId, readonly string[] | 'all'>([
        [a, 'all'],
        [b, ['es', 'de']],
        [c, ['en']],
        ...[d, e, gone].map((id) => [id, 'all'] as const),
      ]),
      writing,
    );
    expect(made.map(({ after }) => [after.id, Object.keys(after.verified)])).toEqual([
      [a, ['en', 'es']],
      [b, ['es']],
      [c, ['en']],
    ]);
    expect(made[0]?.after.verified.en?.at).toBe(AT);
    expect(made[0]?.after.updated).toEqual(before[0]?.updated);
    expect(await changedSince(seq)).toEqual([a, b, c]);
    expect(await undoChanges(made)).toBe(3);
    expect(await database.cards.bulkGet([a, b, c])).toEqual(before.slice(0, 3));
  });
});

describe('cards are handed on', () => {
  const BEA = 'member:bea' as MemberId;
  const EXPERTS = 'group:01JEXPERTS' as GroupId;

  it('with what was verified, and only where anything changes', async () => {
    const verified = { en: { by: BEA, at: AT } };
    const a = await put({ id: 'a', verified });
    const b = await put({ id: 'b', owner: 'bea', verifiers: [EXPERTS] });
    const to = { verifiers: [EXPERTS, EXPERTS], owner: BEA };
    const made = await handOn([a.id, b.id], to, writing);
    expect(made.map(({ after }) => after.id)).toEqual([a.id]);
    expect(await card('a')).toMatchObject({
      ...{ owner: BEA, verifiers: [EXPERTS], verified, updated: { at: AT } },
    });
    await handOn([a.id], { owner: a.owner }, writing);
    expect(await card('a')).toMatchObject({ owner: a.owner, verifiers: [EXPERTS] });
  });

  it('and taken back, but for those that somebody changed since', async () => {
    const [a, b] = [await put({ id: 'a' }), await put({ id: 'b' })];
    const made = await handOn([a.id, b.id], { owner: BEA }, writing);
    await put({ id: 'b', notes: 'Newer.' });
    expect(await undoChanges(made)).toBe(1);
    expect(await card('a')).toEqual(a);
    expect(await card('b')).toMatchObject({ notes: 'Newer.' });
  });
});

describe('for every edit', () => {
  const verified = {
    en: { by: 'member:ana' as MemberId, at: '2026-11-01T09:00:00.000Z' },
    es: { by: 'member:ana' as MemberId, at: '2026-11-01T09:00:00.000Z' },
  };
  const word = fc.stringMatching(/^[a-z]{1,8}$/);
  const words = fc.array(word, { minLength: 1, maxLength: 6 });
  /** The same words in another dress. */
  const dressed = (said: readonly string[]) =>
    said.map((each, at) => (at % 2 === 0 ? `**${each}**` : each)).join('\n');
  const edited = async (from: Card, body: string) => saveDraft(await aDraft(from, body), writing);

  it('of meaning, its language is to be verified again and no other', async () => {
    await fc.assert(
      fc.asyncProperty(words, word, async (said, more) => {
        const answer = { en: { body: said.join(' ') }, es: { body: 'Sí.' } };
        const from = await put({ id: 'a', answer, verified });
        const form = await aDraft(from, `${said.join(' ')} ${more}`);
        const { en } = form.fields.answer;
        const after = await saveDraft(
          {
            ...form,
            fields: { ...form.fields, answer: { en: en ?? { body: '' }, es: { body: 'Sí.' } } },
          },
          writing,
        );
        expect(after.verified).toEqual({ es: verified.es });
      }),
      { numRuns: 25 },
    );
  });

  it('of its dress, all stays verified', async () => {
    await fc.assert(
      fc.asyncProperty(words, async (said) => {
        const from = await put({
          id: 'a',
          answer: { en: { body: said.join(' ') } },
          verified: { en: verified.en },
        });
        expect((await edited(from, dressed(said))).verified).toEqual({ en: verified.en });
      }),
      { numRuns: 25 },
    );
  });
});
