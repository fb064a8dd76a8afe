import type { FoundComposer } from '../adapter';
import { isEditable } from '../editors/editable';
import { allWithin, around, isWithin } from '../openShadowRoots';
import { modeOf } from './noteMode';
import { COMPOSER, INBOX } from './selectors';

function isComposer(element: HTMLElement, space: Element): boolean {
  if (!isEditable(element) || !isWithin(space, element)) return false;
  const chain = around(element, space);
  // The stream and the details take text in places of their own.
  if (chain.some((each) => each.matches(`${INBOX.streams}, ${INBOX.details}`))) return false;
  return chain.some((each) => each.matches(COMPOSER.boxes));
}

function isShown(element: Element, space: Element): boolean {
  return !around(element, space).some((each) => each.matches(INBOX.hidden));
}

function isMain(element: Element, space: Element): boolean {
  return around(element, space).some((each) => each.matches(COMPOSER.main));
}

/** A conversation's reply box: the editor last focused if it is one, else the first that is shown. */
export function findSpaceComposer(
  space: Element,
  lastFocused: HTMLElement | null,
): FoundComposer | null {
  const remembered = lastFocused && isComposer(lastFocused, space) ? lastFocused : null;
  const isUsable = (each: HTMLElement) => isComposer(each, space) && isShown(each, space);
  const composers = allWithin(space, COMPOSER.editors, isUsable);
  const main = composers.find((each) => isMain(each, space));
  const element = remembered ?? main ?? composers[0];
  if (!element) return null;
  const isPlain =
    element.tagName === 'TEXTAREA' || element.getAttribute('contenteditable') === 'plaintext-only';
  return { element, mode: modeOf(element, space), rich: !isPlain };
}
