import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { type Slug, SlugSchema } from '@/cards/collectionSlug';
import { AnnouncementIdSchema, CardIdSchema, MemberIdSchema } from '@/cards/ids';
import { ackIdOf, newVersionId } from '@/documents/joinedIds';
import { memberIdOf, userNameOf } from '@/documents/people';
import {
  collectionDatabase,
  DEFAULT_PREFIX,
  databaseName,
  hubOf,
  PrefixSchema,
  placeOf,
  usageDatabase,
  versionsDatabase,
} from '@/documents/place';

const billing = v.parse(SlugSchema, 'billing');
const slugs: fc.Arbitrary<Slug> = fc
  .stringMatching(/^[a-z0-9-]{1,40}$/)
  .filter((slug) => slug !== 'hub')
  .map((slug) => v.parse(SlugSchema, slug));
const prefixes = fc
  .stringMatching(/^[a-z][a-z0-9_-]{0,20}$/)
  .map((prefix) => v.parse(PrefixSchema, prefix));

describe('the databases of a workspace', () => {
  it('are called by prefix and slug', () => {
    expect(hubOf(DEFAULT_PREFIX)).toBe('sidecard-hub');
    expect(collectionDatabase(DEFAULT_PREFIX, billing)).toBe('sidecard-c_billing');
    expect(usageDatabase(DEFAULT_PREFIX, billing)).toBe('sidecard-c_billing_use');
    expect(versionsDatabase(DEFAULT_PREFIX, billing)).toBe('sidecard-c_billing_versions');
  });

  it('are found again by their names', () => {
    const kinds = fc.constantFrom('collection', 'usage', 'versions');
    fc.assert(
      fc.property(prefixes, slugs, kinds, (prefix, slug, kind) => {
        const place = { kind, slug };
        expect(placeOf(prefix, databaseName(prefix, place))).toEqual(place);
        expect(placeOf(prefix, databaseName(prefix, { kind: 'hub' }))).toEqual({ kind: 'hub' });
      }),
    );
  });

  it.each([
    '_users',
    'other-hub',
    'sidecard-',
    'sidecard-c_',
    'sidecard-c_hub',
    'sidecard-c_a_more',
  ])('do not include %s', (name) => {
    expect(placeOf(DEFAULT_PREFIX, name)).toBeUndefined();
  });
});

describe('the member of an account', () => {
  it.each([
    ['ana', 'member:ana'],
    ['Ana.Gómez', 'member:Ana-002eG-00f3mez'],
    ['ana-b', 'member:ana-002db'],
    ['ana@a.ie', 'member:ana-0040a-002eie'],
    ['😀', 'member:-d83d-de00'],
  ])('%s is %s', (name, member) => {
    expect(memberIdOf(name)).toBe(member);
  });

  it('is another for every name, and tells it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), (name) => {
        const member = memberIdOf(name);
        if (member) expect(userNameOf(member)).toBe(name);
        else expect(name).toMatch(/[^0-9A-Za-z]/);
      }),
    );
  });

  it('is nobody without a name, or with one that no id can hold', () => {
    expect(memberIdOf('')).toBeUndefined();
    expect(memberIdOf('a'.repeat(73))).toBe(`member:${'a'.repeat(73)}`);
    expect(memberIdOf('a'.repeat(74))).toBeUndefined();
    expect(userNameOf(v.parse(MemberIdSchema, 'member:sample-ana'))).toBeUndefined();
  });
});

describe('the ids of documents that belong to others', () => {
  it('tell whose they are', () => {
    const card = v.parse(CardIdSchema, 'card:refund');
    const id = newVersionId(card);
    expect(id).toMatch(/^version:refund-[0-9A-Z]{26}$/);
    expect(id < newVersionId(card)).toBe(true);
    const longest = v.parse(MemberIdSchema, `member:${'b'.repeat(73)}`);
    const announcement = v.parse(AnnouncementIdSchema, `announcement:${'a'.repeat(67)}`);
    expect(ackIdOf(announcement, longest)).toBe(`ack:${'a'.repeat(67)}-${'b'.repeat(73)}`);
  });
});
