import type { Message } from '../ticket';

/** A message found in the log, before its author is settled and its words are read. */
export interface RawMessage extends Omit<Message, 'text'> {
  /** Sent by a rule of the help desk, not by a person. */
  isTriggered: boolean;
  /** What holds its words. */
  bodies: readonly Element[];
}
