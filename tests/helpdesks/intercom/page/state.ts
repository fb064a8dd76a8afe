import type { Mode, Part } from '../conversation.ts';
import { conversations } from '../conversations.ts';

/** What the page knows of each conversation beside what was said when it was loaded. */
export interface ConversationState {
  parts: Part[];
  mode: Mode;
  isOlderShown: boolean;
}

const states = new Map<number, ConversationState>(
  conversations.map(({ id, parts }) => [
    id,
    { parts: [...parts], mode: 'reply', isOlderShown: false },
  ]),
);

export function stateOf(id: number): ConversationState {
  const state = states.get(id);
  if (!state) throw new Error(`There is no conversation ${id}`);
  return state;
}
