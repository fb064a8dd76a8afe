import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { afterPainting } from './paintMarks';
import { isReading, panel, ticketOf } from './store';

/** Whether the first cards were painted, or there is no ticket to have any: what could wait has waited. */
export function useHasBegun(): boolean {
  const isAnswered = useStore(panel, ({ page, suggestions, failure }) => {
    if (suggestions || failure) return true;
    return !isReading(page) && ticketOf(page) === null;
  });
  const [hasBegun, setHasBegun] = useState(false);
  useEffect(() => {
    if (isAnswered) afterPainting(() => setHasBegun(true));
  }, [isAnswered]);
  return hasBegun;
}
