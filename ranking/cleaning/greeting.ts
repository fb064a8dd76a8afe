import { foldedWords, isGrammar } from './emptyWords';

const GREETING =
  /^[\s¡*_"'“~–—-]{0,6}(?:hi|hello|hey|hiya|dear|greetings|good (?:morning|afternoon|evening|day)|(?:morning|afternoon|evening)(?=\s?[,!.])|to whom (?:it|this) may concern|hola|(?:muy )?buenas(?: tardes| noches| d[ií]as)?|(?:muy )?buen(?:os)? d[ií]as?|muy buenos d[ií]as|estimad[oa]s?|apreciad[oa]s?|distinguid[oa]s?|querid[oa]s?|a quien (?:corresponda|pueda interesar|concierna))(?![\p{L}\p{N}])/iu;
/** A greeting that no question begins with: it ends where nobody is named, too. */
const WHOLE =
  /(?:morning|afternoon|evening|tardes|noches|d[ií]as?|concern|corresponda|interesar|concierna)$/i;
/** Whom a greeting is for that is nobody in particular, and what joins such words. */
const ANYBODY = new Set(
  (
    'there all again everyone everybody team sir madam sirs folks support service services customer care ' +
    'department dept desk help sales billing staff friends guys colleagues representative agent manager or and ' +
    'of the at to a from in valued whoever whom concern mr mrs ms miss dr ' +
    'todos todas de nuevo otra vez equipo senor senores senora senoras sr sra srta sres don dona soporte ' +
    'atencion cliente clientes al del la el los las y tecnico servicio departamento amigos amigas companeros tal ' +
    'posventa comercial ventas administracion'
  ).split(' '),
);
const MOST_NAMES = 4;
const MOST_TOKENS = 9;
/** An address is not longer than this, in UTF-16 units. */
const LONGEST = 200;
const END = /[,!.:;–—-]+$/;
const NAMED_BEHIND = /^\s+(\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+){0,2})[.!:,]\s+(?=\S)/u;
/** A name in small letters is taken for one only before a comma. */
const SMALL_NAME = /^\p{L}{2,20}[,!]$/u;
const TITLE = /^(?:mr|mrs|ms|dr|sr|sra|srta|dra)\.$/i;
const NAME = /^\p{Lu}[\p{L}'’.]*(?:-\p{L}+)?$/u;

const bareWord = (token: string) => token.replace(END, '').replace(/^[,!.:;–—¡-]+/, '');

interface Addressed {
  /** Where it ends, in UTF-16 units of what follows the greeting. */
  end: number;
  names: string[];
}

/** "Good morning, Daniel." names whom it is for behind the comma. */
function namedBehind(text: string, end: number, names: string[]): Addressed {
  const behind = NAMED_BEHIND.exec(text.slice(end, end + 80));
  const words = foldedWords(behind?.[1] ?? '');
  if (!behind || words.some(isGrammar)) return { end, names };
  return { end: end + behind[0].length, names: [...names, ...words] };
}

/** A word behind a greeting: somebody's name, nobody in particular, or no word of an address. */
type Addressing = 'name' | 'anybody' | 'neither';

function addressingOf(token: string, isFirst: boolean): Addressing {
  const word = bareWord(token);
  const folded = foldedWords(word).join('');
  if (ANYBODY.has(folded)) return 'anybody';
  if (NAME.test(word) && !isGrammar(folded)) return 'name';
  return isFirst && SMALL_NAME.test(token) ? 'name' : 'neither';
}

/** Whom the words behind a greeting are for; undefined where they are no such words. */
function addressee(text: string, isWhole: boolean): Addressed | undefined {
  const names: string[] = [];
  const head = text.slice(0, LONGEST);
  let anybodyEnd = 0;
  let count = 0;
  for (const { 0: token, index } of head.matchAll(/[^\s/]+/gu)) {
    const end = index + token.length;
    if (bareWord(token) === '') return namedBehind(text, end, names);
    const addressing = addressingOf(token, count === 0);
    count++;
    if (addressing === 'neither' || names.length > MOST_NAMES || count > MOST_TOKENS) {
      const isEnough = names.length === 0 && (anybodyEnd > 0 || isWhole);
      return isEnough ? { end: anybodyEnd, names: [] } : undefined;
    }
    if (addressing === 'name') names.push(...foldedWords(token));
    else if (names.length === 0) anybodyEnd = end;
    if (END.test(token) && !TITLE.test(token)) return { end, names };
  }
  return { end: text.length > LONGEST ? anybodyEnd : text.length, names };
}

interface Greeting {
  rest: string;
  names: string[];
}

function greetingOf(line: string): Greeting | undefined {
  const greeting = GREETING.exec(line)?.[0];
  if (greeting === undefined) return undefined;
  const behind = line.slice(greeting.length);
  const addressed = addressee(behind, WHOLE.test(greeting));
  if (!addressed) return undefined;
  const rest = behind.slice(addressed.end).replace(/^[\s,.!:;)–—-]+/, '');
  return { rest, names: addressed.names };
}

/** A line without the greetings it begins with, whomever they are for. */
export function withoutGreeting(line: string): string {
  let rest = line;
  for (let found = greetingOf(rest); found; found = greetingOf(rest)) rest = found.rest;
  return rest;
}

/** Whom a line greets, as words in lower case without accents. */
export function greetedIn(line: string): string[] {
  return greetingOf(line)?.names ?? [];
}
