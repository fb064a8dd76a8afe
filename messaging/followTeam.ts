import { type Browser, browser } from 'wxt/browser';
import { STILL_HERE_EVERY, SYNC_PORT, type SyncMessage } from './syncPort';

/** The browser ends the worker at times: the port is opened anew after so long, in ms. */
const AGAIN = 1_000;

/** The way to the background while a page of the extension shows cards. */
export interface Following {
  /** Tells what happened, and the slugs of the collections that are shown. */
  tell(kind: SyncMessage['kind'], slugs?: readonly string[]): void;
  end(): void;
}

/**
 * Has the background keep the replica in step with the team's workspace until this is ended.
 *
 * @param onOpen each time that a port was opened: what was told before went with the worker.
 */
export function followTeam(onOpen: () => void): Following {
  let port: Browser.runtime.Port | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  const tell: Following['tell'] = (kind, slugs = []) =>
    port?.postMessage({ kind, slugs: [...slugs] } satisfies SyncMessage);
  const open = () => {
    port = browser.runtime.connect({ name: SYNC_PORT });
    port.onDisconnect.addListener(() => {
      port = undefined;
      again = setTimeout(open, AGAIN);
    });
    onOpen();
  };
  const timer = setInterval(() => tell('still-here'), STILL_HERE_EVERY);
  open();
  return {
    tell,
    end: () => {
      clearTimeout(again);
      clearInterval(timer);
      // An end of one's own is told to the other side alone.
      port?.disconnect();
      port = undefined;
    },
  };
}
