import { vi } from 'vitest';

/** What a browser answers only after it has computed styles or laid the page out. */
const COSTLY = new Set([
  ...['innerText', 'outerText', 'isContentEditable', 'checkVisibility', 'getBoundingClientRect'],
  ...['getClientRects', 'offsetParent', 'offsetTop', 'offsetLeft', 'offsetWidth', 'offsetHeight'],
  ...['clientTop', 'clientLeft', 'clientWidth', 'clientHeight', 'scrollTop', 'scrollLeft'],
  ...['scrollWidth', 'scrollHeight', 'computedStyleMap'],
]);

function prototypesOf(object: object): object[] {
  const next = Object.getPrototypeOf(object) as object | null;
  return next && next !== Object.prototype ? [next, ...prototypesOf(next)] : [];
}

/** Notes every costly question put to any element of the page from now on. */
export function noteCostly(page: Document): string[] {
  const asked: string[] = [];
  for (const prototype of prototypesOf(page.createElement('textarea'))) {
    for (const name of Object.getOwnPropertyNames(prototype).filter((each) => COSTLY.has(each))) {
      vi.spyOn(
        prototype as Record<string, unknown>,
        name as never,
        'get' as never,
      ).mockImplementation((() => {
        asked.push(name);
      }) as never);
    }
  }
  return asked;
}
