/** Editors that undo an insert together with what was typed up to this long before it, in ms. */
const GROUPING_MS: readonly (readonly [editor: string, grouping: number])[] = [
  ['.ql-editor', 1000],
  ['.ProseMirror', 500],
];
/** What a key may take from the keyboard into the editor's history, in ms. */
const KEY_MS = 50;

let lastChangeAt = Number.NEGATIVE_INFINITY;

/** Remembers when a key was last pressed on the page; which one, nobody learns. */
export function rememberTyping(page: Document, signal: AbortSignal): void {
  const remember = () => {
    lastChangeAt = performance.now();
  };
  page.addEventListener('keydown', remember, { capture: true, passive: true, signal });
}

/**
 * Waits until what is inserted is an undo step of its own: else one undo would take the person's
 * last words along. Most editors need no wait.
 */
export async function untilOwnUndoStep(editor: Element): Promise<void> {
  const grouping = GROUPING_MS.find(([selector]) => editor.matches(selector))?.[1];
  if (!grouping) return;
  const wait = lastChangeAt + grouping + KEY_MS - performance.now();
  if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
  lastChangeAt = performance.now();
}
