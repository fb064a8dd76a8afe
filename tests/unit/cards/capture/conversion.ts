import { htmlToMarkdown, plainTextToMarkdown } from '@/cards/htmlToMarkdown';
import { markdownToHtml, markdownToPreviewHtml } from '@/cards/markdownHtml';
import { variablesIn } from '@/cards/variables';

export { plainTextToMarkdown };

/** A piece of HTML on its way through a capture, with what a reader sees at both ends. */
export interface Converted {
  markdown: string;
  preview: string;
  /** As it would be inserted; empty where a variable is missing. */
  inserted: string;
  variables: string[];
  before: string;
  after: string;
  milliseconds: number;
}

const BLOCKS =
  'address, article, blockquote, br, dd, div, dl, dt, figcaption, h1, h2, h3, h4, h5, h6, hr, li, ol, p, pre, table, td, th, tr, ul';

/** The words that a piece of HTML shows, as one string without white space and list markers. */
function words(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const block of page.querySelectorAll(BLOCKS)) block.after(' ');
  return (page.body.textContent ?? '').replace(/[\s\u200b\u00ad\ufeff]+/g, '');
}

/** Runs in the browser. */
export function convert(html: string): Converted {
  const start = performance.now();
  const markdown = htmlToMarkdown(html);
  const milliseconds = performance.now() - start;
  const preview = markdownToPreviewHtml(markdown);
  const variables = variablesIn(markdown);
  return {
    markdown,
    preview,
    inserted: variables.length === 0 ? markdownToHtml(markdown, {}) : '',
    variables,
    before: words(html),
    after: words(preview),
    milliseconds,
  };
}
