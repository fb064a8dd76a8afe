import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { type Slug, SlugSchema } from '@/cards/collectionSlug';
import { DEFAULT_PREFIX } from '@/documents/place';
import { type Invitation, readInvitation, writeInvitation } from '@/workspace/invitation';

const slug = (name: string) => v.parse(SlugSchema, name);
const shared: Invitation = {
  address: 'https://couch.example.com',
  prefix: DEFAULT_PREFIX,
  name: 'Meadowlark Support',
  collections: [slug('billing'), slug('how-to')],
};
const personal: Invitation = {
  ...shared,
  account: { name: 'ana@example.com', password: 'pr0visional-ñ' },
};

/** A link with something else behind the mark. */
function linkWith(content: unknown): string {
  const bytes = new TextEncoder().encode(JSON.stringify(content));
  return `https://couch.example.com/#sidecard-join=${Buffer.from(bytes).toString('base64url')}`;
}

describe('an invitation', () => {
  const words = fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' });
  const names = words.map((name) => name.trim()).filter((name) => name !== '');
  const invitations = fc.record(
    {
      address: fc.constantFrom(
        'https://couch.example.com',
        'https://example.com:6984/team/couch',
        'http://127.0.0.1:5984',
        'http://[::1]:5984',
      ),
      prefix: fc.constant(DEFAULT_PREFIX),
      name: names,
      collections: fc.constant<Slug[]>([slug('billing')]),
      account: fc.record({ name: words, password: words }),
      oidc: fc.record(
        { issuer: fc.webUrl({ validSchemes: ['https'] }), clientId: words, scope: words },
        { requiredKeys: ['issuer', 'clientId'] },
      ),
    },
    { requiredKeys: ['address', 'prefix', 'name'] },
  );

  it('is read as it was written', () => {
    fc.assert(
      fc.property(invitations, (invitation) => {
        expect(readInvitation(writeInvitation(invitation))).toEqual(invitation);
      }),
    );
  });

  it('says nothing to the server in its address', () => {
    const link = new URL(writeInvitation(personal));
    expect(link.origin + link.pathname + link.search).toBe('https://couch.example.com/');
  });

  it('is found among other words, and broken over lines', () => {
    const link = writeInvitation(personal);
    const around = [
      `Hola Ana,\n\n${link}\n\nUntil Monday!`,
      `<${link}>`,
      `  ${link}. Welcome`,
      `${link.slice(0, 90)}\r\n${link.slice(90, 160)}\n  ${link.slice(160)}\nRegards\nJo`,
    ];
    for (const each of around) expect(readInvitation(each)).toEqual(personal);
  });

  it('is none without a link', () => {
    for (const each of ['', 'https://couch.example.com/', 'sidecard-join=abc', '#sidecard-join=a'])
      expect(readInvitation(each)).toEqual({ problem: 'no-link' });
  });

  it('names a server that nobody on the way can listen to', () => {
    const link = writeInvitation(shared).replace('https:', 'http:');
    expect(readInvitation(link)).toEqual({ problem: 'not-https' });
    expect(
      readInvitation(writeInvitation({ ...shared, address: 'http://localhost:5984' })),
    ).toEqual({ ...shared, address: 'http://localhost:5984' });
  });

  it('is damaged where a part is missing, or is no such thing', () => {
    const link = writeInvitation(personal);
    const damaged = [
      link.slice(0, -20),
      'https://couch.example.com/#sidecard-join=',
      'https://couch.example.com/#sidecard-join=%%%%',
      linkWith('just words'),
      linkWith(null),
      linkWith({ prefix: 'sidecard-', name: 'Team' }),
      linkWith({ v: 1, prefix: 'Not A Prefix', name: 'Team' }),
      linkWith({ v: 1, prefix: 'sidecard-', name: ' ' }),
      linkWith({ v: 1, prefix: 'sidecard-', name: 'Team', account: { name: 'ana' } }),
      linkWith({ v: 1, prefix: 'sidecard-', name: 'Team', collections: ['../_users'] }),
      linkWith({ v: 1, prefix: 'sidecard-', name: 'x'.repeat(9_000) }),
    ];
    for (const each of damaged) expect(readInvitation(each)).toEqual({ problem: 'damaged' });
  });

  it('of a newer Sidecard is told from a damaged one', () => {
    expect(readInvitation(linkWith({ v: 2, ways: [] }))).toEqual({ problem: 'newer' });
  });

  it('is read in a moment whatever is pasted', () => {
    const long = `https://a.example/#sidecard-join=${'abcd '.repeat(1_000_000)}`;
    expect(readInvitation(long)).toEqual({ problem: 'damaged' });
  });
});
