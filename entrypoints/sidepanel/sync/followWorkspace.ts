import { browser } from 'wxt/browser';
import { STILL_HERE_EVERY, SYNC_PORT, type SyncMessage } from '@/messaging/syncPort';
import { allCollections } from '@/storage/cards';
import { isMoreWaiting, type WaitingChanges } from '@/storage/sync/waitingChanges';
import { watchOutbox, watchSharedSlugs, watchWorkspace } from '@/storage/watch';
import { panel } from '../store';

/** The browser ends the worker at times: the port is opened anew after so long, in ms. */
const AGAIN = 1_000;

/** The shared collections of the cards that are shown, then the others: what a person sees comes first. */
async function shownSlugs(): Promise<string[]> {
  const { suggestions, results } = panel.getState();
  const hits = [...(results?.hits ?? []), ...(suggestions?.hits ?? [])];
  const collections = await allCollections();
  const slugs = new Map(collections.flatMap(({ id, slug }) => (slug ? [[id, slug]] : [])));
  const shown = hits.flatMap(({ card }) => slugs.get(card.collection) ?? []);
  return [...new Set([...shown, ...slugs.values()])].slice(0, 20);
}

/** The way to the background while this panel is open. */
interface OpenPort {
  tell(kind: SyncMessage['kind']): Promise<void>;
  close(): void;
}

/** Has the background keep the replica in step. @param onLost the browser ended the worker. */
function openPort(onLost: () => void): OpenPort {
  const port = browser.runtime.connect({ name: SYNC_PORT });
  let isOpen = true;
  let last = '';
  const tell = async (kind: SyncMessage['kind']) => {
    const slugs = kind === 'still-here' ? [] : await shownSlugs();
    const isNews = kind !== 'shows' || slugs.join() !== last;
    if (kind !== 'still-here') last = slugs.join();
    if (isNews && isOpen) port.postMessage({ kind, slugs } satisfies SyncMessage);
  };
  const timer = setInterval(() => void tell('still-here'), STILL_HERE_EVERY);
  let waiting: WaitingChanges | null = null;
  const outbox = watchOutbox().subscribe((now) => {
    const isMore = isMoreWaiting(waiting, now);
    waiting = now;
    if (isMore) void tell('changed');
  });
  // Those that come with the first sync, or later, are shown as well.
  const shared = watchSharedSlugs().subscribe(() => void tell('shows'));
  const unsubscribe = panel.subscribe((state, before) => {
    if (state.suggestions !== before.suggestions || state.results !== before.results) {
      void tell('shows');
    }
  });
  const end = () => {
    isOpen = false;
    clearInterval(timer);
    outbox.unsubscribe();
    shared.unsubscribe();
    unsubscribe();
  };
  port.onDisconnect.addListener(() => {
    if (!isOpen) return;
    end();
    onLost();
  });
  void tell('shows');
  return {
    tell,
    close: () => {
      end();
      port.disconnect();
    },
  };
}

let current: OpenPort | undefined;
let again: ReturnType<typeof setTimeout> | undefined;

function open(): OpenPort {
  clearTimeout(again);
  const port = openPort(() => {
    current = undefined;
    again = setTimeout(open, AGAIN);
  });
  current = port;
  return port;
}

/** Keeps the cards in step with the team's workspace, where this device takes part in one. */
export function followWorkspace(): void {
  watchWorkspace().subscribe((workspace) => {
    clearTimeout(again);
    current?.close();
    current = undefined;
    if (workspace) open();
  });
  // The worker hears of the network's return in no browser for sure; a page does.
  window.addEventListener('online', () => void current?.tell('changed'));
}

/** Has the background try at once to come in step, whatever it waits for. */
export function tryNow(): Promise<void> {
  return (current ?? open()).tell('try-now');
}
