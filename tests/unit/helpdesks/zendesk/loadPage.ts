import { readFileSync } from 'node:fs';
import { Window } from 'happy-dom';

const folder = new URL('pages/', import.meta.url);

const parser = new new Window().DOMParser();

/** A document of the given HTML, nothing of which is run or loaded. */
export function pageOf(html: string): Document {
  return parser.parseFromString(html, 'text/html') as unknown as Document;
}

/** The HTML of a page captured from the rebuilt Zendesk: see tests/helpdesks/zendesk/capture.ts. */
export function capturedHtml(name: string): string {
  return readFileSync(new URL(`${name}.html`, folder), 'utf8');
}

/** A captured page, as a document. */
export function capturedPage(name: string): Document {
  return pageOf(capturedHtml(name));
}

/** Where the captured pages were. */
export function ticketUrl(id: number): URL {
  return new URL(`https://meadowlark.zendesk.com/agent/tickets/${id}`);
}
