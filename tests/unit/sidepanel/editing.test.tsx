// @vitest-environment happy-dom
import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Card } from '@/cards/card';
import type { CardFields } from '@/cards/draft';
import { newId } from '@/cards/ids';
import { DraftKeeper } from '@/editing/draftKeeper';
import { keepForm, type OpenedDraft, readForm } from '@/editing/untypedForms';
import { useSave } from '@/editing/useSave';
import { writingNow } from '@/editing/writingNow';
import { startEdit, startNewCard } from '@/entrypoints/sidepanel/editing/openForm';
import { showSaved } from '@/entrypoints/sidepanel/editing/showSaved';
import { panel } from '@/entrypoints/sidepanel/store';
import { told } from '@/entrypoints/sidepanel/told';
import { cardsById } from '@/storage/cards';
import { saveDraft } from '@/storage/cardWrites';
import { database } from '@/storage/database';
import { unfinishedDrafts } from '@/storage/drafts';
import { aCard } from '../cards/aCard';
import { speak } from '../components/strings';
import { emptyDatabase } from '../storage/emptyDatabase';

beforeEach(async () => {
  await emptyDatabase();
  await speak('en');
  panel.setState(panel.getInitialState());
  // No window has a form open.
  vi.stubGlobal('navigator', { locks: { query: async () => ({ held: [] }) } });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const writing = { nameless: 'Agent', firstCollection: 'My cards', now: Date.parse('2026-11-22') };

/** The form that the panel shows, with the card it edits. */
async function opened(): Promise<OpenedDraft> {
  const { openDraft } = panel.getState();
  const draft = openDraft && (await readForm(openDraft));
  if (!draft) throw new Error('No form is open.');
  const [card] = draft.base ? await cardsById([draft.base.card]) : [];
  return { draft, card: card ?? null };
}

function withFields({ draft, card }: OpenedDraft, fields: Partial<CardFields>): OpenedDraft {
  return { draft: { ...draft, fields: { ...draft.fields, ...fields } }, card };
}

async function putCard(): Promise<Card> {
  const card = aCard({ title: 'Pump' });
  await database.cards.put(card);
  return card;
}

describe('a form that nobody typed into', () => {
  it('is open, and no unfinished card once its card is changed or gone elsewhere', async () => {
    const card = await putCard();
    await startEdit(card.id, 'en');
    const form = await opened();
    expect(form.draft.fields.title).toBe('Pump');
    const { draft } = withFields(form, { title: 'Pump, changed' });
    await saveDraft({ ...draft, id: newId('draft') }, writing);
    expect(await unfinishedDrafts()).toEqual([]);
    await database.cards.clear();
    expect(await unfinishedDrafts()).toEqual([]);
  });

  it('is kept from the first word on, and no longer once that is taken back', async () => {
    await startNewCard();
    const form = await opened();
    expect(await database.drafts.count()).toBe(0);
    await keepForm(withFields(form, { title: 'P' }));
    expect((await unfinishedDrafts()).map(({ id }) => id)).toEqual([form.draft.id]);
    await keepForm(form);
    expect(await database.drafts.count()).toBe(0);
    expect((await opened()).draft).toEqual(form.draft);
  });

  it('is kept at once with the words of a search', async () => {
    await startNewCard('Pump');
    expect((await unfinishedDrafts()).map(({ fields }) => fields.title)).toEqual(['Pump']);
  });
});

describe('saving a form', () => {
  const answer = { en: { body: 'Rinse it.' } };

  async function newForm() {
    await startNewCard('Pump');
    const form = withFields(await opened(), { answer });
    const source = { name: 'Help centre', at: '2026-11-22T09:00:00.000Z' };
    return { ...form, draft: { ...form.draft, source } };
  }

  function save(form: OpenedDraft) {
    const keeper = new DraftKeeper({ told });
    keeper.keep(form);
    const onTypedOn = vi.fn((next: OpenedDraft) => keeper.keep(next));
    const { result } = renderHook(() =>
      useSave({
        ...{ draft: form.draft, keeper, told, writingNow },
        onSaved: (next, isTypedOn) => {
          if (isTypedOn) onTypedOn(next);
          showSaved(next.card, 'en', isTypedOn, keeper);
        },
      }),
    );
    return { keeper, onTypedOn, saved: result.current.save() };
  }

  it('closes it and shows the card', async () => {
    const { saved, onTypedOn } = save(await newForm());
    await saved;
    const [card] = await database.cards.toArray();
    expect(panel.getState()).toMatchObject({ openDraft: null, openCard: { id: card?.id } });
    expect(await database.drafts.count()).toBe(0);
    expect(onTypedOn).not.toHaveBeenCalled();
  });

  it('keeps what is typed meanwhile, as an edit of the card that was made', async () => {
    const form = await newForm();
    const { keeper, onTypedOn, saved } = save(form);
    keeper.keep(withFields(form, { answer, notes: 'Typed on.' }));
    await saved;
    const [card] = await database.cards.toArray();
    if (!card) throw new Error('No card was made.');
    expect(card).toMatchObject({ notes: '', sources: [form.draft.source] });
    const [draft] = await database.drafts.toArray();
    expect(draft).toMatchObject({
      id: form.draft.id,
      base: { card: card.id, revision: card.updated.at },
      fields: { notes: 'Typed on.', collection: card.collection },
      source: null,
    });
    expect(onTypedOn).toHaveBeenCalledExactlyOnceWith({ draft, card });
    expect(panel.getState()).toMatchObject({ openDraft: form.draft.id, openCard: null });
    expect(panel.getState().status?.text).toContain('still in this form');
  });

  it('keeps what is typed meanwhile even where a pause wrote it before the save was done', async () => {
    const form = await newForm();
    const { keeper, saved } = save(form);
    keeper.keep(withFields(form, { answer, notes: 'Typed on.' }));
    await keeper.flush();
    await saved;
    const drafts = await database.drafts.toArray();
    const [card] = await database.cards.toArray();
    expect(drafts.map(({ base }) => base?.card)).toEqual([card?.id]);
  });
});
