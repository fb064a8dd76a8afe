// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MemberId } from '@/cards/ids';
import { FactsLine } from '@/components/card/FactsLine';
import type { CardFacts } from '@/components/card/rowView';
import { relativeDay } from '@/components/relativeDay';
import { speak } from './strings';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const FACTS: CardFacts = {
  trust: {
    state: 'verified',
    by: 'member:1' as MemberId,
    at: '2026-11-10T12:00:00Z',
    due: null,
  },
  verifier: 'Ana',
  collection: 'Orders',
  isSample: false,
  onlyIn: undefined,
};

function words(facts: Partial<CardFacts> = {}): string {
  const { container } = render(<FactsLine facts={{ ...FACTS, ...facts }} now={NOW} />);
  return container.textContent ?? '';
}

beforeEach(() => speak('en'));
afterEach(cleanup);

describe('the facts of a card', () => {
  it('are its trust and its place', () => {
    expect(words()).toBe('Verified by Ana · 12 days agoOrders');
  });

  it('name somebody who is not known here as someone', () => {
    expect(words({ verifier: undefined })).toContain('Verified by someone · 12 days ago');
  });

  it('say that a card is a sample, and that it is in another language only', () => {
    expect(words({ isSample: true })).toContain('Sample');
    cleanup();
    expect(words({ onlyIn: 'en' })).toContain('Only in English');
    cleanup();
    expect(words({ onlyIn: 'es-MX' })).toContain('Only in Mexican Spanish');
  });

  it('are told in Spanish too', async () => {
    await speak('es');
    expect(words({ onlyIn: 'en' })).toBe('Verificada por Ana · hace 12 díasOrdersSolo en inglés');
  });

  it('are told in words, the icon being for the eye alone', () => {
    words();
    expect(screen.queryByRole('img')).toBeNull();
    expect(document.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
  });
});

describe('a day as people say it', () => {
  const inDays = (days: number) =>
    relativeDay(new Date(NOW + days * 86_400_000).toISOString(), NOW);

  it.each([
    [0, 'today'],
    [-0.4, 'today'],
    [0.4, 'today'],
    [-1, 'yesterday'],
    [1, 'tomorrow'],
    [-20, '20 days ago'],
    [-21, '3 weeks ago'],
    [14, 'in 14 days'],
    [-59, '8 weeks ago'],
    [-60, '2 months ago'],
    [-364, '12 months ago'],
    [-365, 'last year'],
    [800, 'in 2 years'],
  ])('%d days from now is %s', (days, said) => {
    expect(inDays(days)).toBe(said);
  });

  it('is said in the language of the interface', async () => {
    await speak('es');
    expect(inDays(-1)).toBe('ayer');
    expect(inDays(3)).toBe('dentro de 3 días');
  });
});
