import { lexer, type Token, type Tokens } from 'marked';
import { foldText } from './foldedText';
import { markdownToPlainLine } from './markdownText';
import { asItStands, markVariables } from './variables';

/** A question that a card answers, and its answer, which can be inserted alone. */
export interface FaqEntry {
  /** Plain text. */
  question: string;
  /** CommonMark, with the addresses that its links name elsewhere in the card. */
  answer: string;
}

/** What people head their questions with, folded and in lower case. */
const FAQ_NAMES = new Set([
  ...['faq', 'faqs', 'questions', 'questions and answers', 'q&a'],
  ...['frequently asked questions', 'common questions'],
  ...['preguntas frecuentes', 'preguntas', 'preguntas y respuestas', 'dudas frecuentes'],
]);

function isHeading(token: Token): token is Tokens.Heading {
  return token.type === 'heading';
}

function nameOf(markdown: string): string {
  const { text } = foldText(markdownToPlainLine(markdown));
  return text.toLowerCase().replace(/[\s:.]+$/, '');
}

/** The tokens under the headings called FAQ, section by section. */
function faqSections(tokens: readonly Token[]): Token[][] {
  const sections: Token[][] = [];
  let open: { depth: number; tokens: Token[] } | null = null;
  for (const token of tokens) {
    if (isHeading(token) && open && token.depth <= open.depth) open = null;
    if (open) open.tokens.push(token);
    else if (isHeading(token) && FAQ_NAMES.has(nameOf(token.text))) {
      open = { depth: token.depth, tokens: [] };
      sections.push(open.tokens);
    }
  }
  return sections;
}

/** The questions are the highest of the headings within; what is deeper belongs to an answer. */
function entriesOf(section: readonly Token[]): { question: string; answer: string }[] {
  const depth = Math.min(...section.filter(isHeading).map((each) => each.depth));
  const entries: { question: string; answer: string }[] = [];
  for (const token of section) {
    const last = entries.at(-1);
    if (isHeading(token) && token.depth === depth)
      entries.push({ question: token.text, answer: '' });
    else if (last) last.answer += token.raw;
  }
  return entries;
}

function tokensOf(markdown: string): Token[] {
  try {
    return lexer(markdown);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // Nested deeper than the parser goes: whatever it is, it is no list of questions.
    return [];
  }
}

/**
 * The questions and answers of a card's answer: what stands under a heading "FAQ" or "Preguntas
 * frecuentes", each sub-heading a question. One without words behind it is left out.
 *
 * @param markdown CommonMark of one language.
 */
export function faqOf(markdown: string): FaqEntry[] {
  const marked = markVariables(markdown);
  const asWritten = (text: string) => marked.fill(text, asItStands);
  const tokens = tokensOf(marked.markdown);
  const addresses = tokens.filter(({ type }) => type === 'def').map(({ raw }) => raw.trim());
  return faqSections(tokens)
    .flatMap(entriesOf)
    .flatMap(({ question, answer }) => {
      const name = markdownToPlainLine(asWritten(question));
      const words = answer.trim();
      if (name === '' || words === '') return [];
      const missing = addresses.filter((each) => !words.includes(each));
      return [{ question: name, answer: asWritten([words, ...missing].join('\n\n')) }];
    });
}

/** A question of a card, wherever it stands. */
export interface FaqPart {
  question: string;
  /** Which of those asked in the same words, from 0. */
  at: number;
}

/** The questions of a card's answer, each told from those asked in the same words. */
export function faqParts(markdown: string): (FaqPart & FaqEntry)[] {
  const asked = new Map<string, number>();
  return faqOf(markdown).map((entry) => {
    const at = asked.get(entry.question) ?? 0;
    asked.set(entry.question, at + 1);
    return { ...entry, at };
  });
}

/** The answer to a question of a card as it is now, CommonMark; undefined where it is asked there no more. */
export function faqAnswer(markdown: string, { question, at }: FaqPart): string | undefined {
  const asked = faqParts(markdown).find((each) => each.question === question && each.at === at);
  return asked?.answer;
}
