import { describe, expect, it } from 'vitest';
import { LATER, mark, TestedRule, writer } from './aRule';

const rule = new TestedRule('collection');
const QUESTION = {
  _id: 'question:one',
  schema: 1,
  text: 'How long do refunds take?',
  askedBy: ['member:ria'],
  to: 'group:finance',
  created: mark('ria'),
  updated: mark('ria'),
};
const ANSWER = { body: 'Five days.', ...mark('ed') };
const ANSWERED = { ...QUESTION, answer: ANSWER, updated: mark('ed') };
const FLAG = {
  _id: 'flag:one',
  schema: 1,
  card: 'card:refund',
  kind: 'outdated',
  note: 'Six days by now.',
  created: mark('ria'),
};
const by = (name: string, more: object, from: object = QUESTION) => ({
  ...from,
  updated: mark(name, LATER),
  ...more,
});
const gone = ({ _id }: { _id: string }) => ({ _id, _deleted: true });

describe('a question', () => {
  it.each([
    ['accepted', 'ria', 'asks', QUESTION, null],
    ['no-right', 'otto', 'asks elsewhere', by('otto', { created: mark('otto') }), null],
    ['forged-author', 'ed', 'asks as another', QUESTION, null],
    [
      'forged-author',
      'ria',
      'brings others',
      { ...QUESTION, askedBy: ['member:ria', 'member:ed'] },
      null,
    ],
    ['forged-author', 'ria', 'brings an answer of another', ANSWERED, null],
    [
      'accepted',
      'ed',
      'wants to know too',
      by('ed', { askedBy: ['member:ria', 'member:ed'] }),
      QUESTION,
    ],
    ['forged-author', 'ed', 'takes another away', by('ed', { askedBy: [] }), QUESTION],
    ['accepted', 'ria', 'no longer wants to know', by('ria', { askedBy: [] }), QUESTION],
    ['accepted', 'ed', 'answers', by('ed', { answer: ANSWER, card: 'card:refund' }), QUESTION],
    ['forged-author', 'eva', 'answers as another', by('eva', { answer: ANSWER }), QUESTION],
    [
      'accepted',
      'ed',
      'corrects their answer',
      by('ed', { answer: { ...ANSWER, body: '' } }, ANSWERED),
      ANSWERED,
    ],
    ['no-right', 'ria', 'removes the answer of another', by('ria', {}), ANSWERED],
    ['accepted', 'eva', 'removes it as an editor', by('eva', {}), ANSWERED],
    ['accepted', 'ria', 'rewords their own', by('ria', { text: 'When?' }), QUESTION],
    ['accepted', 'ed', 'rewords it as an editor', by('ed', { text: 'When?' }), QUESTION],
    [
      'created-changed',
      'ria',
      'makes it newer',
      by('ria', { created: mark('ria', LATER) }),
      QUESTION,
    ],
    ['forged-author', 'ed', 'does not sign', { ...QUESTION, to: 'member:ed' }, QUESTION],
    ['accepted', 'ria', 'withdraws it', gone(QUESTION), QUESTION],
    ['accepted', 'ed', 'removes it as an editor', gone(QUESTION), QUESTION],
    ['malformed', 'ria', 'asks nobody', { ...QUESTION, to: 'everybody' }, null],
  ])('%s: %s %s', (code, name, _, to, from) => {
    expect(rule.verdict(to, from, writer(name))).toBe(code);
  });

  it('of another is reworded and removed by no reader', () => {
    const asked = { ...QUESTION, askedBy: ['member:ed'], created: mark('ed'), updated: mark('ed') };
    expect(rule.verdict(by('ria', { text: 'When?' }, asked), asked, writer('ria'))).toBe(
      'no-right',
    );
    expect(rule.verdict(gone(asked), asked, writer('ria'))).toBe('no-right');
  });
});

describe('a flag', () => {
  const resolved = { ...FLAG, resolved: mark('ed', LATER) };
  const others = { ...FLAG, created: mark('ed') };
  it.each([
    ['accepted', 'ria', 'raises it', FLAG, null],
    ['forged-author', 'ed', 'raises it as another', FLAG, null],
    ['malformed', 'ria', 'raises a resolved one', resolved, null],
    ['malformed', 'ria', 'raises another kind', { ...FLAG, kind: 'ugly' }, null],
    ['accepted', 'ria', 'rewords their own', { ...FLAG, note: 'Seven.' }, FLAG],
    ['no-right', 'ria', 'rewords that of another', { ...others, note: 'Seven.' }, others],
    ['created-changed', 'ria', 'takes that of another', FLAG, others],
    ['accepted', 'ed', 'resolves it', resolved, FLAG],
    ['no-right', 'ria', 'resolves it as a reader', { ...FLAG, resolved: mark('ria') }, FLAG],
    ['forged-author', 'eva', 'resolves it as another', resolved, FLAG],
    ['accepted', 'ria', 'withdraws it', gone(FLAG), FLAG],
    ['no-right', 'ria', 'withdraws that of another', gone(others), others],
  ])('%s: %s %s', (code, name, _, to, from) => {
    expect(rule.verdict(to, from, writer(name))).toBe(code);
  });
});
