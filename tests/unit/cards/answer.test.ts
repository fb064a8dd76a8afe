import { describe, expect, it } from 'vitest';
import { chooseAnswer } from '@/cards/answer';
import { aCard } from './aCard';

function languageFor(languages: string[], wanted?: string, sourceLang = 'en'): string {
  const answer = Object.fromEntries(languages.map((lang) => [lang, { body: `In ${lang}` }]));
  return chooseAnswer(aCard({ answer, sourceLang }), wanted).lang;
}

describe('the answer chosen for a ticket', () => {
  it('is the one in its language', () => {
    expect(languageFor(['en', 'es', 'fr'], 'fr')).toBe('fr');
  });

  it('is the exact variant, however its tag is written', () => {
    expect(languageFor(['en', 'pt-PT', 'pt-BR'], 'pt-BR')).toBe('pt-BR');
    expect(languageFor(['en', 'pt-PT', 'pt-BR'], 'PT-br')).toBe('pt-BR');
  });

  it('is the language without a region rather than another region', () => {
    expect(languageFor(['en', 'es-ES', 'es'], 'es-MX')).toBe('es');
  });

  it('is another region of the same language where there is nothing closer', () => {
    expect(languageFor(['en', 'es-ES'], 'es-MX')).toBe('es-ES');
    expect(languageFor(['en', 'es-ES'], 'es')).toBe('es-ES');
  });

  it('is the card’s own language where the wanted one is missing or unknown', () => {
    expect(languageFor(['es', 'en'], 'de')).toBe('en');
    expect(languageFor(['es', 'en'])).toBe('en');
    expect(languageFor(['de', 'en-GB'], 'fr')).toBe('en-GB');
  });

  it('is any where even the card’s own language is missing', () => {
    expect(languageFor(['fr'], 'de')).toBe('fr');
  });

  it('is never a language without words', () => {
    const card = aCard({ answer: { en: { body: 'Yes.' }, es: { body: ' \n' } } });
    expect(chooseAnswer(card, 'es')).toEqual({ lang: 'en', title: 'A card', body: 'Yes.' });
  });

  it('has the title of its language, else the card’s', () => {
    const answer = { en: { body: 'Yes.' }, es: { title: 'Una ficha', body: 'Sí.' } };
    expect(chooseAnswer(aCard({ answer }), 'es').title).toBe('Una ficha');
    expect(chooseAnswer(aCard({ answer }), 'en').title).toBe('A card');
    expect(chooseAnswer(aCard({ answer: { en: { title: ' ', body: 'x' } } })).title).toBe('A card');
  });

  it('is empty for a card without any', () => {
    expect(chooseAnswer(aCard({ answer: {} }), 'es')).toEqual({
      lang: 'en',
      title: 'A card',
      body: '',
    });
  });
});
