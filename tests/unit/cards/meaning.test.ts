import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editCard } from '@/cards/edits';
import { fieldsOf } from '@/cards/fields';
import { meaningOfText } from '@/cards/meaning';
import { aCard } from './aCard';

describe('the meaning of a text', () => {
  it.each([
    ['white space', 'One two.\n\nThree.', ' One  two.\nThree. \n'],
    ['emphasis', '**One** two _three_', 'One *two* three'],
    ['markers of lists', '- one\n- two', '1. one\n2. two'],
    ['lists that were lines', '* one\n* two', 'one\n\ntwo'],
    ['entities', 'a &amp; b', 'a & b'],
  ])('is the same whatever its %s', (_, a, b) => {
    expect(meaningOfText(a)).toBe(meaningOfText(b));
  });

  it.each([
    ['a word', 'One two', 'One too'],
    ['the address of a link', '[here](https://a.example/)', '[here](https://b.example/)'],
    ['what is struck out', '~~never~~ always', 'never always'],
    ['a task that is done', '- [ ] call', '- [x] call'],
    ['code', '`a*b*c`', '`abc`'],
    ['a sign that is no emphasis', '2 * 3 * 4', '2 3 4'],
    ['a name with underscores', 'set max_item_count', 'set maxitemcount'],
    ['a variable', 'Hi {{requester.name}}', 'Hi {{agent.name}}'],
    ['a cell', '| a |\n| --- |\n| b |', '| a |\n| --- |\n| c |'],
    ['an image', '![a](https://a.example/x.png)', '![a](https://a.example/y.png)'],
  ])('is another with another %s', (_, a, b) => {
    expect(meaningOfText(a)).not.toBe(meaningOfText(b));
  });

  it('is still told of a text nested too deeply to be parsed', () => {
    const deep = '> '.repeat(20_000);
    expect(meaningOfText(`${deep}a`)).not.toBe(meaningOfText(`${deep}b`));
  });
});

const word = fc.stringMatching(/^[a-zà-ÿ]{1,8}$/);
const lines = fc.array(fc.array(word, { minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: 5,
});
const emphasis = fc.constantFrom('', '*', '**', '_', '__', '***');
const marker = fc.constantFrom('- ', '* ', '+ ', '1. ', '7) ');
const space = fc.constantFrom(' ', '  ', ' \t');

interface Dress {
  marker: string;
  emphasis: readonly string[];
  space: string;
}

const dress: fc.Arbitrary<Dress> = fc.record({
  marker,
  emphasis: fc.array(emphasis, { minLength: 1, maxLength: 6 }),
  space,
});

/** A list of these words, dressed. */
function dressed(
  words: readonly (readonly string[])[],
  { marker, emphasis, space }: Dress,
): string {
  let at = 0;
  const signOf = () => emphasis[at++ % emphasis.length] ?? '';
  return words
    .map((line) =>
      line
        .map((each) => {
          const sign = signOf();
          return sign + each + sign;
        })
        .join(space),
    )
    .map((line) => marker + line)
    .join('\n');
}

const mark = { by: aCard({ owner: 'tom' }).owner, at: '2026-11-22T09:00:00.000Z' };
const verified = { en: { by: aCard().owner, at: '2026-11-01T09:00:00.000Z' } };

describe('for every text', () => {
  it('an edit of its dress keeps the verification', () => {
    fc.assert(
      fc.property(lines, dress, dress, (words, before, after) => {
        const card = aCard({ answer: { en: { body: dressed(words, before) } }, verified });
        const answer = { en: { body: dressed(words, after) } };
        const edited = editCard(card, { ...fieldsOf(card), answer }, mark);
        expect(edited.verified).toEqual(verified);
      }),
    );
  });

  it('an edit of a word clears it', () => {
    fc.assert(
      fc.property(lines, dress, dress, word, (words, before, after, added) => {
        const card = aCard({ answer: { en: { body: dressed(words, before) } }, verified });
        const answer = { en: { body: dressed([...words, [added]], after) } };
        const edited = editCard(card, { ...fieldsOf(card), answer }, mark);
        expect(edited.verified).toEqual({});
      }),
    );
  });

  it('an edit made twice is made once, and the form then shows what was saved', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 });
    const written = text.filter((each) => each.trim() !== '');
    fc.assert(
      fc.property(
        written,
        written,
        text,
        fc.array(text, { maxLength: 4 }),
        (title, body, notes, keywords) => {
          const card = aCard({ verified });
          const fields = { ...fieldsOf(card), title, notes, keywords, answer: { en: { body } } };
          const once = editCard(card, fields, mark);
          expect(editCard(once, fields, mark)).toEqual(once);
          expect(editCard(once, fieldsOf(once), mark)).toEqual(once);
        },
      ),
    );
  });
});
