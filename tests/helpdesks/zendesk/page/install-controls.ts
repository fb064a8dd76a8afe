import type { ZendeskControls } from '../controls.ts';
import { composerOf, draftOf } from './editor/composers.ts';
import { go } from './navigation.ts';
import { addMessage, switchChannel, useWorkspace } from './store.ts';

function readyEditor(ticketId: number) {
  const composer = composerOf(ticketId);
  if (composer === undefined) throw new Error(`Ticket ${ticketId} has no ready composer`);
  return composer.editor;
}

async function ready(ticketId: number): Promise<void> {
  const end = Date.now() + 5000;
  while (Date.now() < end) {
    const wanted = useWorkspace.getState().tickets[ticketId]?.channel;
    if (composerOf(ticketId)?.channel === wanted) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`Ticket ${ticketId} has no ready composer: is it open?`);
}

function placeCaret(ticketId: number, offset: number) {
  const editor = readyEditor(ticketId);
  const paragraph = editor.model.document.getRoot()?.getChild(0);
  if (!paragraph?.is('element')) throw new Error('No paragraph');
  editor.model.change((writer) => writer.setSelection(paragraph, offset));
  editor.editing.view.focus();
}

export function installControls() {
  const controls: ZendeskControls = {
    submitted: 0,
    ready,
    editorData(ticketId, channel) {
      const composer = composerOf(ticketId);
      if (composer !== undefined && (channel ?? composer.channel) === composer.channel) {
        return composer.editor.getData();
      }
      return channel === undefined ? readyEditor(ticketId).getData() : draftOf(ticketId, channel);
    },
    setDraft: (ticketId, html) => readyEditor(ticketId).setData(html),
    placeCaret,
    addMessage,
    openTicket: (id) => go({ view: 'ticket', id }),
    switchChannel,
  };
  window.zendesk = controls;
}
