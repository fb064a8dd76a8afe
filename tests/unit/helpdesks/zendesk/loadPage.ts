import { readFileSync } from 'node:fs';
import { pageOf } from '../parsePage';

export { pageOf };

const folder = new URL('pages/', import.meta.url);

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
