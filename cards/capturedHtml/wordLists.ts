import { styleOf } from './elements';

/** Word names its list paragraphs `mso-list: l0 level2 lfo1`, and draws bullets and numbers as text. */
const LIST_STYLE = /\bl(\d+)\s+level(\d+)/;
const NUMBER = /^\s*\(?(?:\d{1,4}|[a-z]|[ivxlc]{1,6})[.)]/i;
/** A bullet or a number at the start of a paragraph whose style sheet was lost. */
const MARKER = /^\s*(?:[·•◦▪§‣–oØü]|\(?(?:\d{1,3}|[a-z])[.)])[\s\u00a0]+/i;

interface ListParagraph {
  paragraph: Element;
  level: number;
  isOrdered: boolean;
  start: number;
}

/** Cuts the bullet or number that Word drew, and returns it. */
function cutMarker(paragraph: Element): string {
  const drawn = [...paragraph.querySelectorAll('span')].find(
    (span) => styleOf(span, 'mso-list') === 'ignore',
  );
  if (drawn) {
    const marker = drawn.textContent ?? '';
    drawn.remove();
    return marker;
  }
  const text = paragraph.ownerDocument.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT).nextNode();
  const [marker = ''] = (text instanceof Text && MARKER.exec(text.data)) || [];
  if (text instanceof Text) text.data = text.data.slice(marker.length);
  return marker;
}

function listParagraph(paragraph: Element): ListParagraph | null {
  const isNamed = /MsoList(?:Paragraph|Bullet|Number)/.test(paragraph.getAttribute('class') ?? '');
  const [, , level] = LIST_STYLE.exec(styleOf(paragraph, 'mso-list')) ?? [];
  if (!level && !isNamed) return null;
  const marker = cutMarker(paragraph).trim();
  if (!level && marker === '') return null;
  const isOrdered = NUMBER.test(marker) && !/^o$/i.test(marker);
  return {
    paragraph,
    level: Number(level ?? 1),
    isOrdered,
    start: Number.parseInt(marker.replace(/^\(/, ''), 10) || 1,
  };
}

function newList(page: Document, { isOrdered, start }: ListParagraph): Element {
  const list = page.createElement(isOrdered ? 'ol' : 'ul');
  if (isOrdered) list.setAttribute('start', String(start));
  return list;
}

/** Turns the paragraphs that Word draws as lists into lists, in place. */
export function makeWordLists(root: Element): void {
  const page = root.ownerDocument;
  /** The open lists, outermost first, with the level of each. */
  let open: { list: Element; level: number; isOrdered: boolean }[] = [];
  let previous: Element | null = null;
  for (const paragraph of [...root.querySelectorAll('p, div, h1, h2, h3, h4, h5, h6')]) {
    const found = listParagraph(paragraph);
    if (!found) continue;
    const follows = previous !== null && paragraph.previousElementSibling === previous;
    if (!follows) open = [];
    open = open.filter(({ level }) => level <= found.level);
    const last = open.at(-1);
    if (last?.level === found.level && last.isOrdered !== found.isOrdered) open.pop();
    let current = open.at(-1);
    if (!current || current.level < found.level) {
      const list = newList(page, found);
      const item = current?.list.lastElementChild;
      if (item) item.append(list);
      else paragraph.before(list);
      current = { list, level: found.level, isOrdered: found.isOrdered };
      open.push(current);
    }
    const item = page.createElement('li');
    item.append(...paragraph.childNodes);
    current.list.append(item);
    paragraph.remove();
    previous = open[0]?.list ?? null;
  }
}
