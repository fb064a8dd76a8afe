import { useEffect } from 'react';
import type { CardId } from '@/cards/ids';
import type { VerifierId } from '@/cards/verifiers';
import { HandOnDialog } from '@/components/review/HandOnDialog';
import { panel } from '../store';
import { useDirectory } from '../useReplica';
import { handCardsOn } from './reviewActions';
import { review } from './reviewState';

interface HandingOnProps {
  ids: readonly CardId[];
  /** This person may say who verifies all of them. */
  mayAppoint: boolean;
}

function close(): void {
  review.setState({ handingOn: null });
}

/** Asks to whom cards are handed on, and hands them on; what is shown behind the question goes with it. */
export function HandingOn({ ids, mayAppoint }: HandingOnProps) {
  const directory = useDirectory();
  useEffect(
    () =>
      panel.subscribe((state, before) => {
        // Another card or list would else ask about these cards as its own.
        const isOther = (['lastTicketKey', 'openCard', 'openDraft'] as const).some(
          (part) => state[part] !== before[part],
        );
        if (isOther) close();
      }),
    [],
  );
  if (!directory) return null;
  const people = [...directory.members.values()].sort((a, b) => a.name.localeCompare(b.name));
  const groups = [...directory.groups.values()];
  const verifiers: readonly { id: VerifierId }[] = [...people, ...groups];
  return (
    <HandOnDialog
      count={ids.length}
      mayAppoint={mayAppoint}
      people={people}
      groups={groups}
      onCancel={close}
      onHandOn={(to) => {
        close();
        const verifier = verifiers.find(({ id }) => id === to.verifier)?.id;
        const owner = people.find(({ id }) => id === to.owner)?.id;
        void handCardsOn(ids, {
          ...(verifier && { verifiers: [verifier] }),
          ...(owner && { owner }),
        });
      }}
    />
  );
}
