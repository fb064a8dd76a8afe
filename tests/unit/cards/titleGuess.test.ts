import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessTitle } from '@/cards/titleGuess';

describe('a title is guessed from', () => {
  it.each([
    ['a heading', 'Intro.\n\n## How to reset a password\n\nText.', 'How to reset a password'],
    ['a short first line', 'Reset the hub:\n\n1. Hold the button', 'Reset the hub'],
    [
      'a question',
      'Can I pause the club? Yes, you can, for three months.',
      'Can I pause the club?',
    ],
    [
      'a line below a greeting',
      'Hi Anna,\n\nThanks for writing!\n\nPausing the club\n\nText',
      'Pausing the club',
    ],
    [
      'the words behind a greeting',
      'Hola {{requester.firstName}},\n\n¿cómo pausar?\n\nAsí.',
      '¿cómo pausar?',
    ],
  ])('%s', (_, markdown, title) => {
    expect(guessTitle(markdown, 'Some page | Site')).toBe(title);
  });

  it.each([
    ['Pause the club | Meadowlark Help Center', 'Pause the club'],
    ['Refund policy - Google Docs', 'Refund policy'],
    ['(3) Meadowlark · How to return a device', 'How to return a device'],
    ['price-list 2026.pdf', 'Price-list 2026'],
    ['Help Center', 'You can do this at any time in the settings of your account.'],
  ])('the page "%s"', (pageTitle, title) => {
    const text = 'You can do this at any time in the settings of your account.';
    expect(guessTitle(text, pageTitle)).toBe(title);
  });

  it('the page rather than the first of its steps', () => {
    expect(guessTitle('1. Open the lid\n2. Pour', 'Water your garden | Help')).toBe(
      'Water your garden',
    );
  });

  it('the first words, cut at one, where there is nothing better', () => {
    const text =
      'We pay the money back to the card that you paid with as soon as the device has come back to us.';
    expect(guessTitle(text, '')).toBe(
      'We pay the money back to the card that you paid with as soon as the device has…',
    );
  });
});

describe('a variable in a title', () => {
  it.each([
    [
      "Hi {{requester.name}}, please tell {{agent.name}} that {{requester.name}}'s order is [number].",
      "Please tell the agent that the customer's order is [number].",
    ],
    ['Hello {{requester.firstName}} we have sent it', 'We have sent it'],
    ['{{requester.firstName}}, it has been sent', 'It has been sent'],
    ['{{requester.name}} asked for a refund', 'The customer asked for a refund'],
    ['The {{requester.name}} parcel', 'The customer parcel'],
    ['Your {{order number}} in ticket #{{ticket.id}}', 'Your order number in ticket #[number]'],
    ['{{requester.name}}\n\nPausing the club\n\nText', 'Pausing the club'],
  ])('is a word that can be read: %s', (markdown, title) => {
    expect(guessTitle(markdown, '')).toBe(title);
  });

  it.each([
    [
      'Hola {{requester.firstName}}: el pedido de {{requester.name}} va a {{agent.name}}',
      'El pedido del cliente va al agente',
    ],
    ['{{requester.name}} pide una factura', 'El cliente pide una factura'],
    ['Su pedido {{ticket.id}}', 'Su pedido [número]'],
  ])('is one of its language: %s', (markdown, title) => {
    expect(guessTitle(markdown, '', 'es-MX')).toBe(title);
  });
});

it('is short, and there wherever there are words', () => {
  const words = fc.array(
    fc.constantFrom('Hi Anna,', '# a', '- b?', 'word', '\n\n', '{{x}}', '🎉', '.'),
  );
  fc.assert(
    fc.property(words, fc.string(), (pieces, pageTitle) => {
      const title = guessTitle(pieces.join(' '), pageTitle);
      expect([...title].length).toBeLessThanOrEqual(81);
      if (pieces.includes('word')) expect(title).not.toBe('');
    }),
  );
});
