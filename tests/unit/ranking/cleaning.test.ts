import { describe, expect, it } from 'vitest';
import { cleanMessage } from '@/ranking/cleaning/cleanMessage';

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
    'Hey where is my order',
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

  it.each([
    ['I hope this e-mail finds you well.', 'Any help would be greatly appreciated.'],
    ['Espero que se encuentren bien.', 'Quedo a la espera de su respuesta.'],
    ['My name is Ana Ferrer and I work for Acme.', 'Please let me know if you need anything.'],
  ])('has no sentence that is only polite: %s', (before, after) => {
    expect(cleanMessage(`${before} The pump is loud. ${after}`)).toBe('The pump is loud.');
  });

  it.each([
    ['I am writing to you because the pump is loud', 'the pump is loud'],
    ['Les escribo porque la bomba hace ruido', 'la bomba hace ruido'],
    ['My name is Ana and the pump is loud', 'the pump is loud'],
    ['Quick question: is the pump loud?', 'is the pump loud?'],
    ['Contacting someone on github.', 'Contacting someone on github.'],
  ])('keeps what an opening leads to: %s', (line, expected) => {
    expect(cleanMessage(line)).toBe(expected);
  });

  it('has no signature that no farewell announces', () => {
    const signature = [
      'Ana Ferrer',
      'Head of Care | Acme Ltd.',
      'T: +34 600 123 456',
      'www.acme.example',
    ];
    expect(cleanMessage(lines('is the pump loud?', '', ...signature))).toBe('is the pump loud?');
    expect(
      cleanMessage(lines('is the pump loud?', 'Regards,', ...signature, 'PS: the lamp is off')),
    ).toBe(lines('is the pump loud?', 'PS: the lamp is off'));
  });

  it('has no small print over many lines, in whatever language', () => {
    const english = lines(
      'The information contained in this communication is intended only for the recipient named',
      'above and may be legally privileged. Any dissemination or copying is strictly prohibited.',
    );
    const spanish =
      'AVISO LEGAL: la información contenida en este mensaje es confidencial y queda prohibida su divulgación a terceros.';
    const german =
      'Diese Nachricht ist nur für die oben genannte Person bestimmt. Bitte löschen Sie sie, falls Sie nicht gemeint sind.';
    for (const print of [english, spanish, german]) {
      expect(cleanMessage(lines('the pump is so loud that I wake up', '', print))).toBe(
        'the pump is so loud that I wake up',
      );
      expect(cleanMessage(lines('la bomba hace ruido por la noche', '', print))).not.toContain(
        'rech',
      );
    }
    expect(cleanMessage(lines('la bomba hace ruido por la noche', '', english))).toBe(
      'la bomba hace ruido por la noche',
    );
  });

  it('has no numbers and addresses of one order or person, but keeps those of faults', () => {
    expect(
      cleanMessage('where is my order #20418, mail ana@post.example, https://a.example/x?y=1'),
    ).toBe('where is my order mail');
    expect(cleanMessage('The pump is loud (ticket no. 4417). My order number is ML-48213.')).toBe(
      'The pump is loud.',
    );
    expect(cleanMessage('the pump shows error 100604 since version 4.12.1')).toContain(
      'error 100604 since version 4.12.1',
    );
    expect(cleanMessage('It is ML-48213')).toBe('It is ML-48213');
  });

  it('has nothing that programs print', () => {
    const trace = [
      'at Pump.start (pump.js:12:5)',
      '  File "pump.py", line 3',
      '#3 0x00007fff2 in run',
    ];
    const log = [1, 2, 3].map((each) => `2026-01-0${each} 10:00:00 INFO pump started`);
    const dump =
      'Name: Pump Version: 4.1 BuildID: 77 Channel: beta Locale: en Theme: dark Memory: 8';
    const data = ['00 1f 2e 3d 4c 5b 6a 79 88 97 a6 b5 c4 d3', `${'QUJD'.repeat(30)}1`];
    const text = lines('the pump is loud', ...trace, ...log, dump, ...data);
    expect(cleanMessage(text)).toBe('the pump is loud');
  });

  it('has what was filled in of a form, without who did', () => {
    const form = [
      'Name: Ana Ferrer',
      'Order number: 4417',
      'Product: Garden Duo',
      'Describe the problem: the pump is loud',
    ];
    expect(cleanMessage(lines(...form))).toBe(lines('Garden Duo', 'the pump is loud'));
  });

  it('is the mail that somebody forwards with hardly a word', () => {
    const text = lines(
      'FYI',
      '',
      '---------- Forwarded message ---------',
      'From: Bea <bea@post.example>',
      'Subject: Pump',
      '',
      'the pump is loud',
    );
    expect(cleanMessage(text)).toContain('the pump is loud');
    expect(cleanMessage(text)).not.toContain('bea@');
  });

  it.each([
    '👋',
    'الطرد لم يصل، متى يصل؟',
    '注文した商品がまだ届いていません。',
    'Wann kommt mein Paket an?',
    'Ana Ferrer\nAcme Ltd.',
  ])('is left as it is where it is short and holds nothing else: %s', (text) => {
    expect(cleanMessage(text)).toBe(text);
  });

  it('takes little time for lines made to take long', () => {
    const nasty = [`Hi ${'A'.repeat(20_000)}`, 'x'.repeat(20_000), `Thanks ${'A, '.repeat(7000)}!`];
    const hyphens = [`A${'-'.repeat(20_000)}`, `On ${'wrote '.repeat(4000)}`, '> '.repeat(10_000)];
    for (const line of [...nasty, ...hyphens]) {
      expect(cleanMessage(lines('the pump is loud', line))).toContain('the pump is loud');
    }
  });
});
