import type { Member } from '@/cards/card';
import type { MemberId } from '@/cards/ids';
import type { CardConflict, CardOrDeleted } from '@/cards/merge/mergeCards';
import type { ConflictSides } from '@/components/sync/ConflictPart';
import type { SideView, Who } from '@/components/sync/conflictView';

/** Who decides, and what people are called. */
interface People {
  me: MemberId | undefined;
  members: ReadonlyMap<string, Member>;
}

function whoOf(card: CardOrDeleted, { me, members }: People): Who | null {
  // Who deleted a card is told by no server.
  if (card === 'deleted') return null;
  const { by } = card.updated;
  if (by === me) return { kind: 'me' };
  const name = members.get(by)?.name;
  return name === undefined ? null : { kind: 'named', name };
}

function sideOf(card: CardOrDeleted, who: Who): SideView {
  return { who, at: card === 'deleted' ? null : card.updated.at };
}

/** Whose the two versions of a card are: never called the same. */
export function conflictSides(
  { mine, theirs }: CardConflict['sides'],
  people: People,
): ConflictSides {
  const first: Who = whoOf(mine, people) ?? { kind: 'me' };
  const second = whoOf(theirs, people);
  const isSame = JSON.stringify(first) === JSON.stringify(second);
  return {
    mine: sideOf(mine, first),
    theirs: sideOf(theirs, second && !isSame ? second : { kind: 'other' }),
  };
}

/** What a card in conflict is called: as this side has it, else as the other. */
export function titleOf({ mine, theirs }: CardConflict['sides']): string {
  if (mine !== 'deleted') return mine.title;
  return theirs === 'deleted' ? '' : theirs.title;
}

/** Another text for each pair of versions. */
export function versionsSeen({ mine, theirs }: CardConflict['sides']): string {
  const at = (card: CardOrDeleted) => (card === 'deleted' ? card : JSON.stringify(card));
  return `${at(mine)} ${at(theirs)}`;
}
