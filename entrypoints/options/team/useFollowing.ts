import { useCallback, useEffect, useRef } from 'react';
import { type Browser, browser } from 'wxt/browser';
import { STILL_HERE_EVERY, SYNC_PORT, type SyncMessage } from '@/messaging/syncPort';

/** The browser ends the worker at times: the port is opened anew after so long, in ms. */
const AGAIN = 1_000;

function tell(port: Browser.runtime.Port | undefined, kind: SyncMessage['kind']): void {
  port?.postMessage({ kind, slugs: [] } satisfies SyncMessage);
}

/**
 * Has the background keep this device in step while the page shows it.
 *
 * @returns what has it try at once.
 */
export function useFollowing(): () => void {
  const port = useRef<Browser.runtime.Port>(undefined);
  useEffect(() => {
    let again: ReturnType<typeof setTimeout> | undefined;
    const open = () => {
      port.current = browser.runtime.connect({ name: SYNC_PORT });
      port.current.onDisconnect.addListener(() => {
        port.current = undefined;
        again = setTimeout(open, AGAIN);
      });
      tell(port.current, 'shows');
    };
    open();
    const timer = setInterval(() => tell(port.current, 'still-here'), STILL_HERE_EVERY);
    return () => {
      clearTimeout(again);
      clearInterval(timer);
      // An end of one's own is told to the other side alone.
      port.current?.disconnect();
      port.current = undefined;
    };
  }, []);
  return useCallback(() => tell(port.current, 'try-now'), []);
}
