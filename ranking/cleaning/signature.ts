import { sentencesOfLine } from '../sentences';
import { foldedWords, isEmptyWord, isFirstPerson, isGrammar, tellingCount } from './emptyWords';
import { rewritten } from './lines';

const setOf = (words: string) => new Set(words.split(' '));
/** Words that end a letter; what stands below them is the signature. */
const FAREWELLS = setOf(
  'regards sincerely faithfully truly cheers wishes respectfully cordially best greetings rgds ' +
    'saludo saludos atentamente atte cordialmente abrazo abrazos respetuosamente sinceramente salu2',
);
/** Words that thank, or look forward: they end a letter, or only a sentence. */
const THANKS = setOf(
  'thanks thank thx thankyou ty appreciated appreciate grateful gratitude forward care gracias agradezco ' +
    'agradecido agradecida agradecemos quedo quedamos espera esperando antemano',
);
/** Words that may stand before those. */
const BEFORE = 6;

const isNameLike = (token: string) => /^[("'/~–—-]*\p{Lu}[\p{L}'’.-]*[)"',.!]*$/u.test(token);
/** A name alone, as at the foot of a mail. */
const NAME =
  /^[\s/~–—-]*\p{Lu}[\p{L}'’.-]*(?:\s+(?:(?:de|del|la|van|von|da|dos|bin|al|y)\s+){0,2}\p{Lu}[\p{L}'’.-]*){0,3}(?:,?\s\p{Lu}[\p{L}.]{1,5}){0,2}[,.]?$/u;
const PHONE = /(?:\+|\(|\b)\d[\d\s().\-/·]{6,20}\d\b/g;
/** Versions, dates and times are written with as many digits. */
const NO_PHONE = /^(?:\d+(?:\.\d+){1,4}|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:\s.*)?)$/;
const LEAST_DIGITS = 7;
const ADDRESS =
  /\S@[^\s@]{1,100}\.\S|https?:\/\/|\bwww\.|\b[\p{L}\d-]{2,40}\.(?:com|org|net|io|co|es|uk|eu|de|fr|example|mx|ar|cl)\b/iu;
const LABEL =
  /^\W{0,3}(?:tel(?:[eé]fono|ephone)?|t|m|p|e|w|f|a|phone|mobile|mob|cell|fax|m[oó]vil|web(?:site)?|sitio web|e-?mail|correo|skype|whatsapp|linkedin|twitter|instagram|facebook|youtube|tiktok|x|dir(?:ecci[oó]n)?|address|office|oficina|customer (?:id|number|no)|account (?:id|number|no)|ext)\s?[.:|]/iu;
const SEPARATORS = /\s[|•·⋅∙►»/]\s|\s[|•·]|^\W*[|•·]/u;
const PLACE =
  /\b(?:street|road|avenue|suite|floor|building|calle|avda|avenida|plaza|piso|edificio|pol[ií]gono|paseo|apartado|p\.?o\.? box|c\.?p\.?)\b|^c\/\s/iu;
const COMPANY =
  /\b(?:inc|ltd|limited|llc|llp|gmbh|corp|corporation|s\.?l\.?u?|s\.?a\.?(?:s|b)?|plc|bv|co|group|grupo)\b\.?/iu;
const ROLE =
  /\b(?:manager|director|directora|engineer|officer|ceo|cto|cfo|coo|founder|president|consultant|specialist|assistant|coordinator|supervisor|analyst|head of|lead|executive|administrator|developer|designer|gerente|jef[ea]|responsable|ingenier[oa]|t[eé]cnic[oa]|coordinador[a]?|asistente|consultor[a]?|administrador[a]?|administrativ[oa]|emplead[oa]|fundador[a]?|president[ea]|asesor[a]?|comercial|profesor[a]?|abogad[oa]|m[eé]dic[oa]|professor|lecturer|universi\p{L}+|school|hospital|institute|catedr[aá]tic[oa]|escuela|instituto|colegio|customer|cliente|department|departamento|dept\.?|dpto\.?)\b/iu;
const POSTSCRIPT = /^p\.? ?[sd]\.?\s?[:.\-)]?\s/i;
const SIGNATURE_MARK = /^(?:(?:--|—|–)|--\s+\p{Lu}.*)$/u;
const RULE = /^(?:-{3,}|={3,}|\*{3,}|~{3,}|_{3,}|(?:- ){2,}-?)$/;
/** A name at the foot may have another line of its kind below it, such as a company's. */
const MOST_NAMES = 2;
/** Names are looked for among the last sentences of a message. */
const MOST_SIGNED = 40;

function hasPhone(text: string): boolean {
  return [...text.slice(0, 400).matchAll(PHONE)].some(
    ([found]) => !NO_PHONE.test(found) && found.replace(/\D/g, '').length >= LEAST_DIGITS,
  );
}

const hasContact = (text: string) =>
  hasPhone(text) || ADDRESS.test(text) || LABEL.test(text) || PLACE.test(text);

/** A line of names and titles, its line breaks lost. */
function isCapital(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => /^\p{L}{2}/u.test(word));
  const capital = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return words.length >= 4 && capital >= 0.6 * words.length && capital < text.length;
}

/** Words that only sentences have. */
const FINITE =
  /\b(?:is|are|was|were|has|have|had|do|does|did|can|will|would|not|no|it|this|that|es|son|fue|ha|he|hay|puedo|puede|esta|este|que|se|me|lo)\b/iu;

/** Whether a line below a letter belongs to the signature rather than to the letter. */
function isSignatureLine(text: string): boolean {
  if (text.includes('?') || text.length > 200) return false;
  const words = text.split(/\s+/);
  const count = words.length;
  const isProse = count >= 6 && /[.!…]$/.test(text) && !isCapital(text);
  if (isProse && FINITE.test(text)) return false;
  if (hasContact(text) || SEPARATORS.test(text)) return count <= 24;
  if (count > 9 || /^\p{Ll}/u.test(text)) return false;
  return !/[.!]$/.test(text) || NAME.test(text) || COMPANY.test(text);
}

interface Unit {
  line: number;
  text: string;
}

/** The sentences of lines, as a letter's end may stand in a line of its own or not. */
function unitsOf(lines: readonly string[]): Unit[] {
  return lines.flatMap((line, at) => sentencesOfLine(line).map((text) => ({ line: at, text })));
}

type Farewell = 'farewell' | 'thanks';

/** Whether a sentence ends a letter: "Many thanks", "Un cordial saludo, Ana". */
function farewellOf(text: string): Farewell | undefined {
  if (text.length > 160 || text.includes('?')) return undefined;
  const tokens = text.split(/[\s,]+/).filter((token) => /[\p{L}\p{N}]/u.test(token));
  let end = tokens.length;
  // Names close it, or one in small letters behind a comma.
  const isSmallName = /, ?\p{Ll}+\W*$/u.test(text) && tokens.length > 1;
  const isOwnWord = (token: string) => foldedWords(token).every(isEmptyWord);
  if (isSmallName && !isOwnWord(tokens.at(-1) ?? '')) end--;
  while (end > 1 && tokens.length - end < 5 && isNameLike(tokens[end - 1] ?? '')) {
    if (isOwnWord(tokens[end - 1] ?? '')) break;
    end--;
  }
  const words = tokens.slice(0, end).flatMap(foldedWords);
  if (words.length > 16 || !words.every(isEmptyWord)) return undefined;
  const first = words.slice(0, BEFORE);
  if (words.length <= 8 && first.some((word) => FAREWELLS.has(word))) return 'farewell';
  return first.some((word) => THANKS.has(word)) ? 'thanks' : undefined;
}

/** What is said below the end of a letter and is no signature: a postscript, another question. */
function isAfterthought(text: string): boolean {
  if (POSTSCRIPT.test(text)) return true;
  if (hasContact(text) || SEPARATORS.test(text)) return false;
  const words = foldedWords(text);
  const isTold = text.includes('?') || words.some(isFirstPerson);
  return isTold && words.length >= 4 && tellingCount(text, 1) > 0 && farewellOf(text) === undefined;
}

/** A farewell with more behind it in the same line. */
const FAREWELL_START =
  /^(?:(?:and|with|many|my|our|best|kind|kindest|warm|warmest|very|un|muchos|cordial|afectuoso) )*(?:regards|sincerely|cheers|yours (?:truly|faithfully)|saludos?|atentamente|cordialmente|abrazo)[,.!]?\s+(?:[-–—]\s?)?/iu;
const THANKS_START =
  /^(?:many |muchas |mil )?(?:thanks|thank you|thx|gracias)(?: in advance| again| so much| very much| de antemano| por adelantado| por todo)?[,.!]\s+/iu;

/** Whether a farewell, a name and perhaps all of the signature stand in one line, its breaks lost. */
function isFarewellAndName(text: string): boolean {
  if (text.includes('?') || foldedWords(text).some(isFirstPerson)) return false;
  const farewell = FAREWELL_START.exec(text)?.[0];
  if (farewell !== undefined) return /^\p{Lu}/u.test(text.slice(farewell.length));
  const thanks = THANKS_START.exec(text)?.[0];
  return thanks !== undefined && /^\p{Lu}[\p{L}.]+ \p{Lu}/u.test(text.slice(thanks.length));
}

/** Where a name alone begins that a letter ends with; names beside names are a list. */
function nameAtFoot(units: readonly Unit[]): number {
  const isName = (at: number) => NAME.test(units[at]?.text ?? '');
  let start = units.length;
  while (start > 1 && units.length - start < MOST_NAMES && isName(start - 1)) start--;
  return isName(start - 1) ? units.length : start;
}

/** Where the signature begins that no farewell announces: a name with an address or a role below. */
function unannounced(units: readonly Unit[]): number {
  const tells = (unit: Unit | undefined) =>
    unit !== undefined &&
    isSignatureLine(unit.text) &&
    (hasContact(unit.text) || ROLE.test(unit.text) || COMPANY.test(unit.text));
  // Below a signature nobody asks any more, and it is never all that is said.
  const lastTold = Math.max(
    0,
    units.findLastIndex(({ text }) => isAfterthought(text)),
  );
  const name = units.findIndex(({ text, line }, at) => {
    if (at <= lastTold || text.length > 200) return false;
    const isLineStart = (units[at - 1]?.line ?? 0) < line;
    const isName = NAME.test(text) && !foldedWords(text).some(isGrammar);
    const isAll =
      (SEPARATORS.test(text) || isCapital(text)) &&
      /^\p{Lu}/u.test(text) &&
      (ROLE.test(text) || COMPANY.test(text) || hasContact(text));
    return isAll || (isLineStart && isName && [1, 2, 3].some((next) => tells(units[at + next])));
  });
  if (name > 0) return name;
  let end = units.length;
  while (
    end > 1 &&
    hasContact(units[end - 1]?.text ?? '') &&
    tellingCount(units[end - 1]?.text ?? '') <= 6
  ) {
    if (!isSignatureLine(units[end - 1]?.text ?? '')) break;
    end--;
  }
  return end;
}

/** From which unit on there is nothing but lines of a signature. */
function signatureTail(units: readonly Unit[]): number {
  let start = units.length;
  while (start > 0 && isSignatureLine(units[start - 1]?.text ?? '')) start--;
  return start;
}

/** The units that are a farewell, or stand below one and belong to it. */
function closingUnits(units: readonly Unit[]): Set<number> {
  const dropped = new Set<number>();
  const tail = signatureTail(units);
  let isBelow = false;
  units.forEach(({ text }, at) => {
    if (isBelow) {
      if (!isAfterthought(text)) dropped.add(at);
      return;
    }
    const farewell =
      farewellOf(text) ?? (at > 0 && isFarewellAndName(text) ? 'farewell' : undefined);
    const isMark = SIGNATURE_MARK.test(text) || (RULE.test(text) && tail <= at + 1);
    if (!farewell && !isMark) return;
    dropped.add(at);
    const isSigned =
      tail <= at + 1 || (at === units.length - 2 && /^\p{Ll}+$/u.test(units[at + 1]?.text ?? ''));
    isBelow = at > 0 && (isMark || farewell === 'farewell' || isSigned);
  });
  return dropped;
}

/** Lines without the end of the letter: thanks, farewell, and whatever tells of the writer below. */
export function withoutSignature(lines: readonly string[]): string[] {
  const units = unitsOf(lines);
  const dropped = closingUnits(units);
  const told = units.filter((_, at) => !dropped.has(at));
  const end = unannounced(told);
  const kept = told.slice(0, nameAtFoot(told.slice(0, end)));
  const texts = lines.map((): string[] => []);
  for (const { line, text } of kept) texts[line]?.push(text);
  const whole = new Map<number, number>();
  for (const { line } of units) whole.set(line, (whole.get(line) ?? 0) + 1);
  return rewritten(lines, (line, at) =>
    texts[at]?.length === whole.get(at) ? line : (texts[at] ?? []).join(' '),
  );
}

/** The words of the names that a letter is signed with, folded. */
export function signedBy(lines: readonly string[]): string[] {
  const units = unitsOf(lines).slice(-MOST_SIGNED);
  const signed: string[] = [];
  units.forEach(({ text }, at) => {
    if (farewellOf(text) === undefined) return;
    const next = units[at + 1]?.text ?? '';
    signed.push(...foldedWords(text).filter((word) => !isEmptyWord(word)));
    if (NAME.test(next)) signed.push(...foldedWords(next));
  });
  const last = units.at(-1)?.text ?? '';
  if (units.length > 1 && NAME.test(last)) signed.push(...foldedWords(last));
  return signed.filter((word) => !isEmptyWord(word));
}
