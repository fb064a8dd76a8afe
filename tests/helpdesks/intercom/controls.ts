import type { Mode, Part } from './conversation.ts';

/** What a test or the demo may do to the rebuilt page; installed as `window.intercom`. */
export interface IntercomControls {
  /** Times the send button was pressed, or its keys. */
  submitted: number;
  /** Resolves when the stream and the reply box are this conversation's. */
  ready(id: number): Promise<void>;
  /** The reply box by ProseMirror's own model, as HTML. */
  editorHtml(): string;
  /** The same as text, a line for each paragraph. */
  editorText(): string;
  setDraft(html: string): void;
  /** Puts the caret into the first paragraph of the reply box. */
  placeCaret(offset: number): void;
  addPart(id: number, part: Part): void;
  openConversation(id: number): void;
  switchMode(mode: Mode): void;
}

declare global {
  interface Window {
    intercom: IntercomControls;
  }
}
