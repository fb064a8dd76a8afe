import { describe, expect, it } from 'vitest';
import { AT, LATER, mark, TestedRule, writer } from './aRule';

const rule = new TestedRule('hub');
const COLLECTION = { _id: 'collection:billing', schema: 1, name: 'Billing', slug: 'billing' };
const ED = { _id: 'member:ed', schema: 1, name: 'Ed' };
const GROUP = { _id: 'group:one', schema: 1, name: 'Product', members: ['member:ed'] };
const TEMPLATE = { _id: 'template:answer', schema: 1, name: 'Answer', answer: '', notes: '' };
const NEWS = {
  _id: 'announcement:one',
  schema: 1,
  title: 'Prices change',
  body: 'On Monday.',
  groups: ['group:one'],
  card: 'card:refund',
  created: mark('hugo'),
  updated: mark('hugo'),
};
const ACK = { _id: 'ack:one-ed', schema: 1, announcement: 'announcement:one', ...mark('ed') };
const CONSENT = { _id: 'setting:learning', schema: 1, shares: 'words', ...mark('hugo') };
const gone = ({ _id }: { _id: string }) => ({ _id, _deleted: true });

describe('the hub', () => {
  it.each([COLLECTION, GROUP, TEMPLATE])('has $_id from its managers alone', (document) => {
    const renamed = { ...document, name: 'Other' };
    for (const [name, code] of [
      ['hugo', 'accepted'],
      ['ed', 'no-right'],
      ['max', 'no-right'],
      ['nobody', 'no-right'],
      ['nameless', 'no-right'],
    ] as const) {
      expect(rule.verdict(document, null, writer(name))).toBe(code);
      expect(rule.verdict(renamed, document, writer(name))).toBe(code);
      expect(rule.verdict(gone(document), document, writer(name))).toBe(code);
    }
  });

  it.each([
    ['accepted', 'ed', 'names themselves', ED, null],
    ['accepted', 'ed', 'renames themselves', { ...ED, name: 'Edward' }, ED],
    ['accepted', 'hugo', 'names another', ED, null],
    ['no-right', 'eva', 'renames another', { ...ED, name: 'Eddie' }, ED],
    ['no-right', 'ed', 'leaves', gone(ED), ED],
    ['accepted', 'hugo', 'removes a member', gone(ED), ED],
    ['fixed', 'hugo', 'changes a slug', { ...COLLECTION, slug: 'other' }, COLLECTION],
    ['malformed', 'hugo', 'takes the slug of the hub', { ...COLLECTION, slug: 'hub' }, null],
    ['malformed', 'hugo', 'makes a slug of capitals', { ...COLLECTION, slug: 'Billing' }, null],
    ['accepted', 'hugo', 'announces', NEWS, null],
    ['no-right', 'ed', 'announces', { ...NEWS, created: mark('ed'), updated: mark('ed') }, null],
    ['forged-author', 'hugo', 'announces as another', { ...NEWS, created: mark('ed') }, null],
    ['forged-author', 'hugo', 'signs as another', { ...NEWS, updated: mark('ed') }, NEWS],
    ['created-changed', 'hugo', 'makes it newer', { ...NEWS, created: mark('hugo', LATER) }, NEWS],
    ['accepted', 'hugo', 'corrects it', { ...NEWS, body: '', updated: mark('hugo', LATER) }, NEWS],
    ['accepted', 'hugo', 'withdraws it', gone(NEWS), NEWS],
    ['no-right', 'ed', 'withdraws it', gone(NEWS), NEWS],
    ['accepted', 'ed', 'has read it', ACK, null],
    ['forged-author', 'eva', 'says that another has', ACK, null],
    ['malformed', 'ed', 'says it twice', { ...ACK, _id: 'ack:two-ed' }, null],
    ['fixed', 'ed', 'says it again', { ...ACK, at: LATER }, ACK],
    ['no-right', 'ed', 'has not read it after all', gone(ACK), ACK],
    ['no-right', 'nobody', 'has read it', ACK, null],
    ['accepted', 'hugo', 'agrees that use is shared', CONSENT, null],
    ['accepted', 'hugo', 'takes it back', { ...CONSENT, shares: 'nothing' }, CONSENT],
    ['accepted', 'hugo', 'forgets that they agreed', gone(CONSENT), CONSENT],
    ['accepted', 'root', 'agrees', { ...CONSENT, ...mark('root') }, null],
    ['no-right', 'ed', 'agrees for all', { ...CONSENT, ...mark('ed') }, null],
    [
      'no-right',
      'max',
      'takes it back',
      { ...CONSENT, ...mark('max'), shares: 'nothing' },
      CONSENT,
    ],
    ['no-right', 'ed', 'forgets it', gone(CONSENT), CONSENT],
    ['no-right', 'nobody', 'agrees', CONSENT, null],
    ['forged-author', 'hugo', 'lets another agree', { ...CONSENT, ...mark('ed') }, null],
    [
      'forged-author',
      'hugo',
      'shares more in the same name',
      { ...CONSENT, ...mark('eva') },
      CONSENT,
    ],
    ['malformed', 'hugo', 'shares everything', { ...CONSENT, shares: 'everything' }, null],
    ['malformed', 'root', 'shares everything', { ...CONSENT, shares: 'everything' }, null],
    ['malformed', 'hugo', 'agrees twice', { ...CONSENT, _id: 'setting:other' }, null],
    ['unknown-kind', 'hugo', 'puts a card there', { _id: 'card:one', schema: 1, at: AT }, null],
  ])('%s: %s %s', (code, name, _, to, from) => {
    expect(rule.verdict(to, from, writer(name))).toBe(code);
  });
});
