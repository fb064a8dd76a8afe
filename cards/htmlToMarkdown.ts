import DOMPurify from 'dompurify';
import { readBlocks } from './capturedHtml/readBlocks';
import { makeWordLists } from './capturedHtml/wordLists';
import { writeMarkdown } from './capturedHtml/writeMarkdown';

/** More than this of a page, in UTF-16 units, is no highlight that makes a card. */
const LONGEST = 2_000_000;

/** What is looked at to see what is a list, code or hidden; none of it is kept. */
const SANITISE = {
  USE_PROFILES: { html: true },
  FORBID_TAGS: ['style', 'audio', 'video', 'canvas', 'map', 'dialog', 'datalist'],
  FORBID_CONTENTS: [
    'style',
    'script',
    'audio',
    'video',
    'noscript',
    'template',
    'datalist',
    'svg',
    'math',
  ],
  ALLOWED_ATTR: [
    ...['href', 'src', 'alt', 'start', 'value', 'colspan', 'rowspan', 'width', 'height', 'type'],
    ...['checked', 'hidden', 'role', 'class', 'style', 'data-lang', 'data-language'],
  ],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  RETURN_DOM_FRAGMENT: true as const,
};

/**
 * HTML of any page as CommonMark with tables: headings, lists, links of the open web, code, tables,
 * quotes and emphasis are kept, what cannot be seen is left out, and every other sign is text.
 * Whatever the HTML holds, the Markdown holds none of it as HTML, and no variable: `{{` stays text.
 * Needs a DOM, so no Worker may import it.
 */
export function htmlToMarkdown(html: string): string {
  const fragment = DOMPurify.sanitize(html.slice(0, LONGEST), SANITISE);
  // In the sanitiser's own document, where no image is loaded.
  const root = fragment.ownerDocument.createElement('div');
  root.append(fragment);
  makeWordLists(root);
  return writeMarkdown(readBlocks(root));
}

/** A plain text as CommonMark that shows the same lines. */
export function plainTextToMarkdown(text: string): string {
  const root = document.createElement('div');
  const lines = document.createElement('div');
  lines.style.whiteSpace = 'pre-wrap';
  lines.append(text.slice(0, LONGEST));
  root.append(lines);
  return writeMarkdown(readBlocks(root));
}
