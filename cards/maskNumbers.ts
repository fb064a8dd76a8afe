import type { MaskedWords } from './maskedWords';

const CURRENCY = String.raw`(?:€|\$|£|¥|US\$|EUR|USD|GBP|CHF|MXN|ARS|COP|CLP|PEN|JPY|CAD|AUD)`;
const AMOUNT = String.raw`\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,4})?`;

/** What looks like a secret and is none. The first that fits stays as it stands. */
const KEPT = [
  String.raw`${CURRENCY}\s?(?:${AMOUNT})(?!\d)`,
  String.raw`(?<![\d.,])(?:${AMOUNT})\s?(?:%|${CURRENCY}(?![\p{L}])|(?:euros?|dollars?|d[oó]lares|pesos|pounds|libras)\b)`,
  // Days, times and moments.
  String.raw`(?<!\d)\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?Z?)?(?!\d)`,
  String.raw`(?<!\d)\d{1,2}([./-])\d{1,2}\1(?:\d{4}|\d{2})(?![\d])`,
  String.raw`(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?!\d)`,
  String.raw`(?<!\d)(?:19|20)\d{2}\s?[-–/]\s?(?:19|20)?\d{2}(?!\d)`,
  // Versions and addresses of machines.
  String.raw`(?<![\d.])v?\d{1,4}(?:\.\d{1,4}){1,3}(?![\d.]*\d)`,
  String.raw`(?<![\d.,])\d{1,3}(?:,\d{3})+(?!\d)`,
  String.raw`\b(?:ISO|RFC|EN|DIN|IEC|IEEE|ASTM|UTF|SHA|HTTP|CVE)[ -]?\d+(?:[-:]\d+)*\b`,
].join('|');

const SECRETS = {
  account: String.raw`\b[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,3})?\b|(?<![\d+])(?:\d[ -]?){12,18}\d(?!\d)`,
  phone: String.raw`(?<![\d\p{L}])(?:\+|00)\d(?:[ ().-]{0,2}\d){6,13}(?!\d)|(?<![\d\p{L}])\(?\d{2,4}\)?[ .-]\d{2,4}(?:[ .-]\d{2,4}){1,3}(?!\d)`,
  number: [
    String.raw`\b[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b`,
    String.raw`#\s?[A-Z\d](?:[A-Z\d-]*\d){2,}\b`,
    String.raw`\b[A-Z]{1,6}[-_]\d{3,}(?:-\d+)*\b`,
    String.raw`\b[A-Z]{1,6}-\d{2,}-\d{2,}(?:-\d+)*\b`,
    String.raw`\b(?=[A-Z\d]*[A-Z])(?=(?:[A-Z]*\d){5})[A-Z\d]{7,}\b`,
    String.raw`(?<![\d.,])\d{6,}(?!\d|[.,]\d)`,
  ].join('|'),
} as const;

const ANY = new RegExp(
  `(?<kept>${KEPT})|(?<account>${SECRETS.account})|(?<phone>${SECRETS.phone})|(?<number>${SECRETS.number})`,
  'gu',
);

/** A number that a word before it calls somebody's. */
const NAMED =
  /\b(order|ticket|invoice|case|reference|ref|account|customer|tracking|booking|policy|contract|pedido|factura|caso|referencia|cuenta|cliente|reserva|contrato|p[oó]liza)((?:\s+(?:number|no\.?|id|num\.?|n[ºo°]\.?|n[uú]mero))?\s*[:#]?\s*)(\d{4,})\b(?!\s?(?:%|€|\$|£|EUR|USD|GBP))/giu;

/**
 * A text with the numbers that tell a person or an order apart replaced by words: telephone, account
 * and card numbers, codes such as `ML-48213`, long rows of digits. Prices, dates, times, versions,
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
    .replace(NAMED, (_, noun: string, between: string) => `${noun}${between}${words.number}`);
}
