import { describe, expect, it } from 'vitest';
import { maskedWords } from '@/cards/maskedWords';
import { maskTicketText } from '@/cards/masking';

const FACTS = { id: '48213', requester: 'Hannah Whitlock', agents: ['Tom Reyes', 'Will'] };

function masked(text: string, facts = FACTS, lang = 'en'): string {
  return maskTicketText(text, facts, maskedWords(lang));
}

describe('what tells a customer apart', () => {
  it.each([
    ['Hi Hannah,', 'Hi {{requester.firstName}},'],
    ['Hi Bob,\n\nhow are you?', 'Hi {{requester.firstName}},\n\nhow are you?'],
    ['Dear Ms. Whitlock,', 'Dear Ms. {{requester.name}},'],
    ['Hola María José, gracias', 'Hola {{requester.firstName}}, gracias'],
    ['As Hannah Whitlock asked', 'As {{requester.name}} asked'],
    ['The Whitlock parcel', 'The {{requester.name}} parcel'],
    ['Best,\nTom Reyes', 'Best,\n{{agent.name}}'],
    ['Tom will call', '{{agent.name}} will call'],
    ['Write to h.whitlock+x@mail.example.co.uk.', 'Write to [e-mail].'],
    ['[Ana](mailto:ana@x.y) or <bob@x.y>', 'Ana or [e-mail]'],
    ['Call +34 600 123 456 or (555) 123-4567', 'Call [phone] or [phone]'],
    ['ES91 2100 0418 4502 0005 1332', '[account number]'],
    ['Card 4111 1111 1111 1111', 'Card [account number]'],
    ['Order ML-48214 and INV-2024-0042', 'Order [number] and [number]'],
    ['Tracking 1Z999AA10123456784', 'Tracking [number]'],
    ['Your order number: 48299 is here', 'Your order number: [number] is here'],
    ['Ticket #48213', 'Ticket #{{ticket.id}}'],
    ['id 3f2504e0-4f89-11d3-9a0c-0305e82c3301', 'id [number]'],
    ['[the ticket](https://x.zendesk.com/agent/tickets/48213)', 'the ticket'],
    ['see https://x.zendesk.com/agent/tickets/48213 now', 'see [number] now'],
    ['[your order](https://shop.example/orders/ML-48213)', 'your order'],
  ])('%s', (text, result) => {
    expect(masked(text)).toBe(result);
  });

  it('is masked in the words of the language around it', () => {
    expect(masked('Escribe a ana@x.y o al +34 600 123 456', FACTS, 'es-MX')).toBe(
      'Escribe a [correo] o al [teléfono]',
    );
  });

  it('is masked without knowing the ticket', () => {
    const nothing = { id: '', requester: '', agents: [] };
    expect(masked('Hello Ana, order ML-48213', nothing)).toBe(
      'Hello {{requester.firstName}}, order [number]',
    );
  });
});

describe('what a card needs stays', () => {
  it.each([
    'EUR 150, $1,299.00, 1.299,50 €, 20 dollars, 100000 EUR',
    'within 30 days, 5-7 days, 24 hours, 500 words, 12345 steps',
    'by 20:00 on 22/11/2026, 2026-11-22 or 2026-11-22T10:00:00Z',
    'version 4.12, v2.10.3, 99.9 %, 1,000,000 drops, since 2024',
    'ISO 9001, RFC 2119, UTF-8, IP 192.168.1.10',
    'Hi there, Hello team, Hola a todos,',
    'Will it arrive? Mark the box.',
    '[Article](https://x.zendesk.com/hc/en-us/articles/360012345678-Refunds)',
    '{{order number}} and {{requester.firstName}}',
    '# 1. Title\n\n- one\n- two\n\n| a | b |\n| --- | --- |\n| 1 | 2 |',
  ])('%s', (text) => {
    expect(masked(text)).toBe(text);
  });
});
