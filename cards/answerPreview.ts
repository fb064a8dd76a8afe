import { Lexer, type Token } from 'marked';
import type { CardImages } from './images';
import { markdownToHtml } from './markdownHtml';
import { markdownToText } from './markdownText';
import { markVariables, type VariableValues, variablesIn } from './variables';

/** What a channel without formatting does not show. */
export const PLAIN_LOSSES = [
  ...(['emphasis', 'headings', 'code', 'tables', 'images', 'strike', 'links'] as const),
] as const;
export type PlainLoss = (typeof PLAIN_LOSSES)[number];

/** An answer as it reaches a customer. */
export interface AnswerPreview {
  /** Sanitised: what a rich reply box is given. */
  html: string;
  /** What a box without formatting is given. */
  text: string;
  /** What of the first the second does not show, in the order of {@link PLAIN_LOSSES}. */
  lost: PlainLoss[];
}

const LOSSES: Readonly<Record<string, PlainLoss>> = {
  strong: 'emphasis',
  em: 'emphasis',
  heading: 'headings',
  code: 'code',
  codespan: 'code',
  table: 'tables',
  image: 'images',
  del: 'strike',
  link: 'links',
};

/** Everything within what the lexer gives, links by their bare address left out: they stay as they are. */
function lossesIn(token: Token): PlainLoss[] {
  const isBare = token.type === 'link' && token.text === token.href;
  const own = isBare ? undefined : LOSSES[token.type];
  const parts: Token[] = [
    ...('tokens' in token ? (token.tokens ?? []) : []),
    ...(token.type === 'list' ? token.items : []),
    ...(token.type === 'table'
      ? [...token.header, ...token.rows.flat()].flatMap((cell: { tokens: Token[] }) => cell.tokens)
      : []),
  ];
  return [...(own ? [own] : []), ...parts.flatMap(lossesIn)];
}

function lossesOf(markdown: string): PlainLoss[] {
  try {
    const found = new Set(new Lexer().lex(markVariables(markdown).markdown).flatMap(lossesIn));
    return PLAIN_LOSSES.filter((loss) => found.has(loss));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // Nested deeper than the parser goes: both channels get it as it was typed.
    return [];
  }
}

/**
 * What an answer's variables are filled with to look at it: what is given, and for the rest the variable's
 * own name in brackets.
 */
export function exampleValues(markdown: string, known: VariableValues): VariableValues {
  const names = variablesIn(markdown);
  return Object.fromEntries(
    names.map((name) => [name, (Object.hasOwn(known, name) && known[name]) || `[${name}]`]),
  );
}

/**
 * An answer as inserting writes it, in a rich channel and in a plain one. Needs a DOM.
 *
 * @throws UnfilledVariableError where `values` leaves a variable of the text unfilled.
 */
export function previewOf(
  markdown: string,
  values: VariableValues,
  images: CardImages = {},
): AnswerPreview {
  return {
    html: markdownToHtml(markdown, values, images),
    text: markdownToText(markdown, values),
    lost: lossesOf(markdown),
  };
}
