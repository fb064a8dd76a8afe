import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { Welcome, type WelcomeStep } from '@/components/panel/Welcome';
import { endWelcome, type FirstSteps, firstSteps } from '@/storage/firstSteps';
import { panel, ticketOf } from '../store';
import { toldWriting } from '../toldWriting';

function stepsDone({ hasInserted, hasOwnCard }: FirstSteps, hasTicket: boolean): Set<WelcomeStep> {
  return new Set<WelcomeStep>([
    // Nobody inserts without a ticket.
    ...(hasTicket || hasInserted ? (['ticket'] as const) : []),
    ...(hasInserted ? (['insert'] as const) : []),
    ...(hasOwnCard ? (['card'] as const) : []),
  ]);
}

const end = () => toldWriting('card', () => endWelcome(Date.now()));

/** The first three steps, until they were taken or closed. */
export function WelcomeCards() {
  const steps = useLiveQuery(firstSteps);
  const hasTicket = useStore(panel, (state) => ticketOf(state.page) !== null);
  const isDone = steps && !steps.isOver && steps.hasInserted && steps.hasOwnCard;
  useEffect(() => {
    if (isDone) void end();
  }, [isDone]);
  if (!steps || steps.isOver || isDone) return null;
  return (
    <Welcome done={stepsDone(steps, hasTicket)} isCompact={hasTicket} onClose={() => void end()} />
  );
}
