import { describe, expect, it } from 'vitest';
import { cleanMessage } from '@/ranking/cleaning';

const lines = (...all: string[]) => all.join('\n');

describe('a cleaned message', () => {
  it.each([
    'Hi,',
    'Hi there!',
    'Hello Meadowlark,',
    'Dear Sir or Madam,',
    'Good morning Ana',
    'Hola:',
    'Buenos días:',
    'Buenas tardes Lucía,',
    'Estimados señores,',
  ])('has no greeting: %s', (greeting) => {
    expect(cleanMessage(lines(greeting, 'the pump is loud'))).toBe('the pump is loud');
  });

  it.each([
    ['hi!! theres mould on my pods', 'theres mould on my pods'],
    ['Hello, on my bank statement I see two charges', 'on my bank statement I see two charges'],
    ['Hello Ana, a refund please', 'a refund please'],
    ['Hola otra vez, en la web no me deja', 'en la web no me deja'],
  ])('keeps what is asked on the line of the greeting: %s', (line, expected) => {
    expect(cleanMessage(line)).toBe(expected);
  });

  it.each([
    'hi my parcel has not arrived',
    'Hey where is order 20418',
    'Thanks, but it still does not work',
    'Best way to cancel the club?',
    'Gracias, pero sigue sin funcionar',
    'Yours is the only shop that has it',
    'Is my data confidential when I use the app at home with my family?',
    'El destinatario del paquete ha cambiado y quiero que lo entreguen a otra persona',
    'From the app I cannot change it',
  ])('keeps a line that only begins like a phrase: %s', (line) => {
    expect(cleanMessage(lines('my order is late', line, 'please look into it soon'))).toContain(
      line,
    );
  });

  it.each([
    ['Many thanks,', 'Hannah'],
    ['Thanks!', 'Oliver'],
    ['thx, bea'],
    ['Yours sincerely,', 'Gerald Ashworth'],
    ['Best wishes,', 'Ana Ferrer', 'Customer Care, Meadowlark', '+31 20 123 4567'],
    ['Thank you in advance for your help,', 'Bea'],
    ['Muchas gracias y un saludo,', 'Lucía Méndez'],
    ['Un cordial saludo', 'Lucía'],
    ['Gracias por adelantado.'],
    ['Atentamente,', 'José Ángel Peña-Díaz'],
  ])('has no farewell and no signature: %s', (...farewell) => {
    expect(cleanMessage(lines('the pump is loud', ...farewell))).toBe('the pump is loud');
  });

  it('has no name alone at its foot', () => {
    expect(cleanMessage(lines('the pump is loud', '/Marcus'))).toBe('the pump is loud');
    expect(cleanMessage(lines('the pump is loud', 'G. Ashworth'))).toBe('the pump is loud');
  });

  it('keeps what is asked after the thanks', () => {
    const text = lines('I tried that.', 'Thanks!', 'The light still blinks, what now?');
    expect(cleanMessage(text)).toBe(lines('I tried that.', 'The light still blinks, what now?'));
  });

  it.each([
    'Sent from my iPhone',
    'Enviado desde mi móvil',
    'Get Outlook for iOS',
    'Get the QuickMail app for Android',
    '> a quoted line',
    'This e-mail and any attachment are confidential and intended only for the person named above.',
    'If you have received this message in error please delete it.',
    'Este mensaje es confidencial y va dirigido a su destinatario.',
    'Si usted no es el destinatario, le rogamos que lo borre.',
  ])('has no line that nobody wrote: %s', (line) => {
    expect(cleanMessage(lines('the pump is loud', line))).toBe('the pump is loud');
  });

  it.each([
    ['On Thu, 19 Nov 2026 at 08:51, Meadowlark <hello@meadowlark.example> wrote:'],
    ['On Thu, 19 Nov 2026 at 08:51, Meadowlark', '<hello@meadowlark.example> wrote:'],
    ['El jue, 19 nov 2026 a las 8:51, Meadowlark (<hello@meadowlark.example>) escribió:'],
    ['Le 16 nov. 2026 à 11:45, Meadowlark <hello@meadowlark.example> a écrit :'],
    ['Am 19.11.2026 um 08:51 schrieb Meadowlark <hello@meadowlark.example>:'],
    ['-----Original Message-----'],
    ['-------- Mensaje original --------'],
    ['________________________________'],
    ['From: Meadowlark <hello@meadowlark.example>'],
    ['De: Meadowlark <hello@meadowlark.example>'],
    ['--'],
  ])('ends where an earlier mail or a marked signature begins: %s', (...start) => {
    const text = lines('the pump is loud', ...start, 'Dear Hannah, your parcel is on its way');
    expect(cleanMessage(text)).toBe('the pump is loud');
  });

  it('keeps what stands below quoted lines', () => {
    const text = lines(
      'On Thu, Meadowlark <a@b.c> wrote:',
      '> is it loud?',
      'yes, the pump is loud',
    );
    expect(cleanMessage(text)).toBe('yes, the pump is loud');
  });

  it('is the message itself where nothing else would be left', () => {
    expect(cleanMessage(' Hello ')).toBe('Hello');
    expect(cleanMessage('Thanks!')).toBe('Thanks!');
    expect(cleanMessage('> only a quote')).toBe('> only a quote');
    expect(cleanMessage('')).toBe('');
  });

  it('takes little time for lines made to take long', () => {
    const nasty = [`Hi ${'A'.repeat(20_000)}`, 'x'.repeat(20_000), `Thanks ${'A, '.repeat(7000)}!`];
    const hyphens = [`A${'-'.repeat(20_000)}`, `On ${'wrote '.repeat(4000)}`, '> '.repeat(10_000)];
    for (const line of [...nasty, ...hyphens]) {
      expect(cleanMessage(lines('the pump is loud', line))).toContain('the pump is loud');
    }
  });
});
