import type { FoundComposer } from '../adapter';
import { isEditable } from '../editors/editable';
import { COMPOSER, LOG } from './selectors';

/** The part of the pane that matches and holds the element; what lies around the pane says nothing. */
function holderIn(pane: Element, element: Element, selector: string): Element | null {
  const holder = element.closest(selector);
  return holder && pane.contains(holder) ? holder : null;
}

/** Whether this is the ticket's own reply box, not one of a side conversation. */
function isMain(element: Element, pane: Element): boolean {
  const isMarked = COMPOSER.main.some((selector) => element.matches(selector));
  const isInBox = holderIn(pane, element, COMPOSER.box) !== null;
  return (isMarked || isInBox) && !holderIn(pane, element, COMPOSER.side);
}

/** The channel chosen for the reply box: stated by the switch that stands nearest to it. */
function channelOf(element: Element, pane: Element): string {
  for (let around = element.parentElement; around; around = around.parentElement) {
    const channel = around.querySelector(COMPOSER.channelSwitch)?.getAttribute('data-channel');
    if (channel || around === pane) return channel ?? '';
  }
  return '';
}

/** Internal only where the page says so of this very box: all else may reach somebody outside. */
function modeOf(element: Element, pane: Element): FoundComposer['mode'] {
  if (!isMain(element, pane)) return 'public';
  const isNote = holderIn(pane, element, COMPOSER.legacyNote) !== null;
  return isNote || /internal/i.test(channelOf(element, pane)) ? 'internal' : 'public';
}

function isComposer(element: HTMLElement, pane: Element): boolean {
  if (!pane.contains(element) || !isEditable(element)) return false;
  // A pane takes text in other places too: ticket fields, and whatever stands in the log.
  if (holderIn(pane, element, `${COMPOSER.fields}, ${LOG.container}`)) return false;
  const isInSide = holderIn(pane, element, COMPOSER.side) !== null;
  return element.tagName !== 'TEXTAREA' || isMain(element, pane) || isInSide;
}

function isShown(element: Element, pane: Element): boolean {
  const hidden =
    '[hidden], [aria-hidden="true"], [style*="display: none"], [style*="display:none"]';
  const holder = holderIn(pane, element, hidden);
  // An open dialog may hide the whole pane from screen readers.
  return holder === null || holder === pane;
}

function mainComposer(pane: Element): HTMLElement | null {
  for (const selector of COMPOSER.main) {
    const main = [...pane.querySelectorAll<HTMLElement>(selector)].find(
      (each) => isComposer(each, pane) && isMain(each, pane) && isShown(each, pane),
    );
    if (main) return main;
  }
  return null;
}

/** The pane's reply box: the one last focused within the pane, else its main one. */
export function findPaneComposer(
  pane: Element,
  lastFocused: HTMLElement | null,
): FoundComposer | null {
  const remembered = lastFocused && isComposer(lastFocused, pane) ? lastFocused : null;
  const element = remembered ?? mainComposer(pane);
  if (!element) return null;
  const isPlain =
    element.tagName === 'TEXTAREA' ||
    element.getAttribute('contenteditable') === 'plaintext-only' ||
    element.closest(COMPOSER.plain) !== null;
  return { element, mode: modeOf(element, pane), rich: !isPlain };
}
