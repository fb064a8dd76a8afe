import { cutAtWord } from './cutAtWord';
import { markdownToPlainLine } from './markdownText';
import { maskedWords } from './maskedWords';

const LONGEST_TITLE = 80;
/** A first line longer than this is a sentence of the text rather than its title. */
const LONGEST_HEADLINE = 90;
/** A title stands at the top, if anywhere. */
const LINES_LOOKED_AT = 12;
/** No line is longer in what can become a title; deep nesting is slow to read. */
const LONGEST_LINE = 2000;

const GREETING_WORDS = String.raw`(?:hi|hiya|hello|hey|dear|greetings|good (?:morning|afternoon|evening)|hola|buen[oa]s(?: d[ií]as| tardes| noches)?|buen d[ií]a|estimad[oa]s?|querid[oa]s?)(?![\p{L}\p{N}])`;
const GREETING = new RegExp(
  String.raw`^${GREETING_WORDS}[^,.!:;?]{0,40}(?:[,.!:;]+\s*|\s[–—-]\s|$)`,
  'iu',
);
/** A greeting of a variable, or a variable that somebody is spoken to by. */
const SPOKEN_TO = new RegExp(
  String.raw`^(?:${GREETING_WORDS},?\s*\{\{[^{}]*\}\}[\s,.!:;–—-]*|\{\{[^{}]*\}\}\s*(?:[,.!:;–—-]+\s*|$))`,
  'iu',
);
const THANKS =
  /^(?:many |muchas |mil )?(?:thanks?|thank you|gracias)\b.{0,60}[.!]?$|^(?:i|we) hope (?:this|you)\b|^espero que\b/iu;
const VARIABLE = /\{\{[^{}]*\}\}/g;
const SEPARATOR = /\s+[|–—·•»]+\s+|\s+-\s+|\s+::\s+/;
const GENERIC =
  /^(?:home|inicio|help ?(?:cent(?:er|re)|desk)?|support|faq|docs?|documentation|google docs|ayuda|centro de ayuda|soporte|untitled|sin t[ií]tulo)$/i;

const DETERMINERS = {
  en: /(?:^|\s)(?:the|an?|this|your|our|my|his|her|their)\s+$/i,
  es: /(?:^|\s)(?:el|la|un|una|su|tu|mi|este|esta|nuestr[oa])\s+$/i,
};

/** A text whose variables are words of this language: whoever reads the title knows no name. */
function readable(text: string, lang: string): string {
  const isSpanish = lang.split('-')[0] === 'es';
  const determiner = DETERMINERS[isSpanish ? 'es' : 'en'];
  const someone = (noun: string, before: string) =>
    determiner.test(before) ? noun : `${isSpanish ? 'el' : 'the'} ${noun}`;
  return text
    .replace(VARIABLE, (variable: string, at: number) => {
      const name = variable.slice(2, -2).trim();
      const before = text.slice(Math.max(0, at - 20), at);
      if (/^requester\.(?:firstName|name)$/.test(name))
        return someone(isSpanish ? 'cliente' : 'customer', before);
      if (name === 'agent.name') return someone(isSpanish ? 'agente' : 'agent', before);
      return name === 'ticket.id' ? maskedWords(lang).number : name;
    })
    .replace(
      /(?<!\p{L})(de|a) el (?=(?:cliente|agente)(?!\p{L}))/giu,
      (_, word: string) => `${word}l `,
    );
}

/** A line without greeting, its variables as words; empty where nothing else was in it. */
function withoutManners(line: string, lang: string): string {
  const words = line.replace(/\s+/g, ' ').trim().replace(SPOKEN_TO, '');
  if (!/[\p{L}\p{N}]/u.test(words.replace(VARIABLE, ''))) return '';
  const rest = readable(words, lang).replace(GREETING, '').trim();
  return THANKS.test(rest) || !/[\p{L}\p{N}]/u.test(rest) ? '' : rest;
}

function tidied(line: string): string {
  return line
    .replace(/^(?:[•☐☑>*-]|\d{1,3}[.)])\s+/, '')
    .replace(/[\s:;,–—-]+$/, '')
    .trim();
}

interface Line {
  text: string;
  isHeading: boolean;
  /** A step or a cell says less than the name of the page it stands on. */
  isPart: boolean;
}

function linesOf(markdown: string, lang: string): Line[] {
  return markdown
    .slice(0, 20_000)
    .split('\n')
    .filter((line) => /[\p{L}\p{N}]/u.test(line))
    .slice(0, LINES_LOOKED_AT)
    .map((line) => ({
      text: tidied(withoutManners(markdownToPlainLine(line.trim().slice(0, LONGEST_LINE)), lang)),
      isHeading: /^\s*#{1,6}\s/.test(line),
      isPart: /^\s*(?:[-*+>|]|\d{1,9}[.)])\s/.test(line),
    }))
    .filter(({ text }) => text !== '');
}

function capitalised(text: string): string {
  const [first = '', ...rest] = text;
  return first.toLocaleUpperCase() + rest.join('');
}

/** The title of a page without the name of its site, its counter of news and its file's ending. */
function pageName(title: string): string {
  const parts = title
    .replace(/^\(\d+\+?\)\s*/, '')
    .replace(/\.(?:pdf|docx?|html?|txt|md)$/i, '')
    .split(SEPARATOR)
    .map((part) => part.trim())
    .filter((part) => /\p{L}/u.test(part) && !GENERIC.test(part));
  const [first = ''] = parts;
  const isName = first.includes(' ') || parts.length < 2;
  return isName
    ? first
    : parts.reduce((best, part) => (part.length > best.length ? part : best), '');
}

/** The question a text starts with, if it does. */
function question(text: string): string | undefined {
  const [asked] = /^(?:[^.!?]|[.!?](?=\S)){6,90}\?/.exec(text) ?? [];
  return asked;
}

/**
 * A title for a captured text: its heading, the question or the short line it starts with, else the
 * name of its page, else its first words. At most about 80 characters; empty only where there are no
 * words at all. A greeting is no title, and a variable is written as a word.
 *
 * @param markdown the captured text.
 * @param pageTitle the title of its page; empty where it may not be used, as a ticket's.
 * @param lang the language of the text (BCP 47), for the words that stand for its variables.
 */
export function guessTitle(markdown: string, pageTitle: string, lang = 'en'): string {
  const lines = linesOf(markdown, lang);
  const [first] = lines;
  const heading = lines.find(({ isHeading }) => isHeading)?.text;
  const isHeadline =
    first && !first.isPart && first.text.length <= LONGEST_HEADLINE && !/[.!…]$/.test(first.text);
  const guess =
    heading ??
    (first && question(first.text)) ??
    (isHeadline && lines.length > 1 ? first.text : undefined) ??
    (pageName(pageTitle) ||
      first?.text ||
      tidied(markdownToPlainLine(markdown.slice(0, LONGEST_LINE)).replace(VARIABLE, '')));
  return capitalised(cutAtWord(guess.trim(), LONGEST_TITLE));
}
