import type { MaskedWords } from './maskedWords';

const CURRENCY = String.raw`(?:€|\$|£|¥|US\$|EUR|USD|GBP|CHF|MXN|ARS|COP|CLP|PEN|JPY|CAD|AUD|NZD|SEK|NOK|DKK|PLN|CZK|HUF|RON|BRL|UYU|INR|CNY|ZAR)`;
const AMOUNT = String.raw`\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,4})?`;

/** What looks like a secret and is none. The first that fits stays as it stands. */
const KEPT = [
  String.raw`${CURRENCY}\s?(?:${AMOUNT})(?!\d)`,
  String.raw`(?<![\d.,])(?:${AMOUNT})\s?(?:%|${CURRENCY}(?![\p{L}])|(?:euros?|dollars?|d[oó]lares|pesos|pounds|libras)\b)`,
  // Days, times and moments.
  String.raw`(?<!\d)\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?Z?)?(?!\d)`,
  String.raw`(?<!\d)\d{1,2}(?<mark>[./-])\d{1,2}\k<mark>(?:\d{4}|\d{2})(?![\d])`,
  String.raw`(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?!\d)`,
  String.raw`(?<!\d)(?:19|20)\d{2}\s?[-–/]\s?(?:19|20)?\d{2}(?!\d)`,
  // Versions and addresses of machines.
  String.raw`(?<![\d.])(?!\d{4}(?:\.\d{4}){3})v?\d{1,4}(?:\.\d{1,4}){1,3}(?![\d.]*\d)`,
  String.raw`(?<![\d.,])\d{1,3}(?:,\d{3})+(?!\d)`,
  String.raw`\b(?:ISO|RFC|EN|DIN|IEC|IEEE|ASTM|UTF|SHA|HTTP|CVE)[ -]?\d+(?:[-:]\d+)*\b`,
].join('|');

const ROUND_RANGE = String.raw`\d{2}0-\d{2}00`;
const UNIT_NEXT = String.raw`\s?(?:%|${CURRENCY}|(?:words|characters|days|palabras|caracteres|d[ií]as)\b)`;
const YEAR = String.raw`(?:19|20)\d{2}\b`;
/** What is often written before a number and is no part of a code. */
const NO_CODE = '(?:iso|rfc|en|din|iec|ieee|sha|aes|utf|http|cve|pre|mid|top|max|min|post)';
const NO_CODE_CAPITALS =
  '(?:UP|TO|OF|IN|OR|BY|AT|ON|AND|THE|FOR|MAX|MIN|TOP|OVER|DE|EN|POR|LOS|LAS|HASTA)';

const SECRETS = {
  account: [
    String.raw`\b[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,3})?\b`,
    // In small letters words could follow: each group but the bank's has a digit.
    String.raw`\b[a-z]{2}\d{2} ?[a-z\d]{4}(?: ?(?=[a-z]{0,3}\d)[a-z\d]{4}){2,6}(?: ?(?=[a-z]{0,2}\d)[a-z\d]{1,3})?\b`,
    String.raw`(?<![\d+])(?:\d[ -]?){12,18}\d(?!\d)`,
    String.raw`(?<![\d.])\d{4}\.(?:\d{4}\.\d{4}\.\d{4}|\d{6}\.\d{5})(?![\d.]*\d)`,
  ].join('|'),
  phone: [
    String.raw`(?<![\d\p{L}])(?:\+|00)\d(?:[ ().-]{0,2}\d){6,13}(?!\d)`,
    String.raw`(?<![\d\p{L}])\(?\d{2,4}\)?[ .-]\d{2,4}(?:[ .-]\d{2,4}){1,3}(?!\d)`,
    // Nine to eleven digits behind the nought of an area, or those of a mobile telephone in two groups.
    String.raw`(?<![\d\p{L}.,:/-])\(?0\d(?:[ ().-]{0,2}\d){7,9}(?!\d)`,
    String.raw`(?<![\d\p{L}.,:/-])[6-9]\d{2}[ .-]\d{6}(?!\d)`,
    String.raw`(?<![\d\p{L}.,:/-])(?!${ROUND_RANGE})\d{3}-\d{4}(?![\d-]|${UNIT_NEXT})`,
  ].join('|'),
  number: [
    String.raw`\b[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b`,
    String.raw`#\s?[A-Z\d](?=[A-Z-]{0,20}\d[A-Z-]{0,20}\d)[A-Z\d-]{2,40}(?<=\d)\b`,
    String.raw`\b[A-Z]{1,6}[-_]\d{3,}(?:-\d+)*\b`,
    String.raw`\b[A-Z]{1,6}-\d{2,}-\d{2,}(?:-\d+)*\b`,
    String.raw`\b(?!${NO_CODE}-)[A-Za-z]{1,6}-(?!${YEAR})\d{4,}\b`,
    String.raw`\b(?!${NO_CODE_CAPITALS} )[A-Z]{2,5} \d{5,}\b(?![.,]\d)`,
    String.raw`\b(?=[A-Z\d]*[A-Z])(?=(?:[A-Z]*\d){5})[A-Z\d]{7,}\b`,
    String.raw`(?<![\d.,])\d{6,}(?!\d|[.,]\d)`,
  ].join('|'),
} as const;

const ANY = new RegExp(
  `(?<kept>${KEPT})|(?<account>${SECRETS.account})|(?<phone>${SECRETS.phone})|(?<number>${SECRETS.number})`,
  'gu',
);

const NOUN = String.raw`\b(order|ticket|invoice|case|reference|ref|account|customer|tracking|booking|policy|contract|pedido|factura|caso|referencia|cuenta|cliente|reserva|contrato|p[oó]liza)`;
/**
 * A number that a word before it calls somebody's: a long one, or any that is said to be a number, as
 * in `order no. A-77`.
 */
const NAMED = new RegExp(
  String.raw`${NOUN}(?:((?:\s{1,3}(?:number|no\.?|id|num\.?|n[ºo°]\.?|n[uú]mero))?\s{0,3}[:#]?\s{0,3})\d{4,}|(\s{1,3}(?:number|no\.|num\.|n\.?[ºo°]\.?|n[uú]mero)\s{0,3}[:#]?\s{0,3}|\s{0,3}#\s?)(?:[A-Z]{1,6}[-_]?)?\d{2,}(?:-\d+)*)\b(?!\s?(?:%|€|\$|£|EUR|USD|GBP))`,
  'giu',
);

/**
 * A text with the numbers that tell a person or an order apart replaced by words: telephone, account
 * and card numbers, codes such as `ML-48213` or `ml-48213`, long rows of digits. Prices, dates, times, versions,
 * percentages and short numbers stay.
 */
export function maskNumbers(text: string, words: MaskedWords): string {
  return text
    .replace(ANY, (match, ...rest) => {
      const groups: Record<string, string | undefined> = rest.at(-1);
      if (groups.kept !== undefined) return match;
      if (groups.account !== undefined) return words.account;
      return groups.phone !== undefined ? words.phone : words.number;
    })
    .replace(
      NAMED,
      (_, noun: string, between = '', said = '') => `${noun}${between}${said}${words.number}`,
    );
}
