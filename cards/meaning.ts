import { lexer, type MarkedToken, type Token, type Tokens } from 'marked';
import type { Card } from './card';
import { decodeEntities } from './entities';
import { asItStands, markVariables } from './variables';

/** A token of a kind that the parser itself makes; only extensions, of which there are none, add others. */
function isA<Kind extends MarkedToken['type']>(
  token: Token,
  kind: Kind,
): token is Extract<MarkedToken, { type: Kind }> {
  return token.type === kind;
}

function children(token: Token): readonly Token[] | undefined {
  return 'tokens' in token ? token.tokens : undefined;
}

function row(cells: readonly Tokens.TableCell[]): string {
  return cells.map((cell) => inline(cell.tokens)).join(' | ');
}

/** A sign before an item where it says something: a task that is done is not one that is to do. */
function item({ task, checked, tokens }: Tokens.ListItem): string {
  const sign = task ? `[${checked ? 'x' : ' '}] ` : '';
  return sign + blocks(tokens.filter(({ type }) => type !== 'checkbox'));
}

function wordsOf(token: Token): string {
  if (isA(token, 'list')) return token.items.map(item).join(' ');
  if (isA(token, 'table')) return [token.header, ...token.rows].map(row).join(' ; ');
  if (isA(token, 'link')) return `[${inline(children(token))}](${token.href})`;
  switch (token.type) {
    case 'space':
    case 'br':
      return ' ';
    case 'strong':
    case 'em':
    case 'paragraph':
      return inline(children(token));
    case 'blockquote':
      return `> ${blocks(children(token))}`;
    case 'heading':
      return `# ${inline(children(token))}`;
    case 'del':
      return `~~${inline(children(token))}~~`;
    case 'text': {
      const within = children(token);
      return within ? inline(within) : decodeEntities(token.raw);
    }
    case 'escape':
      return token.text;
    default:
      // Code, images, HTML and rules mean what they are, sign by sign.
      return token.raw;
  }
}

function inline(tokens: readonly Token[] | undefined): string {
  return (tokens ?? []).map(wordsOf).join('');
}

function blocks(tokens: readonly Token[] | undefined): string {
  return (tokens ?? []).map(wordsOf).join(' ');
}

function oneSpaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/**
 * A CommonMark text without what is only its dress: white space, emphasis and the markers of lists.
 * Two texts that give the same here mean the same. What strikes out, links, quotes or stands in code
 * is meaning.
 */
export function meaningOfText(markdown: string): string {
  const marked = markVariables(markdown);
  let text = marked.markdown;
  try {
    text = blocks(lexer(marked.markdown));
  } catch {
    // Nested deeper than the parser goes: then every sign of it counts, and trust errs to the safe side.
    text = marked.markdown;
  }
  return oneSpaced(marked.fill(text, asItStands));
}

function meaningOf(card: Card, lang: string): string {
  const answer = card.answer[lang];
  const title = oneSpaced(answer?.title ?? '') || oneSpaced(card.title);
  return JSON.stringify([title, meaningOfText(answer?.body ?? ''), meaningOfText(card.notes)]);
}

/**
 * The languages whose meaning an edit changes: the title (that language's own, else the card's), its
 * answer and the notes. A language that comes or goes has changed.
 */
export function changedLanguages(before: Card, after: Card): string[] {
  const languages = new Set([
    ...Object.keys(before.answer),
    ...Object.keys(after.answer),
    ...Object.keys(before.verified),
  ]);
  return [...languages].filter((lang) => {
    const isInBoth = lang in before.answer === lang in after.answer;
    return !isInBoth || meaningOf(before, lang) !== meaningOf(after, lang);
  });
}
