import { cutAtWord } from './cutAtWord';
import { markdownToPlainLine } from './markdownText';

const LONGEST_TITLE = 80;
/** A first line longer than this is a sentence of the text rather than its title. */
const LONGEST_HEADLINE = 90;
/** A title stands at the top, if anywhere. */
const LINES_LOOKED_AT = 12;

const GREETING =
  /^(?:hi|hiya|hello|hey|dear|greetings|good (?:morning|afternoon|evening)|hola|buen[oa]s(?: d[ií]as| tardes| noches)?|buen d[ií]a|estimad[oa]s?|querid[oa]s?)(?![\p{L}\p{N}])[^,.!:;?]{0,40}(?:[,.!:;]+\s*|$)/iu;
const THANKS =
  /^(?:many |muchas |mil )?(?:thanks?|thank you|gracias)\b.{0,60}[.!]?$|^(?:i|we) hope (?:this|you)\b|^espero que\b/iu;
const VARIABLE = /\{\{[^{}]*\}\}/g;
const SEPARATOR = /\s+[|–—·•»]+\s+|\s+-\s+|\s+::\s+/;
const GENERIC =
  /^(?:home|inicio|help ?(?:cent(?:er|re)|desk)?|support|faq|docs?|documentation|google docs|ayuda|centro de ayuda|soporte|untitled|sin t[ií]tulo)$/i;

/** A line without greeting and variables; empty where nothing else was in it. */
function withoutManners(line: string): string {
  const words = line.replace(VARIABLE, '').replace(/\s+/g, ' ').trim();
  const rest = words.replace(GREETING, '').trim();
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

function linesOf(markdown: string): Line[] {
  return markdown
    .slice(0, 20_000)
    .split('\n')
    .filter((line) => /[\p{L}\p{N}]/u.test(line))
    .slice(0, LINES_LOOKED_AT)
    .map((line) => ({
      text: tidied(withoutManners(markdownToPlainLine(line.trim()))),
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
 * words at all. A greeting is no title.
 *
 * @param markdown the captured text.
 * @param pageTitle the title of its page; empty where it may not be used, as a ticket's.
 */
export function guessTitle(markdown: string, pageTitle: string): string {
  const lines = linesOf(markdown);
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
      tidied(markdownToPlainLine(markdown).replace(VARIABLE, '')));
  return capitalised(cutAtWord(guess.trim(), LONGEST_TITLE));
}
