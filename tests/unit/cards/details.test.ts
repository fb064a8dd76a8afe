import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { blankDetails, type CardDetails, detailsOf, tidyDetails } from '@/cards/details';
import type { Draft } from '@/cards/draft';
import { baseOf, isStillAt } from '@/cards/draftBase';
import { cardFromFields, editCard } from '@/cards/edits';
import { blankFields, fieldsOf, hasWords } from '@/cards/fields';
import { MemberIdSchema, newId, TemplateIdSchema } from '@/cards/ids';
import { aCard } from './aCard';

const tom = v.parse(MemberIdSchema, 'member:tom');
const zoe = v.parse(MemberIdSchema, 'member:zoe');
const answer = v.parse(TemplateIdSchema, 'template:answer');
const mark = { by: tom, at: '2026-11-22T09:00:00.000Z' };
const verified = { en: { by: zoe, at: '2026-11-01T09:00:00.000Z' } };
const card = aCard({ owner: 'zoe', verifiers: [zoe], verified });
const image = { type: 'image/png', data: 'iVBORw0K', width: 1, height: 1 } as const;

function edited(part: Partial<CardDetails>, of = card) {
  return editCard(of, fieldsOf(of), mark, { ...detailsOf(of), ...part });
}

function aDraft(part: Partial<Draft>): Draft {
  const at = mark.at;
  return { id: newId('draft'), base: null, fields: fieldsOf(card), source: null, at, ...part };
}

describe('the details of a card', () => {
  it('are changed where a form edits them, with everything verified as it was', () => {
    const dates = { launch: '2026-12-01' };
    const said = { verifiers: [tom], verifyEvery: null, dates, triggers: [{ tag: 'billing' }] };
    expect(edited(said)).toEqual({ ...card, ...said, updated: mark });
    expect(editCard(card, fieldsOf(card), mark)).toEqual({ ...card, updated: mark });
  });

  it('keep a draft a draft, make one of a published card, and leave an archived card archived', () => {
    const draft = aCard({ status: 'draft' });
    expect(edited({ status: 'draft' }, draft).status).toBe('draft');
    expect(edited({ status: 'published' }, draft).status).toBe('published');
    expect(edited({ status: 'draft' }).status).toBe('draft');
    expect(edited({ status: 'draft' }, aCard({ status: 'archived' })).status).toBe('archived');
  });

  it('are tidied: nobody twice, no trigger that says nothing or what another says', () => {
    const tidy = tidyDetails({
      ...blankDetails(answer),
      verifiers: [tom, zoe, tom],
      triggers: [{ tag: ' vip ' }, { phrase: '  ' }, {}, { tag: 'vip', host: '' }],
    });
    expect(tidy.verifiers).toEqual([tom, zoe]);
    expect(tidy.triggers).toEqual([{ tag: 'vip' }]);
  });

  it('of a new card name its maker where they name nobody', () => {
    const fields = { ...blankFields('en'), title: 'Pump', answer: { en: { body: 'Rinse.' } } };
    const place = { id: newId('card'), collection: card.collection, sources: [], mark };
    const made = cardFromFields(fields, place, blankDetails(answer));
    expect(made).toMatchObject({ owner: tom, verifiers: [tom], status: 'published' });
    expect(made).toEqual(cardFromFields(fields, place));
    const named = { ...blankDetails(answer), verifiers: [zoe], status: 'draft' as const };
    expect(cardFromFields(fields, place, named)).toMatchObject({
      ...{ owner: tom, verifiers: [zoe], status: 'draft' },
    });
  });

  it('leave out pictures that no text names any more', () => {
    const pictured = aCard({
      answer: { en: { body: '![A pump](image:pump)' } },
      images: { pump: image, gone: image },
    });
    expect(edited({}, pictured).images).toEqual({ pump: image });
    const fields = { ...fieldsOf(pictured), answer: { en: { body: 'A pump.' } } };
    expect(editCard(pictured, fields, mark)).not.toHaveProperty('images');
  });

  it('are words of a form that are nowhere else, as far as they differ', () => {
    const base = baseOf(card);
    expect(hasWords(aDraft({ base, details: detailsOf(card) }), card)).toBe(false);
    const details = { ...detailsOf(card), triggers: [{ tag: 'vip' }] };
    expect(hasWords(aDraft({ base, details }), card)).toBe(true);
    const isNew = { base: null, fields: blankFields('en') };
    expect(hasWords(aDraft({ ...isNew, details: blankDetails(answer) }), undefined)).toBe(false);
    const never = { ...blankDetails(answer), verifyEvery: null };
    expect(hasWords(aDraft({ ...isNew, details: never }), undefined)).toBe(true);
  });

  it('changed by another stand in the way of a form that edits them, and of no other', () => {
    const details = detailsOf(card);
    const theirs = { ...card, verifiers: [tom] };
    expect(isStillAt(theirs, baseOf(card))).toBe(true);
    expect(isStillAt(card, baseOf(card, { details }))).toBe(true);
    expect(isStillAt(theirs, baseOf(card, { details }))).toBe(false);
  });
});
