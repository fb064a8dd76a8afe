import { type Marks, PLAIN } from './runs';

/** What a reader may be led to; `cards/addresses` judges again when the card is shown. */
const OPEN_WEB = /^(?:https?|mailto|tel):/i;
/** Elements that begin on a line of their own; `display: block` makes others do so. */
const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE ' +
    'FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LEGEND LI MAIN MENU NAV OL OPTGROUP P PRE SECTION SUMMARY ' +
    'TABLE TBODY TD TFOOT TH THEAD TR UL'
  ).split(' '),
);
/** What is no part of the words: controls, hidden copies, signs that lead to the heading they stand at. */
const LEFT_OUT = [
  ...['button', '[role="button"]', 'select', 'textarea', 'template', '[hidden]', '.sr-only'],
  ...['.visually-hidden', '.screen-reader-text', '.anchor', '.anchorjs-link', '.headerlink'],
  ...['.header-anchor', '.heading-anchor', '.copy-button', '[class*="avatar" i]'],
].join(', ');
const INVISIBLE = /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i;
/** An image of at most so many pixels is a tracker or an icon. */
const SMALL_IMAGE = 32;
const EMOJI = /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Component})+$/u;

/** The value of a declaration in a style attribute, as written there. */
export function styleOf(element: Element, property: string): string {
  const style = element.getAttribute('style') ?? '';
  for (const declaration of style.split(';')) {
    const [name = '', ...value] = declaration.split(':');
    if (name.trim().toLowerCase() === property) return value.join(':').trim().toLowerCase();
  }
  return '';
}

/** Whether an element and all in it says nothing to a reader. */
export function isLeftOut(element: Element): boolean {
  const style = element.getAttribute('style') ?? '';
  return (
    INVISIBLE.test(style) || styleOf(element, 'mso-list') === 'ignore' || element.matches(LEFT_OUT)
  );
}

export function isBlock(element: Element): boolean {
  const display = styleOf(element, 'display');
  if (/^inline|^contents/.test(display)) return false;
  return BLOCKS.has(element.tagName) || /^(?:block|flex|grid|list-item|table)/.test(display);
}

function isBold(element: Element): boolean | undefined {
  const weight = styleOf(element, 'font-weight');
  if (weight !== '') return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
  return /^(?:B|STRONG|DT|LEGEND|SUMMARY)$/.test(element.tagName) || undefined;
}

function isItalic(element: Element): boolean | undefined {
  const style = styleOf(element, 'font-style');
  if (style !== '') return style !== 'normal';
  return /^(?:I|EM|CITE|DFN|VAR)$/.test(element.tagName) || undefined;
}

function isStruck(element: Element): boolean | undefined {
  const line = styleOf(element, 'text-decoration') || styleOf(element, 'text-decoration-line');
  return /^(?:S|DEL|STRIKE)$/.test(element.tagName) || line.includes('line-through') || undefined;
}

/** The address behind a search engine's or a document's redirect. */
function unwrapped(url: URL): URL {
  const isRedirect = /(?:^|\.)google\.[a-z.]+$/.test(url.hostname) && url.pathname === '/url';
  const target = isRedirect ? (url.searchParams.get('q') ?? url.searchParams.get('url')) : null;
  return target && OPEN_WEB.test(target) && URL.canParse(target) ? new URL(target) : url;
}

/** An address as it can stand in Markdown; null for what is not of the open web. */
export function addressOf(element: Element, attribute: 'href' | 'src'): string | null {
  const written = element.getAttribute(attribute)?.trim() ?? '';
  if (!OPEN_WEB.test(written) || !URL.canParse(written)) return null;
  const url = unwrapped(new URL(written));
  url.username = '';
  url.password = '';
  return url.href.replace(
    /[\s()<>{}|\\]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
}

/** How text in an element looks, given how it looks around it. */
export function marksWithin(element: Element, marks: Marks): Marks {
  const isHeading = /^(?:H[1-6]|TH)$/.test(element.tagName);
  const whiteSpace = styleOf(element, 'white-space');
  return {
    strong: isBold(element) ?? (isHeading ? false : marks.strong),
    emphasis: isItalic(element) ?? marks.emphasis,
    delete: isStruck(element) ?? marks.delete,
    href: (element.tagName === 'A' ? addressOf(element, 'href') : null) ?? marks.href,
    keepsLines: whiteSpace === '' ? marks.keepsLines : /^(?:pre|break-spaces)/.test(whiteSpace),
  };
}

/** How text in an element looks that gives its own look to all in it, as a code sample does. */
export function marksOfLink({ href }: Marks): Marks {
  return { ...PLAIN, href };
}

function isSmall(image: Element): boolean {
  return ['width', 'height'].some((side) => {
    const size = Number.parseFloat(image.getAttribute(side) ?? styleOf(image, side));
    return size <= SMALL_IMAGE;
  });
}

/** What an image says: a picture, an emoji as text, or nothing, as icons and trackers do. */
export function imageOf(
  image: Element,
): { kind: 'image'; src: string; alt: string } | { kind: 'text'; text: string } | null {
  const alt = (image.getAttribute('alt') ?? '').replace(/\s+/g, ' ').trim();
  if (alt !== '' && (EMOJI.test(alt) || /^:[\w+-]+:$/.test(alt)))
    return { kind: 'text', text: alt };
  const src = addressOf(image, 'src');
  return src?.startsWith('http') && !isSmall(image) ? { kind: 'image', src, alt } : null;
}
