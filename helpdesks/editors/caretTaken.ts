/** Without a frame (a page that is not drawn) this long is waited instead, in ms. */
const FRAME_MS = 50;
/** Editors that look at the caret only so often: Slate throttles `selectionchange` to 100 ms. */
const LOOKING_MS: readonly (readonly [editor: string, looking: number])[] = [
  ['[data-slate-editor]', 200],
];

function nextFrame(page: Document): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, FRAME_MS);
    page.defaultView?.requestAnimationFrame(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** Waits until an editor has taken over a caret that was set by script: else it inserts where it was. */
export async function untilCaretTaken(editor: Element): Promise<void> {
  const looking = LOOKING_MS.find(([selector]) => editor.matches(selector))?.[1];
  if (looking) await new Promise((resolve) => setTimeout(resolve, looking));
  await nextFrame(editor.ownerDocument);
}
