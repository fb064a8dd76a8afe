import { describe, expect, it } from 'vitest';
import { CARD, editedBy, newCard } from './aCardDocument';
import { LATER, mark, TestedRule, writer } from './aRule';

const rule = new TestedRule('collection');
const { verified } = CARD;
const VERA = mark('vera', LATER);
const unverified = { ...CARD, verified: {} };

function judge(name: string, to: object, from: object | null = CARD) {
  return rule.verdict({ ...to }, from && { ...from }, writer(name));
}

describe('a new card', () => {
  it.each([
    ['accepted', 'ed', newCard('ed')],
    ['accepted', 'vera', newCard('vera')],
    ['accepted', 'ed', newCard('ed', { owner: 'member:eva', verifiers: ['member:vera'] })],
    ['no-right', 'ria', newCard('ria')],
    ['no-right', 'otto', newCard('otto')],
    ['no-right', 'nameless', newCard('max')],
    ['born-verified', 'vera', newCard('vera', { verified })],
    ['born-verified', 'max', newCard('max', { verified: { en: mark('max') } })],
    ['forged-author', 'ed', newCard('ed', { created: mark('eva') })],
    ['forged-author', 'ed', newCard('ed', { updated: mark('eva') })],
  ])('%s from %s', (code, name, card) => {
    expect(judge(name, card, null)).toBe(code);
  });

  it('is judged the same where a deleted one was', () => {
    const tombstone = { _id: CARD._id, _deleted: true };
    expect(judge('ed', newCard('ed'), tombstone)).toBe('accepted');
    expect(judge('vera', newCard('vera', { verified }), tombstone)).toBe('born-verified');
  });
});

const english = (body: string) => ({ answer: { ...CARD.answer, en: { body } } });
const spanish = { es: verified.es };

describe('an edit', () => {
  it.each([
    [
      'accepted',
      'ed',
      'drops the verification with the meaning',
      { ...english('Six.'), verified: spanish },
    ],
    ['accepted', 'ed', 'changes the dress', english('Refunds  take five *days*.\n')],
    ['accepted', 'ed', 'changes keywords', { keywords: [] }],
    ['accepted', 'ed', 'archives', { status: 'archived' }],
    ['accepted', 'ed', 'drops a verification alone', { verified: {} }],
    ['accepted', 'eva', 'hands the card on', { owner: 'member:ed' }],
    ['accepted', 'max', 'changes responsibility', { owner: 'member:ed', verifiers: ['member:ed'] }],
    ['accepted', 'root', 'does what nobody may', { created: mark('root'), updated: mark('ed') }],
    ['no-right', 'ria', 'changes keywords', { keywords: [] }],
    ['no-right', 'nobody', 'changes keywords', { keywords: [] }],
    ['forged-author', 'ed', 'is signed by another', { keywords: [], updated: mark('eva', LATER) }],
    ['forged-author', 'ed', 'keeps the old signature', { keywords: [], updated: CARD.updated }],
    [
      'forged-author',
      'ed',
      'drops a verification unsigned',
      { verified: {}, updated: CARD.updated },
    ],
    ['created-changed', 'eva', 'rewrites when it was made', { created: mark('eva', LATER) }],
    ['created-changed', 'ed', 'takes the making', { created: mark('ed') }],
    ['verification-kept', 'ed', 'keeps what it changed', english('Refunds take six days.')],
    ['verification-kept', 'vera', 'keeps it as a verifier', english('Refunds take six days.')],
    ['verification-kept', 'ed', 'changes the notes', { notes: 'Ask nobody.', verified: spanish }],
    ['verification-kept', 'ed', 'changes the title', { title: 'Other' }],
    ['verification-kept', 'ed', 'removes an answer', { answer: { en: CARD.answer.en } }],
    ['verification-kept', 'max', 'says so as a manager', english('Refunds take six days.')],
    ['not-a-manager', 'ed', 'takes the card', { owner: 'member:ed' }],
    ['not-a-manager', 'vera', 'appoints a verifier', { verifiers: ['member:vera', 'member:eva'] }],
    ['not-a-manager', 'eva', 'appoints its owner', { verifiers: ['member:eva'] }],
  ])('%s where %s %s', (code, name, _, change) => {
    expect(judge(name, editedBy(name, change))).toBe(code);
  });

  it.each([
    ['verification-kept', 'shows another under the name of a picture', { a: 'BBBB', b: 'AAAA' }],
    ['verification-kept', 'takes away a picture that is named', { b: 'AAAA' }],
    ['accepted', 'changes pictures that nobody sees', { a: 'AAAA' }],
  ])('%s where an edit %s', (code, _, pictures) => {
    const imagesOf = (data: Record<string, string>) =>
      Object.fromEntries(
        Object.entries(data).map(([id, each]) => [
          id,
          { type: 'image/png', data: each, width: 1, height: 1 },
        ]),
      );
    const shown = { ...CARD, ...english('Look: ![it](image:a)') };
    const from = { ...shown, images: imagesOf({ a: 'AAAA', b: 'AAAA' }) };
    const to = editedBy('ed', { images: imagesOf(pictures) }, from);
    expect(judge('ed', to, from)).toBe(code);
  });

  it('that changes a title which a language does not use keeps its verification', () => {
    const { en: _, ...rest } = verified;
    expect(judge('ed', editedBy('ed', { title: 'Other', verified: rest }))).toBe('accepted');
  });
});

describe('a verification', () => {
  const verifying = (by: string, lang = 'en') => ({ verified: { [lang]: mark(by, LATER) } });
  it.each([
    ['accepted', 'vera', 'verifies', verifying('vera')],
    ['accepted', 'max', 'verifies as a manager who is named', verifying('max')],
    [
      'accepted',
      'vera',
      'changes keywords with it',
      editedBy('vera', { keywords: [], verified: { en: VERA } }),
    ],
    ['no-right', 'ria', 'verifies', verifying('ria')],
    ['not-a-verifier', 'ed', 'is named and lacks the role', verifying('ed')],
    ['not-a-verifier', 'eva', 'owns the card alone', verifying('eva')],
    ['forged-author', 'vera', 'says another did', verifying('max')],
    [
      'verified-with-edit',
      'vera',
      'edits as well',
      editedBy('vera', { notes: 'New.', verified: { en: VERA } }),
    ],
    ['verified-with-edit', 'vera', 'verifies what is not written', verifying('vera', 'de')],
  ])('%s where %s %s', (code, name, _, change) => {
    expect(judge(name, { ...unverified, ...change }, unverified)).toBe(code);
  });

  it('is no business of who appoints themselves in the same write', () => {
    const stranger = { ...unverified, verifiers: ['member:ed'] };
    const appointed = editedBy(
      'max',
      { verifiers: ['member:max'], verified: { en: mark('max') } },
      stranger,
    );
    expect(judge('max', appointed, stranger)).toBe('not-a-verifier');
  });

  describe('of a card whose verifier is a group', () => {
    const asked = { ...unverified, verifiers: ['group:01JBILLING'] };
    const inGroup = (name: string, ...groups: string[]) => {
      const { roles } = writer(name);
      return { name, roles: [...roles, ...groups] };
    };
    const verdict = (name: string, from: object, ...groups: string[]) =>
      rule.verdict({ ...from, ...verifying(name) }, { ...from }, inGroup(name, ...groups));

    it('is given by who holds the group as a role, and may verify', () => {
      expect(verdict('vera', asked, 'group:01JBILLING')).toBe('accepted');
      expect(verdict('max', asked, 'group:01JBILLING')).toBe('accepted');
      expect(verdict('ed', asked, 'group:01JBILLING')).toBe('not-a-verifier');
      expect(verdict('vera', asked)).toBe('not-a-verifier');
      expect(verdict('vera', asked, 'group:01JOTHER')).toBe('not-a-verifier');
    });

    it('is given by nobody who named their group in the same write', () => {
      const from = { ...unverified, verifiers: ['member:eva'] };
      const to = editedBy('max', { verifiers: asked.verifiers, ...verifying('max') }, from);
      expect(rule.verdict(to, from, inGroup('max', 'group:01JBILLING'))).toBe('not-a-verifier');
    });

    it('takes groups and people for verifiers, and nothing else', () => {
      const named = (...verifiers: string[]) => judge('max', editedBy('max', { verifiers }));
      expect(named('group:01JBILLING', 'member:vera')).toBe('accepted');
      expect(named('read:billing')).toBe('malformed');
      // A role that every account holds is no group.
      expect(named('member')).toBe('malformed');
    });
  });

  it('is renewed by a verifier, and moved in time by nobody else', () => {
    const renewed = { ...CARD, verified: { ...verified, en: VERA } };
    expect(judge('vera', renewed)).toBe('accepted');
    expect(judge('ed', editedBy('ed', { verified: { ...verified, en: VERA } }))).toBe(
      'not-a-verifier',
    );
    expect(judge('max', renewed)).toBe('forged-author');
  });

  it('is not saved by a hash that says nothing changed', () => {
    const forged = { en: { ...verified.en, hash: 'same' } };
    expect(judge('ed', editedBy('ed', { ...english('Never.'), verified: forged }))).toBe(
      'malformed',
    );
  });
});

describe('a deletion', () => {
  const tombstone = { _id: CARD._id, _deleted: true };
  it.each([
    ['accepted', 'ed', CARD],
    ['accepted', 'ed', null],
    ['no-right', 'ria', CARD],
    ['no-right', 'nobody', CARD],
  ])('%s from %s', (code, name, from) => {
    expect(judge(name, tombstone, from)).toBe(code);
  });

  it('keeps nothing', () => {
    expect(judge('ed', { ...tombstone, title: 'Here' })).toBe('malformed');
  });
});
