import { describe, expect, it } from 'vitest';
import { matchedLanguage } from '@/ranking/matchedLanguage';
import { aCard } from '../cards/aCard';

const card = aCard({
  title: 'Reset a password',
  answer: {
    en: { body: 'Choose a new one in the app.' },
    es: { title: 'Restablecer la contraseña', body: 'Elige una nueva en la app.' },
  },
});

const languageFor = (...terms: string[]) => matchedLanguage(card, new Set(terms));

describe('the language in which a card was found', () => {
  it('is the one that holds most of the terms', () => {
    expect(languageFor('contrasen', 'restablec')).toBe('es');
    expect(languageFor('password', 'reset')).toBe('en');
    expect(languageFor('password', 'contrasen', 'nuev')).toBe('es');
  });

  it('is the card’s own where none stands out', () => {
    expect(languageFor('app')).toBe('en');
    expect(languageFor('password', 'contrasen')).toBe('en');
    expect(languageFor('unheard')).toBe('en');
    expect(languageFor()).toBe('en');
  });

  it('is the card’s own where there is no answer at all', () => {
    expect(matchedLanguage(aCard({ answer: {}, sourceLang: 'fr' }), new Set(['x']))).toBe('fr');
  });
});
