import { expect, it } from 'vitest';
import { restoredCard } from '@/cards/restoredCard';
import { aCard } from './aCard';

const BY = { by: 'member:ana' as never, at: '2026-02-01T09:00:00.000Z' };
const NOW = { by: 'member:bob' as never, at: '2026-11-22T09:00:00.000Z' };

it('says again what a version said, and stands where and as it stood', () => {
  const version = aCard({
    title: 'Old',
    answer: { en: { body: 'Then.' }, es: { body: 'Igual.' } },
    keywords: ['old'],
    status: 'draft',
    verifiers: ['member:zoe' as never],
    verifyEvery: 7,
    collection: 'elsewhere',
  });
  const card = aCard({
    title: 'Old',
    answer: { en: { body: 'Now.' }, es: { body: '**Igual.**' } },
    verified: { en: BY, es: BY },
    verifiers: ['member:ana' as never],
    verifyEvery: 90,
  });
  expect(restoredCard(card, version, NOW)).toEqual({
    ...card,
    answer: version.answer,
    keywords: ['old'],
    // The English meaning changed by it; the Spanish lost its emphasis alone.
    verified: { es: BY },
    updated: NOW,
  });
});
