import { Window } from 'happy-dom';

const parser = new new Window().DOMParser();

/** A document of the given HTML, nothing of which is run or loaded. */
export function pageOf(html: string): Document {
  return parser.parseFromString(html, 'text/html') as unknown as Document;
}
