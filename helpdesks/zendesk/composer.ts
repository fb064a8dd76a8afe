import type { FoundComposer } from '../adapter';
import { isEditable } from '../editors/editable';
import { firstOf } from './pane';
import { COMPOSER } from './selectors';

function modeOf(editor: Element, pane: Element): FoundComposer['mode'] {
  const box = editor.closest('[data-test-id="editor-view"]') ?? pane;
  const channel = box.querySelector(COMPOSER.channelSwitch)?.getAttribute('data-channel');
  const isNote = channel === 'internal' || editor.closest(COMPOSER.legacyNote) !== null;
  return isNote ? 'internal' : 'public';
}

function isComposer(element: HTMLElement, pane: Element): boolean {
  const isRich = element.isContentEditable || element.getAttribute('contenteditable') === 'true';
  // A pane has text areas of its own (ticket fields); only one within a reply box is a composer.
  const isInBox = COMPOSER.boxes.some((box) => element.closest(box));
  return pane.contains(element) && (isRich || isInBox);
}

/** The pane's reply box: the one last focused within the pane, else its main one. */
export function findPaneComposer(
  pane: Element,
  lastFocused: HTMLElement | null,
): FoundComposer | null {
  const remembered = lastFocused && isComposer(lastFocused, pane) ? lastFocused : null;
  const inBox = firstOf<HTMLElement>(
    pane,
    COMPOSER.boxes.flatMap((box) => [`${box} [contenteditable="true"]`, `${box} textarea`]),
  );
  const element = remembered ?? firstOf<HTMLElement>(pane, COMPOSER.main) ?? inBox;
  if (!element || !isEditable(element)) return null;
  return {
    element,
    mode: modeOf(element, pane),
    rich: element.tagName !== 'TEXTAREA' && !element.matches(COMPOSER.plain),
  };
}
