import { sentencesOfLine } from '../sentences';
import { foldedWords, isGrammar } from './emptyWords';

/** What a number is of, where it stands before one; or of a fault, whose number says much. */
const LABEL =
  /^(?:order|ticket|case|invoice|tracking|reference|ref|account|customer|booking|reservation|transaction|policy|serial|member(?:ship)?|pedido|ticket|caso|factura|seguimiento|referencia|cuenta|cliente|reserva|transacci[oó]n|p[oó]liza|serie|socio|expediente|gu[ií]a|env[ií]o|id|no|nr|n[ºo°]|num|n[uú]mero|number|#)[.:#ºo°]*$/iu;
const FAULT =
  /^(?:error|code|c[oó]digo|fault|fallo|status|http|port|puerto|exception|v|version|versi[oó]n|windows|firmware)[.:#]*$/iu;
const EDGES = /^[^\p{L}\p{N}#+@]+|[^\p{L}\p{N}]+$/gu;

const IDENTIFIERS = [
  /^\S{1,200}@\S{1,200}\.\S{1,60}$/u,
  /^(?:https?:\/\/|www\.|ftp:\/\/|mailto:|tel:)/iu,
  /^[\p{L}\d-]{2,60}(?:\.[\p{L}\d-]{2,60}){1,4}\/\S*$/iu,
  /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i,
  /^(?=[a-f]*\d)[\da-f]{16,}$/i,
  /^#\d{3,}$/,
  /^[A-Z]{1,6}[-_/]?\d{4,}(?:[-_/]?[A-Z\d]{1,12}){0,4}$/,
  /^[A-Z]{2}\d{2}[A-Z\d]{10,30}$/,
  /^\d{6,}$/,
  /^\+\d[\d().-]{5,}$/,
  /^\d{2,4}(?:[-.]\d{2,4}){2,4}$/,
  /^(?=\S*\d)(?=\S*[a-z])(?=\S*[A-Z])[\w+/=-]{24,}$/,
];
/** An aside, as in "my order (no. 4417)". */
const BRACKETED = /\s?[([][^()[\]]{3,60}[)\]]/gu;
/** Dates look like telephone numbers. */
const DATE = /^(?:\d{1,2}[-.]\d{1,2}[-.]\d{2,4}|\d{4}[-.]\d{1,2}[-.]\d{1,2})$/;

function isIdentifier(token: string, before: string): boolean {
  if (token.length < 3 || token.length > 2000) return false;
  const bare = token.replace(EDGES, '');
  if (FAULT.test(before) || DATE.test(bare)) return false;
  if (IDENTIFIERS.some((identifier) => identifier.test(bare))) return true;
  return LABEL.test(before) && /^#?[A-Z]{0,6}[-_]?\d[\d\-_/A-Z]{2,}$/i.test(bare);
}

function withoutTokens(line: string): string {
  const kept: string[] = [];
  let before = '';
  let isChanged = false;
  for (const token of line.split(/\s+/)) {
    if (isIdentifier(token, before)) {
      isChanged = true;
      const stop = /[?!.]$/.exec(token)?.[0];
      const last = kept.pop();
      if (last !== undefined) kept.push(stop && /[\p{L}\p{N}]$/u.test(last) ? last + stop : last);
    } else kept.push(token);
    before = token;
  }
  return isChanged ? kept.join(' ') : line;
}

/** What is said of a number or an address, beside grammar. */
const SAID_OF = new Set(
  (
    'order orders number ticket tickets case account email e mail address phone mobile telephone reference ref id ' +
    'no nr invoice tracking code customer booking registered under name username user contact call reach website ' +
    'web site link page see here url at ' +
    'pedido numero caso cuenta correo electronico direccion telefono movil referencia factura seguimiento codigo ' +
    'nº n° cliente reserva registrado registrada nombre usuario llamar enlace pagina ver aqui n'
  ).split(' '),
);

/** A sentence without its numbers; empty where it only told one. */
function untold(sentence: string): string {
  const left = withoutTokens(sentence);
  if (left === sentence) return sentence;
  const words = foldedWords(left);
  const isTold = words.length <= 9 && words.every((word) => SAID_OF.has(word) || isGrammar(word));
  return isTold && !sentence.includes('?') ? '' : left;
}

/** A line without addresses and the numbers that tell one order, ticket or person from another. */
export function withoutIdentifiers(line: string): string {
  if (!/[\d@/]|www\./.test(line)) return line;
  const told = line.replace(BRACKETED, (bracketed) => (untold(bracketed) === '' ? '' : bracketed));
  const sentences = sentencesOfLine(told);
  const left = sentences.map(untold).filter((sentence) => sentence !== '');
  const isSame =
    told === line &&
    left.length === sentences.length &&
    left.every((each, at) => each === sentences[at]);
  return isSame ? line : left.join(' ');
}
