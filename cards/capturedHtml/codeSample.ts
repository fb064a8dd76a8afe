/** Where pages write the language of a code sample. */
const LANGUAGE_CLASS =
  /(?:^|\s)(?:language-|lang-|highlight-source-|highlight-text-|brush:\s*|sourceCode\s+)([\w+#-]{1,20})/i;
const LINE = /^(?:DIV|LI|P|TR)$/;

/** The language that an element, what is in it or what is around it names; empty where none does. */
export function codeLanguage(code: Element): string {
  const candidates = [code, code.querySelector('code'), code.parentElement];
  for (const element of candidates) {
    if (!element) continue;
    const named =
      element.getAttribute('data-lang') ??
      element.getAttribute('data-language') ??
      LANGUAGE_CLASS.exec(element.getAttribute('class') ?? '')?.[1];
    if (named && /^[\w+#-]{1,20}$/.test(named)) return named.toLowerCase();
  }
  return '';
}

type IsLeftOut = (element: Element) => boolean;

function gatherText(text: string, lines: string[]) {
  const [first = '', ...others] = text.split(/\r\n?|\n/);
  lines[lines.length - 1] += first;
  lines.push(...others);
}

function gatherElement(element: Element, lines: string[], isLeftOut: IsLeftOut) {
  const isLine = LINE.test(element.tagName);
  if (element.tagName === 'BR' || (isLine && lines.at(-1) !== '')) lines.push('');
  gather(element, lines, isLeftOut);
  if (isLine && element.nextSibling) lines.push('');
}

function gather(node: Node, lines: string[], isLeftOut: IsLeftOut) {
  for (const child of node.childNodes) {
    if (child instanceof Text) gatherText(child.data, lines);
    else if (child instanceof Element && !isLeftOut(child)) gatherElement(child, lines, isLeftOut);
  }
}

/** The text of a code sample, lines of their own kept as lines. */
export function codeText(code: Element, isLeftOut: IsLeftOut): string {
  const lines = [''];
  gather(code, lines, isLeftOut);
  return lines
    .join('\n')
    .replace(/\u00a0/g, ' ')
    .replace(/\u200b|\ufeff/g, '')
    .replace(/^\n+|\s+$/g, '');
}
