import { expect, it } from 'vitest';
import { maskedNote } from '@/cards/flagNote';
import { maskedWords } from '@/cards/maskedWords';

const TICKET = { id: '35421', requester: 'Ana Ruiz', agents: ['Ed Long'], others: [] };
const NONE = { id: '', requester: '', agents: [], others: [] };
const masked = (note: string, facts = TICKET) => maskedNote(note, facts, maskedWords('en'));

it.each([
  ['Ana Ruiz (ana@a.example) says six days.', '[name] ([e-mail]) says six days.'],
  ['See #35421, call +34 612 345 678.', 'See #[number], call [phone].'],
  ['Six days by now, not five.', 'Six days by now, not five.'],
  ['The text has {{order.id}} twice.', 'The text has {{order.id}} twice.'],
])('what a note must not tell of a ticket becomes words: %s', (note, kept) => {
  expect(masked(note)).toBe(kept);
  expect(masked(kept)).toBe(kept);
});

it('addresses and numbers are masked without a ticket too', () => {
  expect(masked('Write to ana@a.example, order AB-12345.', NONE)).not.toMatch(/ana@|12345/);
});
