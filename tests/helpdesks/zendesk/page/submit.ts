import type { Channel } from '../ticket.ts';
import { findTicket } from '../tickets.ts';
import { composerOf } from './editor/composers.ts';
import { addMessage } from './store.ts';

/** Counts the press, and sends as the real page does: the draft becomes a message. */
export function submitReply(ticketId: number, channel: Channel) {
  window.zendesk.submitted += 1;
  const editor = composerOf(ticketId)?.editor;
  const html = editor?.getData() ?? '';
  if (editor === undefined || html === '') return;
  const head = {
    author: findTicket(ticketId)?.assignee ?? 'Ana Ferrer',
    at: new Date().toISOString(),
    originatedFrom: 'WebInteraction' as const,
  };
  if (channel === 'native_messaging') {
    // Word joiners are CKEditor's own filler.
    const text = editor.ui.getEditableElement()?.innerText.replaceAll('\u2060', '').trim() ?? '';
    addMessage(ticketId, { ...head, role: 'agent', originatedFrom: '', text });
  } else {
    addMessage(ticketId, { ...head, role: channel === 'internal' ? 'internal' : 'agent', html });
  }
  editor.setData('');
}
