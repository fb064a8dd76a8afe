import { foldText } from './foldedText';

/** Names that are words too: replaced only in a greeting or beside the rest of the name. */
const NAMES_TOO =
  'will mark grace may april june rose hope art bill rob pat drew chase dawn faith joy summer autumn ' +
  'max frank miles jack dean grant guy ray sky sandy penny holly ivy rich sunny rosa luz sol paz mar ' +
  'cruz angel pilar consuelo dolores mercedes socorro esperanza victoria rocio';
/** What stands within names and is part of no name alone. */
const PARTICLES =
  'de la las los el del da das do dos di du den der ten ter van von le les al bin ibn abu abd y e i an ' +
  'in on so no me he us the and san santa';
/** What is shown where no name is known, or for a whole team. */
const NOBODYS =
  'support team service services help care customer client user visitor lead guest unknown anonymous ' +
  'agent admin soporte equipo servicio atencion ayuda cliente clienta usuario usuaria visitante invitado ' +
  'desconocido anonimo agente';
const ALSO_WORDS = new Set(`${NAMES_TOO} ${PARTICLES} ${NOBODYS}`.split(' '));

/** Scripts that write words without a space between, or endings right behind a name. */
const CONTINUOUS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const CASED = /[\p{Lu}\p{Ll}\p{Lt}]/u;
/** Family and given name in one, as Chinese and Korean names stand. */
const UNDIVIDED = /^[\p{Script=Han}\p{Script=Hangul}]{3,4}$/u;
const LETTER = String.raw`[\p{L}\p{M}\p{N}]`;
/** Arabic and Hebrew write "and", "to", "from" in one with what follows. */
const JOINED = '[وفلبكשהבלכמו]{0,2}';

/** How a name, or a part of one, is found in a folded text. */
export interface NamePattern {
  /** Global: to be used with `matchAll` alone. */
  pattern: RegExp;
  /** Whether what was found is the name, and no word that is written like it. */
  isName(found: string): boolean;
}

function isAlsoWord(part: string): boolean {
  return ALSO_WORDS.has(part.toLowerCase());
}

/** The parts of a folded name that are more than an initial. */
function partsOf(name: string): string[] {
  return name.split(/[\s,;()<>[\]"/|]+/).filter((part) => /^\p{L}[\p{L}\p{M}'-]+$/u.test(part));
}

/** As it is spoken: `Whitlock, Hannah` is Hannah Whitlock. */
function inOrder(name: string): string {
  const [family = '', given, ...more] = name.split(/\s*,\s*/);
  return given && more.length === 0 ? `${given} ${family}` : name;
}

function patternOf(words: string, flags: string): RegExp {
  const gap = CONTINUOUS.test(words) ? String.raw`[\s>\\]*` : String.raw`[\s>\\]+`;
  const signs = [...words.replace(/\s+/g, ' ')].map((sign) => {
    if (sign === ' ') return gap;
    if (/[\p{L}\p{M}\p{N}]/u.test(sign)) return sign;
    // Markdown puts a backslash before a sign that could be its own.
    return String.raw`\\?${sign.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)}`;
  });
  const source = signs.join('');
  if (CONTINUOUS.test(words)) return new RegExp(source, flags);
  const before = CASED.test(words) ? `(?<!${LETTER})` : `(?<=(?<!${LETTER})${JOINED})`;
  return new RegExp(`${before}${source}(?!${LETTER})`, flags);
}

/**
 * A name as a whole, whatever its case, accents and order. None where it is one letter, or a word that
 * may stand for anything; a name of such words alone is found as it is written.
 */
export function wholeName(name: string): NamePattern[] {
  const folded = foldText(name).text.trim();
  const words = folded.split(/[\s,]+/).filter((word) => /\p{L}/u.test(word));
  const isNone =
    (folded.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < 2 ||
    words.length === 0 ||
    (words.length === 1 && words.every(isAlsoWord));
  if (isNone) return [];
  const flags = words.every(isAlsoWord) ? 'gu' : 'giu';
  return [...new Set([folded, inOrder(folded)])].map((each) => ({
    pattern: patternOf(each, flags),
    isName: () => true,
  }));
}

/** Whether a part is found as a name is written: in lower case only where the ticket writes it so. */
function fits(part: string, found: string): boolean {
  if (!/^\p{Ll}/u.test(found)) return true;
  return /^\p{Ll}/u.test(part) && part.length > 2;
}

/** The parts of a name by themselves, in the order in which they are spoken, but for other words. */
export function nameParts(name: string): NamePattern[] {
  const parts = partsOf(inOrder(foldText(name).text.trim()));
  const given = parts.length === 1 ? parts.filter((part) => UNDIVIDED.test(part)) : [];
  return [...given.map((part) => [...part].slice(1).join('')), ...(given.length > 0 ? [] : parts)]
    .filter((part) => !isAlsoWord(part))
    .map((part) => ({ pattern: patternOf(part, 'giu'), isName: (found) => fits(part, found) }));
}
