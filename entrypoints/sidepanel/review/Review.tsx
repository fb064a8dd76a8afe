import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { i18n } from '#i18n';
import { Notice } from '@/components/Notice';
import { PortionNotes } from '@/components/review/PortionNotes';
import { ReviewBar } from '@/components/review/ReviewBar';
import { ReviewGroup } from '@/components/review/ReviewGroup';
import type { ReviewRowView } from '@/components/review/reviewRowView';
import type { ReviewItem, ReviewQueue } from '@/storage/review/reviewQueue';
import { panel } from '../store';
import { useDirectory } from '../useReplica';
import { HandingOn } from './HandingOn';
import { resolve, takeOver, verify } from './reviewActions';
import { reviewRow } from './reviewRows';
import { clearSelection, review, select } from './reviewState';

const LISTS = ['flagged', 'needsVerification', 'dueSoon', 'withoutVerifier'] as const;
type List = (typeof LISTS)[number];

const TITLES = {
  flagged: 'review.flagged',
  needsVerification: 'review.needsVerification',
  dueSoon: 'review.dueSoon',
  withoutVerifier: 'review.withoutVerifier',
} as const satisfies Record<List, string>;

function itemsIn(queue: ReviewQueue): ReviewItem[] {
  return LISTS.flatMap((list) => queue[list]);
}

function isEmpty(queue: ReviewQueue): boolean {
  return queue.portions.length === 0 && LISTS.every((list) => queue[list].length === 0);
}

/** What waits for this person, and what to do about it. */
export function Review() {
  const { queue, selected, handingOn } = useStore(review);
  const leftCard = useStore(panel, (state) => state.leftCard);
  const directory = useDirectory();
  if (!queue || !directory) return <Notice title={i18n.t('empty.loading')} hint="" isLate />;
  if (isEmpty(queue)) {
    return <Notice title={i18n.t('review.none.title')} hint={i18n.t('review.none.hint')} />;
  }
  const now = Date.now();
  const items = new Map(itemsIn(queue).map((item) => [item.card.id, item]));
  const rows = new Map(
    [...items.values()].map((item) => [item.card.id, reviewRow(item, directory)]),
  );
  const rowsOf = (list: List) => queue[list].flatMap(({ card }) => rows.get(card.id) ?? []);
  const chosen = [...selected].flatMap((id) => rows.get(id) ?? []);
  const isMine = ({ id }: ReviewRowView) => items.get(id)?.card.owner === directory.me;
  const verifiable = chosen.filter((row) => row.mayVerify && row.languages.length > 0);
  const movable = chosen.filter((row) => row.mayAppoint || isMine(row));
  const notes: Partial<Record<List, ReactNode>> = {
    ...(queue.portions.length > 0 && {
      needsVerification: <PortionNotes portions={queue.portions} />,
    }),
  };
  const verifyAll = (wanted: readonly ReviewRowView[]) =>
    void verify(new Map(wanted.map(({ id, languages }) => [id, languages])));
  return (
    <>
      {LISTS.map((list) => (
        <ReviewGroup
          key={list}
          title={i18n.t(TITLES[list])}
          notes={notes[list]}
          rows={rowsOf(list)}
          isLost={list === 'withoutVerifier'}
          selected={selected}
          leftCard={leftCard}
          now={now}
          onSelect={(id, isSelected) => select([id], isSelected)}
          onSelectAll={select}
          onOpen={(id, lang) => panel.setState({ openCard: { id, lang }, leftCard: null })}
          onVerify={(id) => verifyAll([rows.get(id) ?? []].flat())}
          onTakeOver={(id) => void takeOver([id])}
          onResolve={(id) => void resolve(rows.get(id)?.flags.map((flag) => flag.id) ?? [])}
        />
      ))}
      {chosen.length > 0 && (
        <ReviewBar
          selected={chosen.length}
          verifiable={verifiable.length}
          movable={movable.length}
          onVerify={() => verifyAll(verifiable)}
          onHandOn={() => review.setState({ handingOn: movable.map(({ id }) => id) })}
          onClear={clearSelection}
        />
      )}
      {handingOn && (
        <HandingOn
          ids={handingOn}
          mayAppoint={handingOn.every((id) => rows.get(id)?.mayAppoint === true)}
        />
      )}
    </>
  );
}
