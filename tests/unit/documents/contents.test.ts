import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { type Card, CollectionSchema, MemberSchema } from '@/cards/card';
import { SlugSchema } from '@/cards/collectionSlug';
import {
  cardOfContent,
  collectionOfContent,
  contentOfCard,
  contentOfCollection,
  contentOfMember,
  memberOfContent,
} from '@/documents/contents';
import { readDocument } from '@/documents/readDocument';
import { shippedPack } from '../cards/samplePack';
import { mark, TestedRule } from './rules/aRule';

const slug = v.parse(SlugSchema, 'billing');

/** The same card with its fields, and its languages, the other way round. */
function reordered({ id, updated, answer, ...rest }: Card): Card {
  const languages = Object.entries(answer).reverse();
  return { updated, wasDraft: undefined, ...rest, answer: Object.fromEntries(languages), id };
}

describe('what is shared of a card', () => {
  const cards = shippedPack().cards;

  it('is the card without the collection, and the card again', () => {
    for (const card of cards) {
      const content = contentOfCard(card);
      expect(content).not.toHaveProperty('collection');
      expect(content).not.toHaveProperty('id');
      expect(cardOfContent(content, card.collection)).toEqual(card);
      const reading = readDocument(content, { kind: 'collection', slug });
      expect(reading).toEqual({ state: 'read', kind: 'card', document: content });
    }
  });

  it('is the same text however the card came to be', () => {
    for (const card of cards) {
      expect(JSON.stringify(contentOfCard(reordered(card)))).toBe(
        JSON.stringify(contentOfCard(card)),
      );
    }
  });

  it('is taken by the rules', () => {
    const rule = new TestedRule('collection');
    const name = 'ed';
    for (const card of cards) {
      const signed = { verified: {}, created: mark(name), updated: mark(name) };
      const document = { ...contentOfCard(card), ...signed };
      expect(rule.judge(document, null, { name, roles: ['edit:billing'] })).toBe('accepted');
    }
  });
});

it('collections and members are shared, and come back, as they are', () => {
  const collection = {
    ...v.parse(CollectionSchema, { id: 'collection:one', schema: 1, name: 'One' }),
    slug,
  };
  const member = v.parse(MemberSchema, { id: 'member:ed', schema: 1, name: 'Ed' });
  expect(contentOfCollection({ ...collection, sample: true })).toEqual({
    ...{ _id: 'collection:one', schema: 1, name: 'One', slug: 'billing' },
  });
  expect(collectionOfContent(contentOfCollection(collection))).toEqual(collection);
  expect(memberOfContent(contentOfMember(member))).toEqual(member);
});
