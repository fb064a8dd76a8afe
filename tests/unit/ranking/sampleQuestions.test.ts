import { describe, expect, it } from 'vitest';
import { LexicalIndex } from '@/ranking/lexicalIndex';
import { rank } from '@/ranking/rank';
import { shippedPack } from '../cards/samplePack';
import { aTicket } from './asTicket';

/** Short questions of customers, and the title of the card that a good agent would answer with. */
const FIRST: readonly (readonly [question: string, title: string])[] = [
  ['I ordered by mistake, can you still stop it?', 'Cancel an order that has not left yet'],
  [
    'Can you wrap it as a present and leave the price out of the box?',
    'Send a garden as a present: wrapping, message, no prices',
  ],
  [
    'I bought the oak one but white would fit our kitchen better. Can I swap the colour?',
    'Exchange a garden for another colour',
  ],
  ['Do you accept American Express or Klarna?', 'Payment methods by country'],
  [
    'My promo code is not accepted, it says minimum not reached.',
    'Discount code not accepted at checkout',
  ],
  [
    'A friend used my referral link weeks ago and I still have no credit.',
    'Refer a friend: credit for both of you',
  ],
  [
    'I read that the Club gets more expensive next year. Will my price go up?',
    'Club price for new members from February 2027',
  ],
  [
    'Please take me off your mailing list, I get too many newsletters.',
    'Stop newsletters and offers by e-mail',
  ],
  [
    'Does it have a camera or a microphone? What data do you store about me?',
    'What data the garden collects and where it is kept',
  ],
  ['Does it run on my old iPad, and on a Huawei phone?', 'Phones and tablets the app runs on'],
  ['How do I connect it to Alexa?', 'Alexa, Google Home and Home Assistant'],
  [
    'I got it second-hand and it is still registered to the previous owner. How do I reset it?',
    'Reset a garden to factory settings',
  ],
  ['How many ml of fertiliser go into the water?', 'Plant food: when, which and how much'],
  ['There are little black flies all around my basil!', 'Small black flies around the plants'],
  [
    'These pods are past their best before date, can I still plant them?',
    'Store pods and use them before their date',
  ],
  [
    'When can I try Plant Check? I would like to take a photo of my sick basil.',
    'Plant Check by photo: feature breakdown',
  ],
  [
    'I bought a Garden last week, now it is cheaper for Black Friday. Can I get the difference?',
    'Black Friday 2026: offers, days and earlier orders',
  ],
  [
    'We would like twelve gardens for our office, can you send a quote?',
    'Gardens for offices, schools and restaurants',
  ],
  ['Can somebody call me back? I prefer to talk on the phone.', 'Customer asks for a phone call'],
  [
    'This is unacceptable. I want to speak to a manager.',
    'Complaint about our service, or asking for a manager',
  ],
  [
    'The adapter gets very hot and there is a burning smell.',
    'Smoke, heat, electric shock or injury',
  ],
  ['My dog ate some of the chives!', 'Are the plants safe for cats and dogs?'],
  [
    '¿Hacéis envíos a Tenerife? No me deja poner la dirección.',
    'Envíos a Canarias, Ceuta y Melilla',
  ],
  ['Quería pagar con Bizum, pero me da error con la clave.', 'Pagar un pedido con Bizum'],
  [
    'Me ha llegado un correo raro que pide los datos de mi tarjeta, ¿es vuestro o es una estafa?',
    'Suspicious e-mail, call or shop in our name',
  ],
  [
    '¿Puedo usar el jardín sin internet en la casa del pueblo?',
    'Use a garden without the app or the internet',
  ],
  [
    '¿Qué significa la luz naranja que parpadea en la base?',
    'Colours of the small light on the base',
  ],
  ['¿Cómo limpio el depósito? Tiene mucha cal.', 'Clean the tank and remove limescale'],
  ['Las hojas de la albahaca se ponen amarillas y se caen.', 'Yellow, brown or drooping leaves'],
  ['¿Cuánto gasta al mes en electricidad?', 'How much electricity a garden uses'],
  ['¿Qué horario tenéis los sábados?', 'When we are there and how fast we answer'],
  ['¿Cuánto tarda el reembolso en llegar a mi tarjeta?', 'When a refund arrives'],
  ['El jardín ha llegado roto, el depósito tiene una grieta.', 'Garden or pods damaged on arrival'],
  ['Necesito una factura con el NIF de mi empresa.', 'Invoice with VAT or company details'],
];

/** Questions whose words another card holds too. */
const AMONG_THE_FIRST: typeof FIRST = [
  [
    'Where do I throw away the used pods, can they go on the compost?',
    'Dispose of pods, packaging and an old garden',
  ],
  ['¿Cuánto cuesta el envío a Mallorca y cuánto tarda?', 'Delivery times, countries and costs'],
];

const index = new LexicalIndex();
const titles = new Map<string, string>();
for (const card of shippedPack().cards) {
  index.put(card);
  titles.set(card.id, card.title);
}

function firstThree(question: string): (string | undefined)[] {
  const { cards } = rank(aTicket([question]), { index, dismissed: new Set(), limit: 3 });
  return cards.map(({ id }) => titles.get(id));
}

describe('short questions about the sample', () => {
  it.each(FIRST)('get the right card first: %s', (question, title) => {
    expect(firstThree(question)[0]).toBe(title);
  });

  it.each(AMONG_THE_FIRST)('get it among the first three: %s', (question, title) => {
    expect(firstThree(question)).toContain(title);
  });
});
