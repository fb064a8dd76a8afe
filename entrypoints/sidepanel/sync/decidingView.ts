import type { CardId } from '@/cards/ids';
import { conflictKeys } from '@/storage/sync/conflictKeys';
import { focusView } from '../focusView';
import { type Deciding, panel } from '../store';
import { told } from '../told';

/** Goes to what waits for a decision; what was open on top of it closes, and is kept. */
export function decide(deciding: Deciding): void {
  panel.setState({ deciding, openCard: null, openDraft: null, leftCard: null });
}

/** Goes to both versions of a card. @param from its page, to come back to; null for a list. */
export function decideOn(id: CardId, from: { id: CardId; lang: string | undefined } | null) {
  return told(async () => {
    const key = (await conflictKeys()).find((each) => each.id === id);
    if (key) decide({ kind: 'conflict', ...key, from });
  });
}

/** Goes back to where the person came from. */
export function leaveDeciding(): void {
  const { deciding } = panel.getState();
  const from = deciding?.kind === 'conflict' ? deciding.from : null;
  const isFromList = from === 'list';
  panel.setState({
    deciding: isFromList ? { kind: 'conflicts' } : null,
    openCard: isFromList ? null : from,
  });
  focusView();
}
