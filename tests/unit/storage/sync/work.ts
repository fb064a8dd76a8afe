import type { Card } from '@/cards/card';
import type { Draft } from '@/cards/draft';
import type { CardId } from '@/cards/ids';
import { collectionOf } from './aWorkspace';
import type { Device } from './device';

let drafts = 0;

interface Written extends Pick<Card, 'title'> {
  body: string;
  collection?: Card['collection'];
}

function draftOf(fields: Written, base: Draft['base']): Draft {
  return {
    id: `draft:${++drafts}`,
    base,
    source: null,
    at: '2026-11-02T09:00:00.000Z',
    fields: {
      ...{ title: fields.title, sourceLang: 'en', notes: '', keywords: [] },
      answer: { en: { body: fields.body } },
      collection: fields.collection ?? collectionOf('help'),
    },
  } as never;
}

function writing(device: Device) {
  device.later(1000);
  return { nameless: 'Me', firstCollection: 'My cards', now: device.now() };
}

/** Writes a card in the collection `help`, as the card form does. */
export async function capture(
  device: Device,
  title: string,
  body = 'An answer.',
  { sync = false } = {},
): Promise<Card> {
  // The collection is there once the device was in step.
  if (sync) await device.sync();
  return device.saveDraft(draftOf({ title, body }, null), writing(device));
}

/** Edits a card, as the card form does. */
export async function edit(device: Device, id: CardId, change: Partial<Written>): Promise<Card> {
  const card = await device.database.cards.get(id);
  if (!card) throw new Error(`${id} is not on this device`);
  const fields = { title: card.title, body: card.answer.en?.body ?? '', ...change };
  const base = { card: id, revision: card.updated.at };
  return device.saveDraft(draftOf(fields, base), writing(device));
}
