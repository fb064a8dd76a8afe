/** An editor on the test page, read through its own model: its DOM may hold what it will discard. */
export interface EditorUnderTest {
  /** The element that has the keys while a person types. */
  element: HTMLElement;
  /** What the editor would save or send, as HTML; for a text control the text. */
  html(): string;
  text(): string;
  /** Where the moving end of the selection is by the model, in characters, where the model lags behind the page. */
  caret?(): number;
}

/**
 * Puts an editor into the page.
 *
 * @param draft what it holds from the start: one paragraph of words, or nothing.
 */
export type StartEditor = (
  place: HTMLElement,
  draft: string,
) => EditorUnderTest | Promise<EditorUnderTest>;

/** A draft as the HTML that editors are given. */
export function draftHtml(draft: string): string {
  return draft && `<p>${draft}</p>`;
}
