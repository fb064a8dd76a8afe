import { describe, expect, it } from 'vitest';
import { maskedWords } from '@/cards/maskedWords';
import { maskTicketText } from '@/cards/masking';

const FACTS = {
  ...{ id: '48213', requester: 'Hannah Whitlock' },
  ...{ agents: ['Tom Reyes', 'Will', 'Meadowlark Support'], others: ['Omar Haddad'] },
};
const NOTHING = { id: '', requester: '', agents: [], others: [] };

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
    ['see https://x.zendesk.com/agent/tickets/48213.', 'see [number].'],
    ['[your order](https://shop.example/orders/ML-48213)', 'your order'],
    ['[your order](https://shop.example/orders/20418)', 'your order'],
    ['at meadowlark.zendesk.com/agent/tickets/101, or', 'at [number], or'],
    ['(app.intercom.com/a/inbox/x/shared/all/conversation/1)', '([number])'],
    ['shop.example/pedidos/20418 o shop.example/view?order_id=20418', '[number] o [number]'],
    ['[x.zendesk.com/agent/tickets/1](https://x.zendesk.com/agent/tickets/1)', '[number]'],
    ['hannah [at] postbox.example, ana (at) post (dot) example', '[e-mail], [e-mail]'],
    ['Call 07700 900123, 020 7946 0958 or 612 345678', 'Call [phone], [phone] or [phone]'],
    ['Call 555-1234.', 'Call [phone].'],
    ['Card 4111.1111.1111.1111 or 3782.822463.10005', 'Card [account number] or [account number]'],
    ['de89 3704 0044 0532 0130 00 is it', '[account number] is it'],
    ['gb29 nwbk 6016 1331 9268 19', '[account number]'],
    ['ml-20418, Ml-20418 and ML 20418', '[number], [number] and [number]'],
    [
      'order no. A-77, pedido n.º 77, order #77',
      'order no. [number], pedido n.º [number], order #[number]',
    ],
  ])('%s', (text, result) => {
    expect(masked(text)).toBe(result);
  });

  it('is masked in the words of the language around it', () => {
    expect(masked('Escribe a ana@x.y o al +34 600 123 456', FACTS, 'es-MX')).toBe(
      'Escribe a [correo] o al [teléfono]',
    );
  });

  it('is masked without knowing the ticket', () => {
    expect(masked('Hello Ana, order ML-48213', NOTHING)).toBe(
      'Hello {{requester.firstName}}, order [number]',
    );
  });
});

const NAME = '{{requester.name}}';
const FIRST = '{{requester.firstName}}';

describe('a name is masked however it is written', () => {
  it.each([
    // In the ticket, in the text, what stands there then.
    [
      'Ana Pérez',
      'ANA PÉREZ, ana perez, Ana  Perez and ana\npérez',
      `${NAME}, ${NAME}, ${NAME} and ${NAME}`,
    ],
    [
      'Ana Pérez',
      'Ask Ana. Or ANA, or Señora Perez',
      `Ask ${FIRST}. Or ${FIRST}, or Señora ${NAME}`,
    ],
    [
      'José',
      'For Jose and JOSÉ and Jose\u0301 and jose',
      `For ${NAME} and ${NAME} and ${NAME} and ${NAME}`,
    ],
    ['Jose', 'For José', `For ${NAME}`],
    [
      'ana pérez',
      'Ana called; Pérez wrote; ana again',
      `${FIRST} called; ${NAME} wrote; ${FIRST} again`,
    ],
    ['ANA PÉREZ', 'Ana and Pérez', `${FIRST} and ${NAME}`],
    [
      'Whitlock, Hannah',
      'Hannah Whitlock: Hannah or Whitlock, Hannah',
      `${NAME}: ${FIRST} or ${NAME}`,
    ],
    ["Siobhán O'Brien", 'Siobhan O’Brien and O’brien', `${NAME} and ${NAME}`],
    ['Jean-Luc Picard', 'JEAN-LUC, Jean\\-Luc', `${FIRST}, ${FIRST}`],
    ['Łukasz Nowak', 'Lukasz and lukasz nowak', `${FIRST} and ${NAME}`],
    ['Иван Петров', 'Иван, ИВАН ПЕТРОВ, петров', `${FIRST}, ${NAME}, петров`],
    ['Γιώργος Παπάς', 'ΓΙΩΡΓΟΣ ΠΑΠΑΣ', NAME],
    ['王小明', '您好王小明先生，小明的订单', `您好${NAME}先生，${FIRST}的订单`],
    ['김민수', '김민수님의 주문, 민수', `${NAME}님의 주문, ${FIRST}`],
    ['田中 さくら', '田中さくら様、田中様', `${NAME}様、${FIRST}様`],
    ['محمد علي', 'طلب محمد علي لمحمد، السلام عليكم', `طلب ${NAME} ل${FIRST}، السلام عليكم`],
    ['דנה לוי', 'ההזמנה של דנה לוי ולוי', `ההזמנה של ${NAME} ו${NAME}`],
    ['मीना शर्मा', 'मीना शर्मा और मीना, मन', `${NAME} और ${FIRST}, मन`],
    [
      'Ana',
      'gracias.Ana, @Ana, (Ana) and _Ana_',
      `gracias.${NAME}, @${NAME}, (${NAME}) and _${NAME}_`,
    ],
    ['dj_ana99', 'From dj\\_ana99 and DJ_Ana99', `From ${NAME} and ${NAME}`],
    ['Will Mark', 'Will Mark will mark it', `${NAME} will mark it`],
    ['Requester Name', 'Hi Ann, Requester Name', `Hi ${FIRST}, ${NAME}`],
  ])('%s', (requester, text, result) => {
    expect(masked(text, { ...NOTHING, requester })).toBe(result);
  });

  it('whoever else speaks in the ticket', () => {
    expect(masked('omar haddad wrote, then Omar; Haddad is in copy')).toBe(
      '[name] wrote, then [name]; [name] is in copy',
    );
    expect(masked('Escribe Omar', FACTS, 'es')).toBe('Escribe [nombre]');
    expect(masked('TOM REYES or tom')).toBe('{{agent.name}} or tom');
  });

  it('by no part that is another word', () => {
    const facts = { ...NOTHING, requester: 'maria de la cruz', others: ['An Le', 'J. Y'] };
    expect(masked('La caja de la oferta y la cruz. An order. J', facts)).toBe(
      'La caja de la oferta y la cruz. An order. J',
    );
    expect(masked('MARÍA DE LA CRUZ y Maria', facts)).toBe(`${NAME} y ${FIRST}`);
  });

  it.each(['Customer', 'Support', 'Equipo de soporte', 'Will', 'Visitor', 'J', '…', '  '])(
    'unless nobody is called so: %j',
    (requester) => {
      const text = 'The customer will ask support, el equipo de soporte or a visitor … J';
      expect(masked(text, { ...NOTHING, requester })).toBe(text);
    },
  );
});

describe('what a card needs stays', () => {
  it.each([
    'EUR 150, $1,299.00, 1.299,50 €, 20 dollars, 100000 EUR',
    'within 30 days, 5-7 days, 24 hours, 500 words, 12345 steps',
    'by 20:00 on 22/11/2026, 05-06-2026, 01.02.26, 2026-11-22 or 2026-11-22T10:00:00Z',
    'version 4.12, v2.10.3, 99.9 %, 1,000,000 drops, since 2024',
    'ISO 9001, RFC 2119, UTF-8, IP 192.168.1.10',
    'iso-9001, sha-256, covid-19, pre-2024, mid-2026, SALE 2024, SEK 15000, 2.4 GHz, WPA2, IPv6',
    '500-1000 words, 150-1250 EUR, EUR 150-1250, in any case: 30 days',
    'MAX 10000 mAh, UP TO 25000, mp10 this that with',
    'example.com/guides/orders, docs.example/invoices/2024-guide, and/or, 24/7',
    '[Orders](https://shop.example/hc/articles/20418-orders)',
    'Hi there, Hello team, Hola a todos,',
    'Will it arrive? Mark the box.',
    'Contact support, or our support team.',
    '[Article](https://x.zendesk.com/hc/en-us/articles/360012345678-Refunds)',
    '{{order number}} and {{requester.firstName}}',
    '# 1. Title\n\n- one\n- two\n\n| a | b |\n| --- | --- |\n| 1 | 2 |',
  ])('%s', (text) => {
    expect(masked(text)).toBe(text);
  });

  it.each([
    ['王', 300_000],
    ['a', 200_000],
    ['\n', 50_000],
    ['>\n', 50_000],
    ['[', 50_000],
    ['![', 50_000],
    ['[\\', 50_000],
    ['[a](', 20_000],
    ['<a', 50_000],
    ['#A', 50_000],
    ['a.', 50_000],
  ] as const)('a text of nothing but %j', (piece, times) => {
    const text = piece.repeat(times);
    expect(masked(text) === text).toBe(true);
  });

  it.each([
    ['', '1', '', '[number]'],
    ['#', '1', '', '#[number]'],
    ['order', ' ', 'x', `order${' '.repeat(50_000)}x`],
    ['a@', '-', '', `a@${'-'.repeat(50_000)}`],
  ])('the words around a long row: %j, %j, %j', (before, sign, after, result) => {
    expect(masked(`${before}${sign.repeat(50_000)}${after}`) === result).toBe(true);
  });
});
