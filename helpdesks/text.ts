const BLOCKS = new Set([
  ...['ADDRESS', 'ARTICLE', 'ASIDE', 'BLOCKQUOTE', 'DD', 'DIV', 'DL', 'DT', 'FIGURE', 'FOOTER'],
  ...['FORM', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'HEADER', 'HR', 'LI', 'MAIN', 'NAV', 'OL', 'P'],
  ...['PRE', 'SECTION', 'TABLE', 'TR', 'UL'],
]);
const CELLS = new Set(['TD', 'TH']);
// As in `Node`, which a page without a window does not define.
const ELEMENT_NODE = 1;
const TEXT_NODE = 3;
const SILENT = [
  ...['script', 'style', 'template', 'noscript', 'svg', 'iframe', 'button', 'select', 'textarea'],
  // A hidden part of a mail is a preview line or a tracker; computed styles would force a layout.
  ...['[aria-hidden="true"]', '[hidden]'],
  ...['[style*="display:none" i]', '[style*="display: none" i]'],
].join(', ');
/** A line longer than this says something of its own, even if it leads over to a quote. */
const LONGEST_INTRODUCTION = 200;
/** White space, as which a byte order mark counts in JavaScript. */
const SPACES = /[^\S\ufeff]+/g;
const INVISIBLE = /\u00ad|\u034f|\u200b|\u200c|\u200d|\u200e|\u200f|\u2060|\ufeff/g;

interface TextOptions {
  /** Selector of parts to leave out, beside scripts, controls and hidden copies. */
  skip?: string;
  /** Selector of quotes to leave out, each with a short line before it that ends in a colon. */
  quotes?: string;
  /** Whether line breaks in the source are line breaks of the text, as in a chat message. */
  keepsLines?: boolean;
  /** About how much to read at most, in UTF-16 units. */
  limit?: number;
}

/** Cuts the line that says who is quoted ("On Monday Ana wrote:"), if the text ends with one. */
function withoutIntroduction(text: string): string {
  const trimmed = text.trimEnd();
  if (!trimmed.endsWith(':')) return text;
  const start = trimmed.lastIndexOf('\n') + 1;
  return trimmed.length - start > LONGEST_INTRODUCTION ? text : text.slice(0, start);
}

/** Gathers the text of a walk through elements, with their line structure. */
class TextGatherer {
  text = '';
  /** Line breaks since the last visible character. */
  #breaks = 0;
  readonly #root: Element;
  readonly #left: string;
  readonly #quotes: string | undefined;
  #preserving: number;

  constructor(root: Element, { skip, quotes, keepsLines }: TextOptions) {
    this.#root = root;
    this.#left = [SILENT, skip, quotes].filter(Boolean).join(', ');
    this.#quotes = quotes;
    this.#preserving = keepsLines ? 1 : 0;
  }

  /** Takes a node in; answers whether its children belong to the text. */
  enter(node: Node): boolean {
    if (node.nodeType === TEXT_NODE) this.#add(node.nodeValue ?? '');
    if (node.nodeType !== ELEMENT_NODE) return false;
    const element = node as Element;
    const isLeft = element !== this.#root && element.matches(this.#left);
    if (isLeft && this.#quotes && element.matches(this.#quotes)) {
      this.text = withoutIntroduction(this.text);
      this.#breaks = 0;
    }
    if (element.tagName === 'BR') this.#breakLine(this.#breaks + 1);
    else this.#breakAround(element.tagName);
    if (element.tagName === 'PRE' && !isLeft) this.#preserving += 1;
    return !isLeft;
  }

  /** Ends a node whose children were taken in. */
  leave(node: Node) {
    const { tagName } = node as Element;
    this.#breakAround(tagName);
    if (CELLS.has(tagName)) this.text += ' ';
    if (tagName === 'PRE') this.#preserving -= 1;
  }

  #add(text: string) {
    const added = this.#preserving ? text.replace(/\r\n?/g, '\n') : text.replace(SPACES, ' ');
    const end = added.trimEnd();
    if (end !== '') this.#breaks = 0;
    this.#breaks += added.slice(end.length).split('\n').length - 1;
    this.text += added;
  }

  #breakAround(tagName: string) {
    // As a browser does it: a paragraph stands apart, any other block begins on a line of its own.
    if (BLOCKS.has(tagName)) this.#breakLine(tagName === 'P' ? 2 : 1);
  }

  #breakLine(count: number) {
    this.text += '\n'.repeat(Math.max(0, count - this.#breaks));
    this.#breaks = Math.max(this.#breaks, count);
  }
}

/**
 * The text of an element with line breaks where blocks begin and end. Unlike `innerText` it forces
 * no layout, so what a style sheet hides is read too. It does not recurse: a page's depth is not ours.
 */
export function textOf(root: Element, options: TextOptions = {}): string {
  const gatherer = new TextGatherer(root, options);
  const limit = options.limit ?? Number.POSITIVE_INFINITY;
  let node: Node = root;
  let isEntered = gatherer.enter(node);
  while (gatherer.text.length <= limit) {
    if (isEntered && node.firstChild) {
      node = node.firstChild;
    } else {
      if (isEntered) gatherer.leave(node);
      while (node !== root && !node.nextSibling && node.parentNode) {
        node = node.parentNode;
        gatherer.leave(node);
      }
      if (node === root || !node.nextSibling) break;
      node = node.nextSibling;
    }
    isEntered = gatherer.enter(node);
  }
  return tidy(gatherer.text);
}

/** Cuts invisible characters, white space at line ends, and runs of empty lines. */
export function tidy(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The text of the first element that matches within `root`, or an empty string. */
export function textAt(root: ParentNode, selector: string): string {
  const element = root.querySelector(selector);
  return element ? textOf(element) : '';
}

/** The beginning of a text, at most `length` UTF-16 units and no half character. */
export function cutTo(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, text.length > length ? '' : '$&');
}
