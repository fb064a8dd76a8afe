import DOMPurify from 'dompurify';
import { parse } from 'marked';
import {
  type MarkedVariables,
  markVariables,
  VARIABLE_MARK,
  type VariableValues,
  variablesIn,
} from './variables';

const ALLOWED_TAGS = [
  ...['p', 'br', 'strong', 'em', 'b', 'i', 'u', 's', 'del', 'code', 'pre', 'blockquote', 'hr'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'a', 'img'],
  ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
];

const OPEN_WEB = /^(?:https?|mailto|tel):/i;

/** What a customer's mail may hold: no scripts, styles or ids; links and images of the open web only. */
const SANITISE = {
  ALLOWED_TAGS,
  ALLOWED_ATTR: ['href', 'src', 'alt', 'title', 'start', 'colspan', 'rowspan'],
  // An address that is one variable is judged after it was filled.
  ALLOWED_URI_REGEXP: new RegExp(`${OPEN_WEB.source}|^${VARIABLE_MARK}\\w+$`, 'i'),
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  RETURN_DOM_FRAGMENT: true as const,
};

const BLOCKS = new Set(['UL', 'OL', 'LI', 'TABLE', 'THEAD', 'TBODY', 'TR', 'BLOCKQUOTE']);

/** Line breaks between blocks mean nothing in HTML, but some editors turn them into text. */
function dropBlankText(parent: Node) {
  for (const node of [...parent.childNodes]) {
    const inBlocks = parent.nodeType === Node.DOCUMENT_FRAGMENT_NODE || BLOCKS.has(parent.nodeName);
    if (node.nodeType === Node.TEXT_NODE && inBlocks) {
      if (node.textContent?.trim() === '') node.remove();
      else if (node.textContent && node === parent.lastChild) {
        node.textContent = node.textContent.trimEnd();
      }
    } else {
      dropBlankText(node);
    }
  }
}

function fillAddress(address: string, marked: MarkedVariables): string | null {
  const wholeVariable = new RegExp(`^${VARIABLE_MARK}\\w+$`).test(address);
  const filled = marked.fill(address, wholeVariable ? (value) => value : encodeURIComponent);
  return OPEN_WEB.test(filled) ? filled : null;
}

function fillElement(element: Element, marked: MarkedVariables) {
  for (const { name, value } of [...element.attributes]) {
    const isAddress = name === 'href' || name === 'src';
    const filled = isAddress ? fillAddress(value, marked) : marked.fill(value, (text) => text);
    if (filled === null) element.removeAttribute(name);
    else element.setAttribute(name, filled);
  }
}

/**
 * A CommonMark text as sanitised HTML, its variables filled.
 * Needs a DOM, so no Worker may import it.
 *
 * @throws UnfilledVariableError where `values` leaves a variable of the text unfilled.
 */
export function markdownToHtml(markdown: string, values: VariableValues): string {
  const marked = markVariables(markdown, values);
  const html = parse(marked.markdown, { async: false, gfm: true });
  const fragment = DOMPurify.sanitize(html, SANITISE);
  dropBlankText(fragment);
  const walker = document.createTreeWalker(
    fragment,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) node.data = marked.fill(node.data, (value) => value);
    else if (node instanceof Element) fillElement(node, marked);
  }
  const holder = document.createElement('div');
  holder.append(fragment);
  return holder.innerHTML;
}

/** As {@link markdownToHtml}, with variables shown as they stand (`{{name}}`): for the team's own eyes. */
export function markdownToPreviewHtml(markdown: string): string {
  const asTheyStand = variablesIn(markdown).map((name) => [name, `{{${name}}}`]);
  return markdownToHtml(markdown, Object.fromEntries(asTheyStand));
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
