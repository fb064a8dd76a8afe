import { readFileSync } from 'node:fs';
import { pageOf } from '../parsePage';

const folder = new URL('pages/', import.meta.url);

/** The HTML of a page captured from the rebuilt Intercom: see tests/helpdesks/intercom/capture.ts. */
export function capturedHtml(name: string): string {
  return readFileSync(new URL(`${name}.html`, folder), 'utf8');
}

/** A captured page, as a document. */
export function capturedPage(name: string): Document {
  return pageOf(capturedHtml(name));
}

/** Where a captured conversation was: `215470201` for 201. */
export function conversationUrl(number: number): URL {
  const path = `/a/inbox/ml4rk7/inbox/shared/all/conversation/${215470000 + number}`;
  return new URL(path, 'https://app.intercom.com');
}
