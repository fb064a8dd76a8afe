import { describe, expect, it } from 'vitest';
import type { RankedLanguage } from '@/ranking/language';
import { tokensOf } from '@/ranking/terms';
import { readGroups } from '@/ranking/thesaurus/groups';
import { meaningsOf } from '@/ranking/thesaurus/meanings';

function meantBy(text: string, language: RankedLanguage = 'en'): string[] {
  const stems = tokensOf(text, language).map(({ stem }) => stem);
  return meaningsOf(stems, language).map(({ name }) => name);
}

describe('what a text means', () => {
  it.each([
    ['a word', 'refund', 'en', 'Please reimburse me'],
    ['a phrase', 'refund', 'en', 'I want my money back'],
    ['a phrase with words between', 'twice', 'en', 'it was taken two more times'],
    ['another form of a word', 'lost', 'en', 'somebody was stealing it'],
    ['a phrase with a stop word', 'topup', 'en', 'how can I top up?'],
    ['Spanish', 'refund', 'es', 'Quiero un reembolso'],
    ['Spanish with accents', 'password', 'es', 'olvidé mi contraseña'],
  ] as const)('is known of %s', (_, meaning, language, text) => {
    expect(meantBy(text, language)).toContain(meaning);
  });

  it('is that of the longest phrase, not of a word within it', () => {
    expect(meantBy('exchange rate')).toContain('rate');
    expect(meantBy('a gift card')).toContain('code');
    expect(meantBy('a gift card')).not.toContain('gift');
  });

  it('is nothing where the words of a phrase stand far apart, or in another language', () => {
    expect(meantBy('the top of the old box came up')).not.toContain('topup');
    expect(meantBy('reembolso', 'en')).toEqual([]);
    expect(meantBy('')).toEqual([]);
  });

  it('tells how many other meanings the same words have', () => {
    const others = (text: string) => {
      const stems = tokensOf(text, 'en').map(({ stem }) => stem);
      return meaningsOf(stems, 'en').map((meaning) => meaning.others);
    };
    expect(others('invoice')).toEqual([0]);
    const ofCharge = others('charge');
    expect(new Set(ofCharge)).toEqual(new Set([ofCharge.length - 1]));
    expect(ofCharge.length).toBeGreaterThan(1);
  });
});

describe('the groups of the thesaurus', () => {
  const groups = readGroups();

  it('have a name each, which is a word or phrase of theirs and of no other', () => {
    const names = groups.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z0-9_]+$/);
  });

  it('say their thing in both languages, in two ways at least', () => {
    for (const { name, said } of groups) {
      expect(said.en.length, name).toBeGreaterThan(1);
      expect(said.es.length, name).toBeGreaterThan(0);
    }
  });
});
