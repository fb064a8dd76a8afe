import { useEffect, useState } from 'react';

/** Longer than an attempt takes that nothing is heard of, in ms. */
const LONGEST_TRY = 30_000;

/** Whether an attempt to come in step is under way, and what begins one. @param attempt another text after each. */
export function useTrying(attempt: string, tryNow: () => void): [boolean, () => void] {
  const [tried, setTried] = useState<string | null>(null);
  const isTrying = tried === attempt;
  useEffect(() => {
    if (!isTrying) return;
    const timer = setTimeout(() => setTried(null), LONGEST_TRY);
    return () => clearTimeout(timer);
  }, [isTrying]);
  const begin = () => {
    setTried(attempt);
    tryNow();
  };
  return [isTrying, begin];
}
