import { caretOf, caretStandsAt, placeCaret } from './caret';

/** Without a frame (a page that is not drawn) this long is waited instead, in ms. */
const FRAME_MS = 50;
/**
 * Editors that look at the page's selection now and then only, and for how long they may not have
 * looked, in ms. Slate throttles `selectionchange` to 100 ms, overlooks one that comes while it sets
 * the selection itself, and after a late look sets what it saw before (slate-react, Editable).
 */
const NOW_AND_THEN: readonly (readonly [editor: string, looking: number])[] = [
  ['[data-slate-editor]', 150],
];
/** A caret that stood through so many looks is the editor's own. */
const LOOKS = 2;
const MOST_TRIES = 8;

function nextFrame(page: Document): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, FRAME_MS);
    page.defaultView?.requestAnimationFrame(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** Puts the caret where it is meant to be until the editor leaves it there. */
async function holdCaret(editor: HTMLElement, looking: number): Promise<void> {
  const place = caretOf(editor);
  if (!place) return;
  let looks = 0;
  for (let tries = 0; looks < LOOKS && tries < MOST_TRIES; tries++) {
    placeCaret(editor, place);
    await new Promise((resolve) => setTimeout(resolve, looking));
    looks = caretStandsAt(editor, place) ? looks + 1 : 0;
  }
}

/** Waits until an editor has taken over a caret that was set by script: else it inserts where it was. */
export async function untilCaretTaken(editor: HTMLElement): Promise<void> {
  const looking = NOW_AND_THEN.find(([selector]) => editor.matches(selector))?.[1];
  if (looking) await holdCaret(editor, looking);
  await nextFrame(editor.ownerDocument);
}
