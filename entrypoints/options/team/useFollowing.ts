import { useCallback, useEffect, useRef } from 'react';
import { type Following, followTeam } from '@/messaging/followTeam';

/**
 * Has the background keep this device in step while the page shows it.
 *
 * @returns what has it try at once.
 */
export function useFollowing(): () => void {
  const following = useRef<Following>(undefined);
  useEffect(() => {
    const current = followTeam(() => undefined);
    following.current = current;
    current.tell('shows');
    return () => {
      current.end();
      following.current = undefined;
    };
  }, []);
  return useCallback(() => following.current?.tell('try-now'), []);
}
