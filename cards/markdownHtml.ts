import DOMPurify from 'dompurify';
import { Marked } from 'marked';
import { ADDRESSES, filledAddress } from './addresses';
import { CARD_ADDRESS } from './cardHref';
import { type CardImages, IMAGE_ADDRESS, imageSource } from './images';
import { type CardLinks, dropCardLinks, keepCardLinks } from './linkedCardsHtml';
import {
  asItStands,
  type MarkedVariables,
  markVariables,
  type VariableValues,
  valuesFor,
} from './variables';

const ALLOWED_TAGS = [
  ...['p', 'br', 'strong', 'em', 'b', 'i', 'u', 's', 'del', 'code', 'pre', 'blockquote', 'hr'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'a', 'img'],
  ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
];

/** What a customer's mail may hold: no scripts, styles or ids; links and images of the open web only. */
const SANITISE = {
  ALLOWED_TAGS,
  ALLOWED_ATTR: ['href', 'src', 'alt', 'title', 'start', 'colspan', 'rowspan'],
  ALLOWED_URI_REGEXP: new RegExp(
    `${ADDRESSES.source}|${IMAGE_ADDRESS.source}|${CARD_ADDRESS.source}`,
    'i',
  ),
  // Every attribute not named here must look like an address to stay.
  ADD_URI_SAFE_ATTR: ['start', 'colspan', 'rowspan'],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  RETURN_DOM_FRAGMENT: true as const,
};

const markdownParser = new Marked({
  gfm: true,
  renderer: {
    // No form field reaches a customer.
    checkbox: ({ checked }) => (checked ? '☑ ' : '☐ '),
  },
});

const BLOCKS = new Set(['UL', 'OL', 'LI', 'TABLE', 'THEAD', 'TBODY', 'TR', 'BLOCKQUOTE']);

/** Line ends mean nothing in HTML, but some editors turn them into text: between blocks they go. */
function dropLineEnds(parent: Node) {
  if (parent.nodeName === 'PRE') return;
  const inBlocks = parent.nodeType === Node.DOCUMENT_FRAGMENT_NODE || BLOCKS.has(parent.nodeName);
  for (const node of [...parent.childNodes]) {
    if (!(node instanceof Text)) dropLineEnds(node);
    else if (inBlocks && node.data.trim() === '') node.remove();
    else {
      const text = node.data.replace(/\s*\n\s*/g, ' ');
      node.data = inBlocks && node === parent.lastChild ? text.trimEnd() : text;
    }
  }
}

/** Markdown as HTML that nobody has sanitised yet. */
function parsed(markdown: string): string {
  try {
    return markdownParser.parse(markdown, { async: false });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // Nested deeper than the parser goes: it is shown as it was typed.
    return plainTextToHtml(markdown);
  }
}

type Write = (name: string) => string;

/** Whether an address leads to a card; one that a variable is part of leads nowhere. */
function isCardLink({ tagName }: Element, address: string, marked: MarkedVariables): boolean {
  const hasNoVariable = marked.fill(address, () => '') === address;
  return tagName === 'A' && CARD_ADDRESS.test(address) && hasNoVariable;
}

function fillElement(
  element: Element,
  marked: MarkedVariables,
  { write, images }: { write: Write; images: CardImages },
) {
  for (const { name, value } of [...element.attributes]) {
    const isAddress = name === 'href' || name === 'src';
    const filled = isAddress ? filledAddress(value, marked, write) : marked.fill(value, write);
    const own = element.tagName === 'IMG' && name === 'src' ? imageSource(value, images) : null;
    if (own !== null) element.setAttribute(name, own);
    else if (isCardLink(element, value, marked)) continue;
    else if (filled === null) element.removeAttribute(name);
    else element.setAttribute(name, filled);
  }
}

/** An image without an address would be a hole in the text: its description stands in for it. */
function nameLostImages(root: ParentNode) {
  for (const image of root.querySelectorAll('img:not([src])')) {
    image.replaceWith(image.getAttribute('alt') ?? '');
  }
}

function render(markdown: string, write: Write, images: CardImages): HTMLDivElement {
  const marked = markVariables(markdown);
  const html = parsed(marked.markdown);
  const fragment = DOMPurify.sanitize(html, SANITISE);
  dropLineEnds(fragment);
  const walker = document.createTreeWalker(
    fragment,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) node.data = marked.fill(node.data, write);
    else if (node instanceof Element) fillElement(node, marked, { write, images });
  }
  nameLostImages(fragment);
  const holder = document.createElement('div');
  holder.append(fragment);
  return holder;
}

/**
 * A CommonMark text as sanitised HTML, its variables filled.
 * Needs a DOM, so no Worker may import it.
 *
 * @param images the card's own, which stand in the HTML as they are; one that is not there is its description.
 * @throws UnfilledVariableError where `values` leaves a variable of the text unfilled.
 */
export function markdownToHtml(
  markdown: string,
  values: VariableValues,
  images: CardImages = {},
): string {
  const holder = render(markdown, valuesFor(markdown, values), images);
  dropCardLinks(holder);
  return holder.innerHTML;
}

/** An image of somewhere else would tell that place that, and when, the card was looked at. */
function linkImages(root: ParentNode) {
  for (const image of root.querySelectorAll('img[src]')) {
    const address = image.getAttribute('src') ?? '';
    if (address.startsWith('data:')) continue;
    const words = `🖼 ${image.getAttribute('alt') || address}`;
    const link = document.createElement('a');
    link.setAttribute('href', address);
    link.textContent = words;
    // A link within a link is none.
    image.replaceWith(image.closest('a') ? words : link);
  }
}

const ALL_THERE: CardLinks = { isGone: () => false, goneHint: '' };

/**
 * As {@link markdownToHtml}, with variables shown as they stand (`{{name}}`): for the team's own
 * eyes. Nothing of it is loaded from anywhere: an image of elsewhere is a link. Its links open beside the panel,
 * which would else be gone.
 */
export function markdownToPreviewHtml(
  markdown: string,
  images: CardImages = {},
  links: CardLinks = ALL_THERE,
): string {
  const holder = render(markdown, asItStands, images);
  keepCardLinks(holder, links);
  linkImages(holder);
  for (const link of holder.querySelectorAll('a[href]')) {
    link.setAttribute('target', '_blank');
    link.setAttribute('rel', 'noopener noreferrer');
  }
  return holder.innerHTML;
}

/** A plain text as HTML that keeps its paragraphs and lines and nothing else. */
export function plainTextToHtml(text: string): string {
  const holder = document.createElement('div');
  for (const paragraph of text.split(/\n{2,}/)) {
    const element = document.createElement('p');
    paragraph.split('\n').forEach((line, index) => {
      if (index > 0) element.append(document.createElement('br'));
      element.append(line);
    });
    holder.append(element);
  }
  return holder.innerHTML;
}
