import { i18n } from '#i18n';
import type { Responsible } from '@/cards/edits';
import type { CardId, FlagId } from '@/cards/ids';
import { writingNow } from '@/editing/writingNow';
import type { CardChangeMade } from '@/storage/cardTransaction';
import { type FlagChange, resolveFlag, undoFlag } from '@/storage/flags';
import { undoChanges } from '@/storage/manyCards';
import { handOn, type Verified, verifyCards } from '@/storage/review/reviewWrites';
import { readSetting } from '@/storage/settings';
import { focusView } from '../focusView';
import { panel } from '../store';
import { tellProblem } from '../told';
import { toldWriting } from '../toldWriting';
import { select } from './reviewState';

function tellUndone(isAll: boolean): void {
  if (isAll) panel.getState().showStatus({ text: i18n.t('cardMenu.undone'), tone: 'plain' });
  else tellProblem(i18n.t('review.notAllUndone'));
  focusView();
}

function takeBack(made: readonly CardChangeMade[]): Promise<void> {
  return toldWriting('card', async () => {
    tellUndone((await undoChanges(made)) === made.length);
  });
}

function tellMade(words: 'review.verified' | 'review.handedOn', made: CardChangeMade[]): void {
  select(
    made.map(({ after }) => after.id),
    false,
  );
  panel.getState().showStatus({
    text: i18n.t(words, made.length),
    tone: 'plain',
    onUndo: () => void takeBack(made),
    takesFocus: true,
  });
}

/** Notes that this person has found cards true in languages. */
export function verify(verified: Verified): Promise<void> {
  return toldWriting('card', async () => {
    tellMade('review.verified', await verifyCards(verified, writingNow()));
  });
}

/** Says who verifies cards from now on, and whose they are. */
export function handCardsOn(ids: readonly CardId[], to: Responsible): Promise<void> {
  return toldWriting('card', async () => {
    tellMade('review.handedOn', await handOn(ids, to, writingNow()));
  });
}

/** Makes this person the verifier of cards. */
export function takeOver(ids: readonly CardId[]): Promise<void> {
  return toldWriting('card', async () => {
    const me = await readSetting('me');
    if (me) tellMade('review.handedOn', await handOn(ids, { verifiers: [me] }, writingNow()));
  });
}

/** Notes that what colleagues said of a card was seen to. */
export function resolve(flags: readonly FlagId[]): Promise<void> {
  return toldWriting('card', async () => {
    const changes: FlagChange[number][] = [];
    for (const id of flags) changes.push(...(await resolveFlag(id, writingNow())));
    const undo = () =>
      toldWriting('card', async () => tellUndone(await undoFlag(changes, writingNow())));
    panel.getState().showStatus({
      text: i18n.t('review.resolved'),
      tone: 'plain',
      onUndo: () => void undo(),
      takesFocus: true,
    });
  });
}
