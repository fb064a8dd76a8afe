import { describe, expect, it } from 'vitest';
import { type Term, termsInAnyLanguage, termsOf } from '@/ranking/terms';

const stems = (terms: readonly Term[]) => terms.map(({ term }) => term);
const en = (text: string) => stems(termsOf(text, 'en'));
const es = (text: string) => stems(termsOf(text, 'es'));

describe('the terms of a text', () => {
  it('are the stems of a language, its stop words left out', () => {
    expect(en('Where are the deliveries you delivered?')).toEqual(['deliveri', 'deliv']);
    expect(es('¿Dónde están las entregas que entregaron?')).toEqual(['entreg', 'entreg']);
  });

  it('are the same with and without accents', () => {
    for (const word of [
      'contraseña',
      'dirección',
      'envío',
      'teléfono',
      'devolución',
      'suscripción',
    ]) {
      const bare = word.normalize('NFD').replace(/\p{M}/gu, '');
      expect(es(bare)).toEqual(es(word));
      expect(es(word.normalize('NFD'))).toEqual(es(word));
    }
  });

  it('are the same in singular and plural, accent or not', () => {
    expect(es('devoluciones')).toEqual(es('devolucion'));
    expect(es('direcciones')).toEqual(es('dirección'));
    expect(en('parcels')).toEqual(en('Parcel'));
  });

  it('leave out what an apostrophe adds', () => {
    expect(en("customer's customers’ customer")).toEqual(['custom', 'custom', 'custom']);
    expect(en("you'll it’s that's don't can’t I'm we've they’re he'd")).toEqual([]);
    expect(en("O'Brien")).toEqual(['obrien']);
  });

  it('are a hyphenated word as one and by its parts', () => {
    expect(en('e-mail')).toEqual(['email', 'mail']);
    expect(en('email')).toEqual(['email']);
    expect(en('Wi‑Fi')).toEqual(['wifi', 'wi', 'fi']);
    expect(en('this-is-a-long-phrase')).toEqual(['long', 'phrase']);
    expect(en('back - again')).toEqual(en('back again'));
  });

  it('keep numbers whole', () => {
    expect(en('app 4.12, 2.4 GHz, 14:00, 3.4.1')).toEqual([
      ...['app', '4.12', '2.4', 'ghz', '14:00', '3.4.1'],
    ]);
    expect(es('2,4 GHz')).toEqual(['2.4', 'ghz']);
    expect(en('ML-20418')).toEqual(['ml20418', 'ml', '20418']);
  });

  it('are no single letters or digits of our script', () => {
    expect(en('a b 7 x')).toEqual([]);
    expect(stems(termsOf('水 x', undefined))).toEqual(['水']);
  });

  it('are the words themselves in a language that is not known', () => {
    expect(stems(termsOf('Die Lieferungen, bitte!', undefined))).toEqual([
      ...['die', 'lieferungen', 'bitte'],
    ]);
    expect(stems(termsOf('متى يصل طلبي؟', undefined))).toEqual(['متى', 'يصل', 'طلبي']);
  });

  it('are no strings of random signs, and none of emoji', () => {
    expect(en('x'.repeat(41))).toEqual([]);
    expect(en('😀 👍🏽 !!! --- ***')).toEqual([]);
    expect(en('')).toEqual([]);
  });

  it('tell the word as written and where it stands', () => {
    const text = 'Ünïts: e-mail “don’t”, 4.12 parcels’ GARDEN';
    const terms = termsOf(text, 'en');
    expect(terms.map(({ word }) => word)).toEqual([
      ...['Ünïts', 'e-mail', 'mail', '4.12', 'parcels', 'GARDEN'],
    ]);
    for (const { word, start } of terms) expect(text.slice(start).startsWith(word)).toBe(true);
  });

  it('say which hyphenated word they are part of', () => {
    expect(termsOf('my e-mail', 'en').map(({ partOf }) => partOf)).toEqual([undefined, 'e-mail']);
  });
});

describe('the terms of a text in any language', () => {
  it('are those of each, once, without the stop words of any', () => {
    const terms = termsInAnyLanguage('no deliveries for the direcciones');
    expect(new Set(stems(terms))).toEqual(
      new Set(['deliveri', 'deliveries', 'direccion', 'direcciones']),
    );
    expect(new Set(stems(terms)).size).toBe(terms.length);
  });

  it('stand in the order of the text', () => {
    const starts = termsInAnyLanguage('parcels lost gardens broken').map(({ start }) => start);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });
});
