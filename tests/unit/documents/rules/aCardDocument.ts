import { mark } from './aRule';

/** A card as the server has it: made by Eva, verified by Vera in both of its languages. */
export const CARD = {
  _id: 'card:refund',
  schema: 1,
  title: 'Refunds',
  sourceLang: 'en',
  answer: {
    en: { body: 'Refunds take **five** days.' },
    es: { title: 'Reembolsos', body: 'Tardan cinco días.' },
  },
  notes: 'Ask billing.',
  keywords: ['refund'],
  template: 'template:answer',
  status: 'published',
  owner: 'member:eva',
  verifiers: ['member:vera', 'member:ed', 'member:max'],
  verifyEvery: 90,
  verified: { en: mark('vera'), es: mark('vera') },
  dates: { review: '2027-01-01' },
  triggers: [{ tag: 'refund' }],
  sources: [{ name: 'Handbook', at: '2026-01-01T00:00:00.000Z' }],
  created: mark('eva'),
  updated: mark('eva'),
};

export type CardDocument = typeof CARD;

/** The card as this person would write it, with what they change. */
export function editedBy(name: string, change: object, from: object = CARD) {
  return { ...from, updated: mark(name, '2026-01-12T09:00:00.000Z'), ...change };
}

/** A card that nobody has verified, as this person makes it. */
export function newCard(name: string, more: object = {}) {
  return { ...CARD, verified: {}, created: mark(name), updated: mark(name), ...more };
}
