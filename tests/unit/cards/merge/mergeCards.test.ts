import { describe, expect, it } from 'vitest';
import { mergeCards } from '@/cards/merge/mergeCards';
import type { CardTraits } from '../aCard';
import { base, mark, merged, openParts, version } from './pumpCard';

const answer = (en: string, es = 'Enjuágala.') => ({ en: { body: en }, es: { body: es } });

describe('a card changed on both sides', () => {
  it('has the edits of both, of different fields and of one text', () => {
    const card = merged(
      version({ answer: answer('Rinse it well.\n\nDry it.'), title: 'The pump' }),
      version({ answer: answer('Rinse it.\n\nDry it well.'), notes: 'Ask Eva.' }, mark('tom', 3)),
    );
    expect(card).toMatchObject({ title: 'The pump', notes: 'Ask Eva.', updated: mark('tom', 3) });
    expect(card.answer.en?.body).toBe('Rinse it well.\n\nDry it well.');
    expect(card.created).toEqual(base.created);
  });

  it('has in its sets what either added and nothing that either removed', () => {
    const card = merged(
      version({ keywords: ['noise', 'water'], triggers: [{ tag: 'pump' }] }),
      version({ keywords: ['pump', 'noise', 'leak'], triggers: [{ host: 'x.y' }] }),
    );
    expect(card.keywords).toEqual(['noise', 'leak', 'water']);
    expect(card.triggers).toEqual([{ host: 'x.y' }, { tag: 'pump' }]);
  });

  it('is open where both changed one paragraph, with mine in its place and the rest merged', () => {
    const result = mergeCards(
      base,
      version({ answer: answer('Rinse it well.\n\nDry it.'), keywords: [] }),
      version({ answer: answer('Rinse it twice.\n\nDry it well.'), notes: 'Ask Eva.' }),
    );
    expect(result).toMatchObject({
      state: 'conflict',
      card: { answer: answer('Rinse it well.\n\nDry it well.'), notes: 'Ask Eva.', keywords: [] },
      parts: [
        {
          ...{ part: 'answer', lang: 'en', base: 'Rinse it.\n\nDry it well.' },
          ...{ mine: 'Rinse it well.\n\nDry it well.', theirs: 'Rinse it twice.\n\nDry it well.' },
          pieces: [
            { kind: 'clash', mine: 'Rinse it well.\n\n', theirs: 'Rinse it twice.\n\n' },
            { kind: 'agreed', text: 'Dry it well.' },
          ],
        },
      ],
    });
  });

  it.each<[string, CardTraits, CardTraits]>([
    ['title', { title: 'A' }, { title: 'B' }],
    ['notes', { notes: 'A' }, { notes: 'B' }],
    ['status', { status: 'draft' }, { status: 'archived' }],
    ['owner', { owner: 'tom' }, { owner: 'eva' }],
    ['collection', { collection: 'x' }, { collection: 'y' }],
    ['sourceLang', { sourceLang: 'es' }, { sourceLang: 'fr' }],
    [
      'answer title es',
      { answer: { ...base.answer, es: { title: 'A', body: 'Enjuágala.' } } },
      { answer: { ...base.answer, es: { title: 'B', body: 'Enjuágala.' } } },
    ],
    [
      'language es',
      { answer: { en: { body: 'Rinse it.\n\nDry it.' } } },
      { answer: answer('x', 'y') },
    ],
    ['answer fr', { answer: { fr: { body: 'A' } } }, { answer: { fr: { body: 'B' } } }],
  ])('asks a person about %s', (part, mine, theirs) => {
    const result = mergeCards(base, version(mine), version(theirs));
    expect(openParts(result)).toEqual([part]);
    expect(openParts(mergeCards(base, version(theirs), version(mine)))).toEqual([part]);
  });

  it('takes the later word where no harm comes of it', () => {
    const mine = version({ verifyEvery: 30, dates: { review: '2026-03-01' } }, mark('ana', 9));
    const theirs = version({ verifyEvery: null, dates: { review: '2026-04-01' } }, mark('tom', 3));
    expect(merged(mine, theirs)).toMatchObject({
      verifyEvery: 30,
      dates: { review: '2026-03-01' },
    });
  });

  it('archived by both goes back to what it was published as', () => {
    const mine = version({ status: 'archived', wasDraft: true });
    const theirs = version({ status: 'archived' });
    const draft = version({ status: 'draft' });
    expect(merged(mine, theirs, draft)).not.toHaveProperty('wasDraft');
    expect(merged(theirs, mine, draft).status).toBe('archived');
  });

  it('keeps an answer: two removals that would leave none are for a person', () => {
    const mine = version({ answer: { en: { body: 'Rinse it.\n\nDry it.' } } });
    const theirs = version({ answer: { es: { body: 'Enjuágala.' } } });
    const result = mergeCards(base, mine, theirs);
    expect(openParts(result)).toEqual(['language en', 'language es']);
    expect(result.card).toMatchObject({ answer: mine.answer });
  });

  it('without a base is merged where it is the same, has both sets, and is open elsewhere', () => {
    const result = mergeCards(
      null,
      version({ keywords: ['a'], verifyEvery: 30, answer: { en: { body: 'Same.\n\nMine.' } } }),
      version({ keywords: ['b'], answer: { en: { body: 'Same.' }, es: { body: 'Enjuágala.' } } }),
    );
    expect(openParts(result)).toEqual(['answer en', 'language es', 'verifyEvery']);
    expect(result.card).toMatchObject({ title: 'Pump', keywords: ['a', 'b'] });
  });
});

describe('a verification', () => {
  const rinse = version({
    answer: answer('Rinse it well.\n\nDry it.'),
    verified: { es: mark('ana', 1) },
  });

  it('stays where the merged card means what it was given for', () => {
    const verified = { en: mark('ana', 1), es: mark('tom', 8) };
    expect(merged(rinse, version({ verified })).verified).toEqual({ es: mark('tom', 8) });
    expect(merged(version({ keywords: [] }), version({ verified })).verified).toEqual(verified);
  });

  it('goes where another edit changes the meaning, of all languages with the notes', () => {
    const theirs = version({ verified: { en: mark('tom', 8), es: mark('tom', 8) } });
    expect(merged(version({ notes: 'Ask Eva.', verified: {} }), theirs).verified).toEqual({});
    expect(merged(rinse, theirs).verified).toEqual({ es: mark('tom', 8) });
  });

  it('of the same edit on both sides is the later; what was taken away stays away', () => {
    const twice = version({ ...rinse, id: 'one', collection: 'main', owner: 'ana', keywords: [] });
    const a = { ...rinse, verified: { en: mark('ana', 4), es: mark('ana', 1) } };
    const b = { ...twice, verified: { en: mark('tom', 5), es: mark('ana', 1) } };
    expect(merged(a, b).verified).toEqual({ en: mark('tom', 5), es: mark('ana', 1) });
    const withdrawn = version({ verified: { es: mark('ana', 1) } });
    expect(merged(withdrawn, version({ keywords: [] })).verified).toEqual({ es: mark('ana', 1) });
  });
});

describe('a card that one side deleted', () => {
  it('is gone where the other left it or deleted it too, and else open', () => {
    const gone = { state: 'merged', card: 'deleted' };
    expect(mergeCards(base, 'deleted', base)).toEqual(gone);
    expect(mergeCards(base, base, 'deleted')).toEqual(gone);
    expect(mergeCards(null, 'deleted', 'deleted')).toEqual(gone);
    const edit = version({ title: 'The pump' });
    expect(mergeCards(base, edit, 'deleted')).toMatchObject({
      state: 'conflict',
      card: edit,
      parts: [{ part: 'deleted', base, mine: edit, theirs: 'deleted' }],
    });
    expect(mergeCards(null, 'deleted', edit)).toMatchObject({ state: 'conflict', card: 'deleted' });
  });
});
