import { describe, expect, it } from 'vitest';
import { markdownToPlainLine } from '@/cards/markdownText';
import { excerptOf } from '@/ranking/excerpt';
import { LexicalIndex } from '@/ranking/lexicalIndex';
import { rank } from '@/ranking/rank';
import { tickets } from '../../helpdesks/zendesk/tickets.ts';
import { shippedPack } from '../cards/samplePack';
import { asTicket } from './asTicket';

/** The excerpt as one text, marks in brackets. */
function shown(text: string, terms: string[], lang = 'en'): string {
  return excerptOf(text, new Set(terms), lang)
    .map((part) => (part.isMatch ? `[${part.text}]` : part.text))
    .join('');
}

const FILLER = 'Some words that matter to nobody stand here and fill the line. '.repeat(4).trim();

describe('an excerpt', () => {
  it('is all of a short text, its matched words marked as written', () => {
    expect(shown('Rinse the PUMP, then the pumps’ wheel.', ['pump'])).toBe(
      'Rinse the [PUMP], then the [pumps]’ wheel.',
    );
  });

  it('is the beginning where nothing matched, cut at a word', () => {
    const text = `${FILLER} More.`;
    const excerpt = shown(text, []);
    expect(excerpt.endsWith('…')).toBe(true);
    expect(excerpt.length).toBeLessThanOrEqual(181);
    expect(text.startsWith(excerpt.slice(0, -1))).toBe(true);
    expect(text[excerpt.length - 1]).toBe(' ');
  });

  it.each([
    ['a sentence', 'Before. Rinse the pump', '…Rinse the [pump] '],
    ['a question', 'Really? The pump', '…The [pump] '],
    ['a quoted sentence', 'He said “so.” The pump', '…The [pump] '],
    ['a bullet', 'and • one • a pump', '…• a [pump] '],
    ['a number of a list', '1. One 2. The pump', '…2. The [pump] '],
    ['a block', 'A title · the pump', '…the [pump] '],
  ])('starts at %s, right before the match', (_, text, start) => {
    expect(shown(`${FILLER} ${text} and more. ${FILLER}`, ['pump']).startsWith(start)).toBe(true);
  });

  it('fills its lines from before the match where the text ends soon after', () => {
    const excerpt = shown(`${FILLER} One more. Rinse the pump.`, ['pump']);
    expect(excerpt.endsWith('One more. Rinse the [pump].')).toBe(true);
    expect(excerpt.startsWith('…Some words')).toBe(true);
    expect(excerpt.length).toBeGreaterThan(120);
  });

  it('starts where most of the matched words stand together', () => {
    const text = `The pump. ${FILLER} The pump and its wheel rattle. ${FILLER}`;
    expect(shown(text, ['pump', 'wheel', 'rattl'])).toMatch(
      /^…The \[pump\] and its \[wheel\] \[rattle\]\./,
    );
  });

  it('does not take a number within a sentence for one of a list', () => {
    const text = `${FILLER} We try on days 3, 6 and 9. 1. Open the pump.`;
    expect(shown(text, ['pump'])).not.toMatch(/^…9\./);
  });

  it('starts within a sentence only where its match lies far behind, at a word', () => {
    const long = `${'several words without an end '.repeat(12)}before the pump rattles`;
    expect(shown(long, ['pump', 'rattl'])).toMatch(/^…\S[^[]{20,60}\[pump\] \[rattles\]$/);
  });

  it('passes over the greeting that every answer has', () => {
    expect(shown('Hi {{requester.firstName}}, the pump is fine.', ['pump'])).toBe(
      '…the [pump] is fine.',
    );
    expect(shown('Hola, {{requester.firstName}}: la bomba.', [], 'es')).toBe('…la bomba.');
    expect(shown('Hi {{name}},', [])).toBe('Hi {{name}},');
  });

  it('marks by the stems of its language', () => {
    expect(shown('Los envíos tardan.', ['envi'], 'es-MX')).toBe('Los [envíos] tardan.');
    expect(shown('Die Lampe', ['lampe'], 'de')).toBe('Die [Lampe]');
  });

  it('marks a hyphenated word as a whole, or the part that matched', () => {
    expect(shown('The e-mail came.', ['email', 'mail'])).toBe('The [e-mail] came.');
    expect(shown('The e-mail came.', ['mail'])).toBe('The e-[mail] came.');
  });

  it('never cuts through a character', () => {
    const text = '😀'.repeat(200);
    const excerpt = excerptOf(text, new Set(), 'en').map((part) => part.text);
    expect(text.startsWith(excerpt[0] ?? '')).toBe(true);
    expect(excerpt.join('')).toMatch(/^(?:😀)+…$/u);
  });

  it('of nothing is nothing', () => {
    expect(excerptOf('', new Set(['x']), 'en')).toEqual([]);
  });
});

describe('the excerpts of the demo', () => {
  const pack = shippedPack();
  const index = new LexicalIndex();
  for (const card of pack.cards) index.put(card);

  const excerpts = tickets.flatMap((ticket) => {
    const context = { index, dismissed: new Set<never>(), limit: 8 };
    const { cards, language } = rank(asTicket(ticket), context);
    return cards.map(({ id, terms }) => {
      const card = pack.cards.find((each) => each.id === id);
      const lang = language && card?.answer[language] ? language : 'en';
      const line = markdownToPlainLine(card?.answer[lang]?.body ?? '');
      return { line, parts: excerptOf(line, new Set(terms), lang) };
    });
  });

  it('start where something starts, all but a few of long sentences', () => {
    const beginnings = excerpts.filter(({ line, parts }) => {
      const text = parts.find((part) => part.text !== '…')?.text ?? '';
      const before = line.slice(0, line.indexOf(text)).trimEnd();
      return before === '' || /[.?!:,·]["”»)]*$/.test(before) || /^[•\d]/.test(text);
    });
    expect(excerpts.length).toBeGreaterThan(30);
    expect(beginnings.length / excerpts.length).toBeGreaterThan(0.9);
  });

  it('mark no word that most cards hold', () => {
    const marked = excerpts.flatMap(({ parts }) => parts.filter((part) => part.isMatch));
    const words = new Set(marked.map((part) => part.text.toLowerCase()));
    expect(words.size).toBeGreaterThan(40);
    for (const word of ['garden', 'know', 'not', 'you', 'the', 'day']) {
      expect(words).not.toContain(word);
    }
  });
});
