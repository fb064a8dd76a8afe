import { expect, it, vi } from 'vitest';
import type { CardId } from '@/cards/ids';
import * as markdownText from '@/cards/markdownText';
import { PlainLines } from '@/entrypoints/ranker/plainLines';

const A = 'card:a' as CardId;

it('makes the line of an answer once, until the answer changes', () => {
  const make = vi.spyOn(markdownText, 'markdownToPlainLine');
  const lines = new PlainLines();
  for (let each = 0; each < 3; each++) expect(lines.of(A, 'en', '**Rinse** it.')).toBe('Rinse it.');
  expect(make).toHaveBeenCalledOnce();
  expect(lines.of(A, 'en', 'Dry it.')).toBe('Dry it.');
  expect(lines.of(A, 'es', 'Enjuágalo.')).toBe('Enjuágalo.');
  expect(lines.of(A, 'en', 'Dry it.')).toBe('Dry it.');
  expect(make).toHaveBeenCalledTimes(3);
});

it('remembers no more than a day’s answers', () => {
  const make = vi.spyOn(markdownText, 'markdownToPlainLine');
  const lines = new PlainLines();
  for (let each = 0; each <= 400; each++) lines.of(`card:${each}` as CardId, 'en', 'Dry it.');
  make.mockClear();
  lines.of('card:400' as CardId, 'en', 'Dry it.');
  expect(make).not.toHaveBeenCalled();
  lines.of('card:0' as CardId, 'en', 'Dry it.');
  expect(make).toHaveBeenCalledOnce();
});
