const BLOCKS = new Set([
  ...['ADDRESS', 'ARTICLE', 'ASIDE', 'BLOCKQUOTE', 'DD', 'DIV', 'DL', 'DT', 'FIGURE', 'FOOTER'],
  ...['FORM', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'HEADER', 'HR', 'LI', 'MAIN', 'NAV', 'OL', 'P'],
  ...['PRE', 'SECTION', 'TABLE', 'TR', 'UL'],
]);
// As in `Node`, which a page without a window does not define.
const ELEMENT_NODE = 1;
const TEXT_NODE = 3;
const SILENT = 'script, style, template, noscript, svg, button, [aria-hidden="true"]';

/**
 * The text of an element with line breaks where blocks begin and end. Unlike `innerText` it forces
 * no layout, so it reads hidden elements too.
 *
 * @param skip selector of parts to leave out, beside scripts, buttons and hidden copies.
 */
export function textOf(root: Element, skip?: string): string {
  const left = skip ? `${SILENT}, ${skip}` : SILENT;
  let text = '';
  const visitElement = (element: Element) => {
    if (element !== root && element.matches(left)) return;
    const isBlock = BLOCKS.has(element.tagName);
    if (isBlock || element.tagName === 'BR') text += '\n';
    for (const child of element.childNodes) visit(child);
    if (isBlock) text += '\n';
  };
  const visit = (node: Node) => {
    if (node.nodeType === TEXT_NODE) text += (node.nodeValue ?? '').replace(/[\s\u00a0]+/g, ' ');
    else if (node.nodeType === ELEMENT_NODE) visitElement(node as Element);
  };
  visit(root);
  return tidy(text);
}

/** Cuts invisible characters, white space at line ends, and runs of empty lines. */
export function tidy(text: string): string {
  return text
    .replace(/\u200b|\u200c|\u200d|\u2060|\ufeff/g, '')
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/[ \t]+/g, ' ')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The text of the first element that matches within `root`, or an empty string. */
export function textAt(root: ParentNode, selector: string): string {
  const element = root.querySelector(selector);
  return element ? textOf(element) : '';
}
