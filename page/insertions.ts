import type { HelpdeskAdapter } from '@/helpdesks/adapter';
import { untilCaretTaken } from '@/helpdesks/editors/caretTaken';
import { editorText, hasLanded } from '@/helpdesks/editors/editorText';
import { focusEditor } from '@/helpdesks/editors/focusEditor';
import { untilOwnUndoStep } from '@/helpdesks/editors/undoStep';
import type { RequestOf, ResponseOf } from '@/messaging/requests';
import type { FocusMemory } from './focusMemory';

const MARK_ATTRIBUTE = 'data-sidecard-target';
/** Some editors put their model back up to this long after a change that passed them by, in ms. */
const SETTLE_MS = 300;
/** Inserts that can still be undone from the panel. */
const KEPT_INSERTS = 20;

interface Insertion {
  ticketKey: string;
  editor: HTMLElement;
  before: string;
  /** What the editor held when the insert had settled; null until then. */
  after: string | null;
}

function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
}

/** The page's half of inserting and undoing: finds, focuses and marks the editor, and reads it back. */
export class Insertions {
  readonly #page: Document;
  readonly #adapter: HelpdeskAdapter;
  readonly #focus: FocusMemory;
  readonly #insertions = new Map<string, Insertion>();

  constructor(page: Document, adapter: HelpdeskAdapter, focus: FocusMemory) {
    this.#page = page;
    this.#adapter = adapter;
    this.#focus = focus;
  }

  async begin(request: RequestOf<'insert.begin'>): Promise<ResponseOf<'insert.begin'>> {
    const { ticketKey } = request;
    const url = new URL(this.#page.location.href);
    // In a tab behind another one nobody would see what is inserted.
    const isShown = this.#page.visibilityState !== 'hidden';
    if (!isShown || this.#shownTicket() !== ticketKey) {
      return { state: 'refused', reason: 'other-ticket' };
    }
    const last = this.#focus.last;
    const composer = this.#adapter.findComposer(this.#page, url, last);
    if (!composer) return { state: 'refused', reason: 'no-composer' };
    const { element: editor, mode, rich } = composer;
    // The button said where it would go: nothing for the team may reach the customer, nor the reverse.
    if (mode !== request.mode) return { state: 'refused', reason: 'other-mode' };
    await untilOwnUndoStep(editor);
    this.#remember(request.mark, { ticketKey, editor, before: editorText(editor), after: null });
    focusEditor(editor, editor === last);
    editor.setAttribute(MARK_ATTRIBUTE, request.mark);
    await untilCaretTaken(editor);
    // A page may switch from note to reply when its editor is focused.
    const focused = this.#adapter.findComposer(this.#page, url, editor);
    if (focused?.element !== editor || focused.mode !== mode) {
      editor.removeAttribute(MARK_ATTRIBUTE);
      return { state: 'refused', reason: 'other-mode' };
    }
    return { state: 'ready', url: url.href, rich };
  }

  async verify(request: RequestOf<'insert.verify'>): Promise<ResponseOf<'insert.verify'>> {
    await settle();
    const insertion = this.#insertions.get(request.mark);
    if (!insertion) return { landed: false };
    insertion.editor.removeAttribute(MARK_ATTRIBUTE);
    // A reply box that was replaced meanwhile has taken nothing along.
    if (!insertion.editor.isConnected) return { landed: false };
    insertion.after = editorText(insertion.editor);
    return { landed: hasLanded(insertion.before, insertion.after, request.texts) };
  }

  async beginUndo(request: RequestOf<'undo.begin'>): Promise<ResponseOf<'undo.begin'>> {
    const insertion = this.#insertions.get(request.mark);
    if (!insertion?.editor.isConnected || insertion.after === null) {
      return { state: 'refused', reason: 'gone' };
    }
    const { editor, after, ticketKey } = insertion;
    // Reply boxes of other open tickets stay on the page: nobody would see the draft change.
    if (this.#shownTicket() !== ticketKey) return { state: 'refused', reason: 'gone' };
    if (editorText(editor) !== after) return { state: 'refused', reason: 'edited' };
    focusEditor(editor, true);
    editor.setAttribute(MARK_ATTRIBUTE, request.mark);
    await untilCaretTaken(editor);
    return { state: 'ready', url: this.#page.location.href };
  }

  async verifyUndo(request: RequestOf<'undo.verify'>): Promise<ResponseOf<'undo.verify'>> {
    await settle();
    const insertion = this.#insertions.get(request.mark);
    if (!insertion) return { restored: false };
    insertion.editor.removeAttribute(MARK_ATTRIBUTE);
    const restored = editorText(insertion.editor) === insertion.before;
    if (restored) this.#insertions.delete(request.mark);
    return { restored };
  }

  #shownTicket(): string | null {
    const reading = this.#adapter.read(this.#page, new URL(this.#page.location.href));
    return reading.state === 'ticket' ? reading.ticket.key : null;
  }

  #remember(mark: string, insertion: Insertion) {
    this.#insertions.set(mark, insertion);
    for (const old of [...this.#insertions.keys()].slice(0, -KEPT_INSERTS)) {
      this.#insertions.delete(old);
    }
  }
}
