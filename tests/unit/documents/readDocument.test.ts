import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { SlugSchema } from '@/cards/collectionSlug';
import { SHARED_KINDS } from '@/cards/ids';
import { contentOfCard } from '@/documents/contents';
import { documentKind } from '@/documents/documentKind';
import { databaseOf, KINDS, kindOf, standsIn } from '@/documents/kinds';
import type { DocumentPlace } from '@/documents/place';
import { readDocument } from '@/documents/readDocument';
import { aCard } from '../cards/aCard';

const place: DocumentPlace = { kind: 'collection', slug: v.parse(SlugSchema, 'billing') };
const hub: DocumentPlace = { kind: 'hub' };
const card = contentOfCard(aCard());

describe('a document of a server', () => {
  it('is read without the rest of its envelope', () => {
    const raw = { ...card, _rev: '2-b', _conflicts: ['2-a'] };
    expect(readDocument(raw, place)).toEqual({ state: 'read', kind: 'card', document: card });
  });

  it.each([
    [
      'of a newer schema',
      { ...card, schema: 2, title: 7 },
      { state: 'newer', kind: 'card', schema: 2 },
    ],
    ['of a kind of the future', { _id: 'recipe:one', schema: 1 }, { state: 'unknown-kind' }],
    ['that is a rule', { _id: '_design/sidecard' }, { state: 'unknown-kind' }],
  ])('%s is told apart', (_, raw, reading) => {
    expect(readDocument(raw, place)).toEqual(reading);
  });

  it.each([
    ['nothing', null, 'no document with an id'],
    ['a text', 'card:one', 'no document with an id'],
    ['one without id', { schema: 1 }, 'no document with an id'],
    ['one without schema', { ...card, schema: undefined }, /^schema: /],
    ['one of schema 0', { ...card, schema: 0 }, /^schema: /],
    ['one with a broken field', { ...card, answer: { en: { body: 7 } } }, /^answer\.en\.body: /],
    ['one with a broken id', { ...card, _id: 'card:a b' }, /^_id: /],
    ['one of another database', { ...card, _id: 'member:ed' }, /^a member does not stand/],
    ['a tombstone', { _id: card._id, _deleted: true }, /^schema: /],
  ])('is damaged: %s', (_, raw, problem) => {
    const reading = readDocument(raw, place);
    expect(reading).toEqual({ state: 'damaged', problem: expect.stringMatching(problem) });
  });

  it('is that of a workspace wherever it stands', () => {
    const raw = {
      _id: 'meta:instance',
      schema: 1,
      instance: 'one',
      at: '2026-01-10T09:00:00.000Z',
    };
    const reading = { state: 'read', kind: 'meta', document: raw };
    expect(readDocument(raw, place)).toEqual(reading);
    expect(readDocument(raw, hub)).toEqual(reading);
  });
});

describe('the kinds of document', () => {
  it('stand in one database each, told by the id', () => {
    for (const kind of SHARED_KINDS) {
      expect(kindOf(`${kind}:one`)).toBe(kind);
      expect(standsIn(kind, databaseOf(kind))).toBe(true);
      expect(KINDS[kind].schema).toBe(1);
    }
    expect(standsIn('card', 'hub')).toBe(false);
    expect(kindOf('cards:one')).toBeUndefined();
  });
});

describe('an older document', () => {
  const schema = v.object({ _id: v.string(), schema: v.literal(3), words: v.array(v.string()) });
  const recipe = documentKind('recipe', schema, [
    ({ word, ...rest }) => ({ ...rest, word: String(word).trim() }),
    ({ word, ...rest }) => ({ ...rest, words: [word] }),
  ]);

  it.each([
    [{ _id: 'recipe:one', schema: 1, word: ' salt ' }],
    [{ _id: 'recipe:one', schema: 2, word: 'salt' }],
    [{ _id: 'recipe:one', schema: 3, words: ['salt'] }],
  ])('is read as one of the newest schema: %o', (raw) => {
    const document = { _id: 'recipe:one', schema: 3, words: ['salt'] };
    expect(recipe.read(raw)).toEqual({ state: 'read', kind: 'recipe', document });
  });

  it('is damaged, and one newer than the newest is left alone', () => {
    expect(recipe.read({ _id: 'recipe:one', schema: 3, word: 'salt' }).state).toBe('damaged');
    expect(recipe.read({ schema: 4 })).toEqual({ state: 'newer', kind: 'recipe', schema: 4 });
  });
});
