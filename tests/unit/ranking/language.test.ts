import { describe, expect, it } from 'vitest';
import { languageOf, rankedLanguage, sureLanguageOf } from '@/ranking/language';

describe('the language of a text', () => {
  it.each([
    'When does the Duo come out?',
    "My card hasn't arrived.",
    'I need some help linking my new card.',
    'I dont see my reciept',
    'Can i add a new currency to my account?',
    'my virtual card has not came yet!',
    'Not received my replacement order',
    'The garden is offline since we got a new router yesterday, Wi-Fi blinks orange',
  ])('is English: %s', (text) => {
    expect(languageOf(text)).toBe('en');
  });

  it.each([
    '¿Dónde está mi pedido?',
    'Hola, no me llega el correo para restablecer la contraseña',
    'quiero cancelar el club y no se como, gracias',
    'El 16 de mayo actualicé Firefox y ahora no puedo ver vídeos',
    '¿Quién paga los gastos de devolución si el Garden llega roto?',
  ])('is Spanish: %s', (text) => {
    expect(languageOf(text)).toBe('es');
  });

  it.each([
    ['de', 'Wann kommt mein Paket an? Ich habe es vor zwei Wochen bestellt.'],
    ['fr', 'Je voudrais annuler mon abonnement, comment faire ?'],
    ['pt', 'Não recebi o e-mail para mudar a palavra-passe'],
    ['pt', 'Quero cancelar a minha assinatura do clube, como faço?'],
    ['it', 'Dove si trova il mio pacco? Ho ordinato due settimane fa.'],
    ['nl', 'Waar blijft mijn pakket? Ik heb het twee weken geleden besteld.'],
    ['ar', 'متى يصل طلبي؟ لم أستلم الطرد حتى الآن'],
    ['ja', '注文した商品がまだ届いていません。いつ届きますか'],
  ])('is another one, %s: %s', (language, text) => {
    expect(languageOf(text)).toBe(language);
  });

  it.each([
    '',
    'hey',
    'refund?',
    '😀😀😀😀😀😀😀',
    'ML-20418 4417',
    'check invoice #37777',
    'Cancellation',
  ])('is unknown where the text is too short or unclear: "%s"', (text) => {
    expect(languageOf(text)).toBeUndefined();
  });

  it('is told from the beginning of a long text', () => {
    expect(
      languageOf(`${'The parcel is not here. '.repeat(200)}${'¿Dónde está? '.repeat(9000)}`),
    ).toBe('en');
  });
});

describe('the language that a text is filed under', () => {
  it.each([
    'Press Ctrl+R',
    'Dashboard → Export → CSV',
    'Point A Point B',
    'Line one / Line two / Para two / Div two',
    'https://meadowlark.example/de/hilfe/zahlung https://meadowlark.example/ru/oplata',
  ])('is left open for "%s"', (text) => {
    expect(sureLanguageOf(text)).toBeUndefined();
  });

  it.each([
    ['The line marked as pending goes by itself within three working days.', 'en'],
    ['Mientras el pedido está en preparación, el almacén puede cambiar la etiqueta.', 'es'],
    ['لم يصل الطرد بعد، أين هو؟', 'ar'],
    [
      'Die zweite Zeile verschwindet von selbst, sobald die Bank die Reservierung nach einigen Tagen freigibt.',
      'de',
    ],
  ])('of "%s" is %s', (text, language) => {
    expect(sureLanguageOf(text)).toBe(language);
  });
});

describe('the language of the ranking', () => {
  it.each([
    ['en', 'en'],
    ['en-GB', 'en'],
    ['ES-mx', 'es'],
    ['de', undefined],
    ['eng', undefined],
    [undefined, undefined],
  ])('that "%s" stands for is %s', (tag, language) => {
    expect(rankedLanguage(tag)).toBe(language);
  });
});
