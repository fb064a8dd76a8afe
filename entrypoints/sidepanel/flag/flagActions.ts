import { i18n } from '#i18n';
import type { CardId, FlagId } from '@/cards/ids';
import type { FlagWish } from '@/components/flag/FlagDialog';
import { writingNow } from '@/editing/writingNow';
import { cardsById } from '@/storage/cards';
import { type FlagChange, raiseFlag, resolveFlag, undoFlag, withdrawFlag } from '@/storage/flags';
import { panel, ticketOf } from '../store';
import { tellProblem, told } from '../told';
import { toldWriting } from '../toldWriting';
import { flagState } from './flagState';

type DoneWords = 'flag.flagged' | 'flag.resolved' | 'flag.withdrawn';

function takeBack(change: FlagChange): Promise<void> {
  return toldWriting('card', async () => {
    const isUndone = await undoFlag(change, writingNow());
    if (!isUndone) return tellProblem(i18n.t('flag.notUndone'));
    panel.getState().showStatus({ text: i18n.t('flag.undone'), tone: 'plain' });
  });
}

/** What was pressed is gone with a flag that is settled; the form of one that is raised gives the keys back. */
function tellDone(words: DoneWords, change: FlagChange): void {
  if (change.length === 0) return void tellProblem(i18n.t('flag.gone'));
  panel.getState().showStatus({
    text: i18n.t(words),
    tone: 'plain',
    onUndo: () => void takeBack(change),
    takesFocus: words !== 'flag.flagged',
  });
}

/** Asks what the matter is with a card. */
export function startFlag(id: CardId): Promise<void> {
  return told(async () => {
    const ticket = ticketOf(panel.getState().page);
    const [card] = await cardsById([id]);
    if (!card) return tellProblem(i18n.t('card.gone'));
    flagState.setState({ flagging: { card, ticket } });
  });
}

/** Keeps what the person said, and tells so; Undo takes it back. */
export function raise(card: CardId, { kind, note }: FlagWish): Promise<void> {
  return toldWriting('card', async () => {
    const change = await raiseFlag(card, kind, note, writingNow());
    flagState.setState({ flagging: null });
    if (change) tellDone('flag.flagged', change);
    else tellProblem(i18n.t('card.gone'));
  });
}

/** Says that what a flag says was seen to. */
export function resolve(id: FlagId): Promise<void> {
  return toldWriting('card', async () =>
    tellDone('flag.resolved', await resolveFlag(id, writingNow())),
  );
}

/** Takes a flag of this person back. */
export function withdraw(id: FlagId): Promise<void> {
  return toldWriting('card', async () =>
    tellDone('flag.withdrawn', await withdrawFlag(id, writingNow())),
  );
}
