import type { DecoupledEditor } from 'ckeditor5';
import type { Channel } from '../../ticket.ts';

interface Composer {
  channel: Channel;
  editor: DecoupledEditor;
}

const composers = new Map<number, Composer>();
const drafts = new Map<string, string>();

function draftKey(ticketId: number, channel: Channel): string {
  return `${ticketId}/${channel}`;
}

export function draftOf(ticketId: number, channel: Channel): string {
  return drafts.get(draftKey(ticketId, channel)) ?? '';
}

/** Joins a ready editor to its ticket; answers how to part them again. */
export function registerComposer(
  ticketId: number,
  channel: Channel,
  editor: DecoupledEditor,
): () => void {
  composers.set(ticketId, { channel, editor });
  editor.model.document.on('change:data', () => {
    drafts.set(draftKey(ticketId, channel), editor.getData());
  });
  return () => {
    if (composers.get(ticketId)?.editor === editor) composers.delete(ticketId);
  };
}

export function composerOf(ticketId: number): Composer | undefined {
  return composers.get(ticketId);
}
