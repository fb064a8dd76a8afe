/** What stands in a card for what was masked, in the language of the text around it. */
export interface MaskedWords {
  name: string;
  email: string;
  phone: string;
  account: string;
  number: string;
}

const ENGLISH: MaskedWords = {
  ...{ name: '[name]', email: '[e-mail]', phone: '[phone]' },
  ...{ account: '[account number]', number: '[number]' },
};
const SPANISH: MaskedWords = {
  ...{ name: '[nombre]', email: '[correo]', phone: '[teléfono]' },
  ...{ account: '[número de cuenta]', number: '[número]' },
};

/** The words for a text of this language (BCP 47); English where we have none. */
export function maskedWords(lang: string): MaskedWords {
  return lang.split('-')[0] === 'es' ? SPANISH : ENGLISH;
}
