import { describe, expect, it } from 'vitest';
import type { CardFields } from '@/cards/draft';
import {
  archiveCard,
  cardFromFields,
  duplicateCard,
  editCard,
  IncompleteCardError,
  restoreCard,
  verifyCard,
} from '@/cards/edits';
import { blankFields, fieldsOf, hasWords, missingParts, tidyFields } from '@/cards/fields';
import { newId } from '@/cards/ids';
import { trustOf } from '@/cards/trust';
import { aCard } from './aCard';

const tom = aCard({ owner: 'tom' }).owner;
const mark = { by: tom, at: '2026-11-22T09:00:00.000Z' };
const earlier = { by: aCard().owner, at: '2026-11-01T09:00:00.000Z' };

const card = aCard({
  title: 'Pump',
  answer: {
    en: { body: 'Rinse **it**.', basedOn: ['abc'] },
    es: { title: 'La bomba', body: 'Enjuágala.' },
    fr: { body: 'Rincez-la.' },
  },
  notes: 'Ask Jonas.',
  verified: { en: earlier, es: earlier, fr: earlier },
});

/** Which languages are still verified after an edit of the fields. */
function verifiedAfter(change: Partial<CardFields>): string[] {
  const edited = editCard(card, { ...fieldsOf(card), ...change }, mark);
  return Object.keys(edited.verified).sort();
}

describe('an edit', () => {
  it('keeps every verification where nothing of meaning changes', () => {
    expect(verifiedAfter({})).toEqual(['en', 'es', 'fr']);
    expect(verifiedAfter({ keywords: ['noise'] })).toEqual(['en', 'es', 'fr']);
    expect(verifiedAfter({ notes: '  Ask *Jonas*.\n' })).toEqual(['en', 'es', 'fr']);
  });

  it('of one answer clears the verification of that language', () => {
    const answer = { ...fieldsOf(card).answer, es: { title: 'La bomba', body: 'Lávala.' } };
    expect(verifiedAfter({ answer })).toEqual(['en', 'fr']);
  });

  it('of the title clears the own language and those without a title of their own', () => {
    expect(verifiedAfter({ title: 'The pump' })).toEqual(['es']);
  });

  it('of the notes clears all', () => {
    expect(verifiedAfter({ notes: 'Ask nobody.' })).toEqual([]);
  });

  it('drops a language that was emptied, with its verification', () => {
    const { fr: _, ...kept } = fieldsOf(card).answer;
    const edited = editCard(
      card,
      { ...fieldsOf(card), answer: { ...kept, fr: { body: ' ' } } },
      mark,
    );
    expect(Object.keys(edited.answer)).toEqual(['en', 'es']);
    expect(Object.keys(edited.verified)).toEqual(['en', 'es']);
  });

  it('keeps what the form does not show, and says who edited', () => {
    const edited = editCard(card, fieldsOf(card), mark);
    expect(edited).toEqual({ ...card, updated: mark });
  });

  it('publishes a draft and leaves an archived card archived', () => {
    const status = (of: typeof card) => editCard(of, fieldsOf(of), mark).status;
    expect(status(aCard({ status: 'draft' }))).toBe('published');
    expect(status(aCard({ status: 'archived' }))).toBe('archived');
  });

  it('reads an own title of the own language as the title, and writes it as such', () => {
    const odd = aCard({ title: 'Old', answer: { en: { title: 'Shown', body: 'x' } } });
    const edited = editCard(odd, fieldsOf(odd), mark);
    expect([edited.title, edited.answer]).toEqual(['Shown', { en: { body: 'x' } }]);
  });
});

describe('a new card', () => {
  const place = { id: newId('card'), collection: card.collection, sources: [], mark };
  const fields = (part: Partial<CardFields>): CardFields => ({ ...blankFields('en'), ...part });

  it('is published, unverified, and its maker answers for it', () => {
    const made = cardFromFields(
      fields({ title: ' Pump ', answer: { en: { body: 'Rinse.' } } }),
      place,
    );
    expect(made).toMatchObject({
      ...{ title: 'Pump', status: 'published', template: 'template:answer', verifyEvery: 90 },
      ...{ owner: tom, verifiers: [tom], verified: {}, created: mark, updated: mark },
    });
    expect(trustOf(made, 'en', Date.parse(mark.at))).toEqual({
      ...{ state: 'needs-verification', cause: { kind: 'never' } },
    });
  });

  it('has its keywords once each', () => {
    const { keywords } = tidyFields(fields({ keywords: [' Lost ', 'lost', '', 'no  way'] }));
    expect(keywords).toEqual(['Lost', 'no way']);
  });

  it('written in another language than the form began with is of that language', () => {
    const answer = { es: { title: 'La bomba', body: 'Enjuágala.' } };
    const made = cardFromFields(fields({ answer }), place);
    expect(made).toMatchObject({ title: 'La bomba', sourceLang: 'es' });
    expect(made.answer).toEqual({ es: { body: 'Enjuágala.' } });
  });

  it.each([
    [{}, ['title', 'answer']],
    [{ title: ' ', answer: { en: { body: 'x' } } }, ['title']],
    [{ title: 'x', answer: { es: { title: 'y', body: ' \n' } } }, ['answer']],
  ])('is none without title and answer (%#)', (part, missing) => {
    expect(missingParts(fields(part))).toEqual(missing);
    expect(() => cardFromFields(fields(part), place)).toThrow(IncompleteCardError);
  });
});

describe('a copy, an archived, a restored and a verified card', () => {
  it('says the same under another title, as an unverified draft', () => {
    const copy = duplicateCard(card, { id: newId('card'), title: 'Copy of Pump', mark });
    expect(copy).toMatchObject({
      title: 'Copy of Pump',
      status: 'draft',
      verified: {},
      owner: tom,
    });
    expect(copy.answer).toEqual(card.answer);
    expect(copy.id).not.toBe(card.id);
  });

  it('keeps everything it said', () => {
    const archived = archiveCard(card, mark);
    expect(archived).toEqual({ ...card, status: 'archived', updated: mark });
    expect(restoreCard(archived, mark)).toEqual({ ...card, updated: mark });
  });

  it('that was a draft is one again when it is restored, unless it was finished meanwhile', () => {
    const draft = aCard({ status: 'draft' });
    const archived = archiveCard(archiveCard(draft, mark), mark);
    expect(restoreCard(archived, mark)).toEqual({ ...draft, updated: mark });
    const finished = editCard(archived, fieldsOf(archived), mark);
    expect(restoreCard(finished, mark).status).toBe('published');
    const copy = duplicateCard(archived, { id: newId('card'), title: 'Copy', mark });
    expect(copy).not.toHaveProperty('wasDraft');
  });

  it('is verified in one language, and says nothing else', () => {
    expect(verifyCard(card, 'es', mark)).toEqual({
      ...card,
      verified: { ...card.verified, es: mark },
    });
  });
});

describe('a draft', () => {
  const draft = (fields: CardFields) => ({
    ...{ id: newId('draft'), base: null, source: null, at: mark.at },
    fields,
  });

  it('holds words once it says what its card does not', () => {
    expect(hasWords(draft(fieldsOf(card)), card)).toBe(false);
    expect(hasWords(draft({ ...fieldsOf(card), title: 'Pumps' }), card)).toBe(true);
    expect(hasWords(draft(fieldsOf(card)), undefined)).toBe(true);
  });

  it('of a new card holds words once something was written, wherever it is to go', () => {
    expect(hasWords(draft(blankFields('es', card.collection)), undefined)).toBe(false);
    expect(hasWords(draft({ ...blankFields('es'), notes: 'x' }), undefined)).toBe(true);
    const source = { name: 'Help centre', at: mark.at };
    expect(hasWords({ ...draft(blankFields('es')), source }, undefined)).toBe(true);
  });
});
