import { describe, expect, it } from 'vitest';
import type { DatabaseKind } from '@/documents/place';
import { REFUSALS, refusalOf } from '@/documents/refusals';
import { RULES_VERSION, ruleDocument } from '@/documents/rules/ruleDocument';
import { CARD, editedBy, newCard } from './aCardDocument';
import { ADMIN, AT, mark, TestedRule, writer } from './aRule';

const DATABASES: DatabaseKind[] = ['hub', 'collection', 'usage', 'versions'];
const rule = new TestedRule('collection');
const IMAGE = { type: 'image/webp', data: 'AAAA', width: 2, height: 1 };
const ed = writer('ed');
/** What CouchDB tells a rule of a version, and of those it comes from. */
const history = (...ids: string[]) => ({
  _rev: `${ids.length}-${ids[0]}`,
  _revisions: { start: ids.length, ids },
});

describe('the text of a rule', () => {
  it.each(DATABASES)('of %s is one anonymous function, closed in itself', (database) => {
    const { _id, rules, validate_doc_update: text } = ruleDocument(database);
    expect({ _id, rules }).toEqual({ _id: '_design/sidecard', rules: RULES_VERSION });
    expect(text).toMatch(/^function \(newDoc, oldDoc, userCtx, secObj\) \{[\s\S]*\n\}$/);
    expect(text).not.toMatch(/^(?:import|export) /m);
    // What is newer than the JavaScript of CouchDB's QuickJS, or not there at all.
    expect(text).not.toMatch(/\b(?:Intl|structuredClone|require|hasOwn|replaceAll)\b|\.at\(/);
    expect(text).not.toMatch(/(?:\?\?|\|\||&&)=|\d_\d|#[a-z]+[ (]|\(\?</);
  });

  it('refuses with codes that Sidecard knows, and Sidecard knows no others', () => {
    const texts = DATABASES.map((each) => ruleDocument(each).validate_doc_update).join('\n');
    const codes = [...texts.matchAll(/\brefuse\(\s*'([^']+)'/g)].map(([, code]) => code);
    expect([...new Set(codes)].sort()).toEqual([...REFUSALS].sort());
  });

  it('gives a reason that is read again', () => {
    const reason = rule.judge(newCard('eva'), null, ed);
    expect(reason).toBe('forged-author: member:eva is not who writes this.');
    expect(refusalOf(reason)).toBe('forged-author');
    expect(refusalOf('Not today')).toBe('other');
  });
});

describe('a write that replication brings', () => {
  const old = { ...CARD, ...history('b', 'a') };
  const edited = editedBy('ed', { keywords: [] });
  it.each([
    ['accepted', 'an ordinary creation', newCard('ed'), null],
    ['accepted', 'an ordinary edit', { ...edited, ...history('b', 'a') }, old],
    [
      'accepted',
      'an ordinary edit of which the parent alone is told',
      { ...edited, _rev: '2-b', _revisions: { start: 2, ids: ['b'] } },
      old,
    ],
    [
      'accepted',
      'an ordinary deletion',
      { _id: CARD._id, _deleted: true, ...history('b', 'a') },
      old,
    ],
    [
      'accepted',
      'a creation over a tombstone',
      newCard('ed'),
      { _id: CARD._id, _deleted: true, ...history('c', 'b', 'a') },
    ],
    ['replicated', 'a forged root', { ...newCard('ed'), ...history('f') }, null],
    ['replicated', 'a long forged root', { ...newCard('ed'), ...history('f', 'e', 'd') }, null],
    ['replicated', 'a fork', { ...edited, ...history('f', 'a') }, old],
    ['replicated', 'a child of its own', { ...edited, ...history('f', 'b', 'a') }, old],
    ['replicated', 'a forged tombstone', { _id: CARD._id, _deleted: true, ...history('f') }, null],
  ])('%s: %s', (code, _, to, from) => {
    expect(rule.verdict(to, from, ed)).toBe(code);
  });

  it('is for whoever runs the server', () => {
    expect(rule.verdict({ ...newCard('ed'), ...history('f') }, null, ADMIN)).toBe('accepted');
  });
});

describe('whoever writes,', () => {
  const card = newCard('ed');
  it.each([
    ['attachment', { ...card, _attachments: { x: {} } }],
    ['unknown-kind', { ...card, _id: 'recipe:one' }],
    ['unknown-kind', { ...card, _id: 'template:one' }],
    ['unknown-kind', { ...card, _id: 'card:' }],
    ['unknown-kind', { ...card, _id: 'card:a b' }],
    ['unknown-kind', { ...card, _id: 'constructor:a' }],
    ['newer-schema', { ...card, schema: 2 }],
    ['malformed', { ...card, _id: `card:${'a'.repeat(76)}` }],
    ['malformed', { ...card, images: { a: { ...IMAGE, type: 'image/svg+xml' } } }],
    ['malformed', { ...card, images: { a: { ...IMAGE, data: 'a b' } } }],
    ['malformed', { ...card, images: { a: { ...IMAGE, data: 'A'.repeat(400_001) } } }],
    ['malformed', { ...card, images: { a: { ...IMAGE, src: 'x' } } }],
    ['malformed', { ...card, images: { 'a b': IMAGE } }],
    ['accepted', { ...card, images: { a: IMAGE } }],
    ['malformed', { ...card, schema: 0 }],
    ['malformed', { ...card, schema: undefined }],
    ['malformed', { ...card, title: '' }],
    ['malformed', { ...card, title: undefined }],
    ['malformed', { ...card, answer: { English: { body: '' } } }],
    ['malformed', { ...card, answer: [] }],
    ['malformed', { ...card, verified: { en: { by: 'ed', at: AT } } }],
    ['malformed', { ...card, verified: null }],
    ['malformed', { ...card, updated: { by: 'member:ed', at: '2026-01-10T09:00:00+02:00' } }],
    ['malformed', { ...card, verifyEvery: 0 }],
    ['malformed', { ...card, status: 'gone' }],
    ['malformed', { ...card, hash: 'same' }],
    ['malformed', { ...card, collection: 'collection:billing' }],
  ])('%s is the answer to what is not as it should be (%#)', (code, document) => {
    expect(rule.verdict(document, null, ed)).toBe(code);
    expect(rule.verdict(document, null, ADMIN)).toBe(code);
  });

  it('nothing is written over what a newer version wrote', () => {
    expect(rule.verdict(editedBy('ed', {}), { ...CARD, schema: 2 }, ed)).toBe('older-schema');
  });

  it('nothing is written where the database does not say whose it is, but by who runs the server', () => {
    expect(rule.verdict(newCard('ed'), null, ed, {})).toBe('not-set-up');
    expect(rule.verdict(newCard('ed'), null, ADMIN, {})).toBe('accepted');
  });

  it('only who runs the server says which workspace this is', () => {
    const meta = { _id: 'meta:instance', schema: 1, instance: 'one', at: AT };
    for (const database of DATABASES) {
      const each = new TestedRule(database);
      expect(each.verdict(meta, null, ADMIN)).toBe('accepted');
      expect(each.verdict(meta, null, writer('max'))).toBe('no-right');
      expect(each.verdict({ _id: meta._id, _deleted: true }, meta, writer('hugo'))).toBe(
        'no-right',
      );
      expect(each.verdict({ ...meta, _id: 'meta:other' }, null, ADMIN)).toBe('malformed');
    }
  });

  it('an account of any name is known by its member', () => {
    const signed = mark('o-0027neill-0040a-002eie');
    const card = newCard('ed', { created: signed, updated: signed });
    const neill = { name: "o'neill@a.ie", roles: ['edit:billing'] };
    expect(rule.verdict(card, null, neill)).toBe('accepted');
  });
});
