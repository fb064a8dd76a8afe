import { browser } from 'wxt/browser';
import { STILL_HERE_EVERY, SYNC_PORT, type SyncMessage } from '@/messaging/syncPort';
import { allCollections } from '@/storage/cards';
import { watchOutbox, watchWorkspace } from '@/storage/watch';
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

/** Has the background keep the replica in step while this panel is open; the function ends it. */
function openPort(): () => void {
  const port = browser.runtime.connect({ name: SYNC_PORT });
  let last = '';
  const tell = async (kind: SyncMessage['kind']) => {
    const slugs = kind === 'still-here' ? [] : await shownSlugs();
    const isNews = kind !== 'shows' || slugs.join() !== last;
    if (kind !== 'still-here') last = slugs.join();
    if (isNews && isOpen) port.postMessage({ kind, slugs } satisfies SyncMessage);
  };
  let isOpen = true;
  const timer = setInterval(() => void tell('still-here'), STILL_HERE_EVERY);
  const outbox = watchOutbox().subscribe((at) => {
    if (at !== undefined) void tell('changed');
  });
  const unsubscribe = panel.subscribe((state, before) => {
    if (state.suggestions !== before.suggestions || state.results !== before.results) {
      void tell('shows');
    }
  });
  const close = () => {
    isOpen = false;
    clearInterval(timer);
    outbox.unsubscribe();
    unsubscribe();
  };
  port.onDisconnect.addListener(() => {
    if (!isOpen) return;
    close();
    setTimeout(() => {
      reopen();
    }, AGAIN);
  });
  void tell('shows');
  return () => {
    close();
    port.disconnect();
  };
}

let closePort: (() => void) | undefined;

function reopen(): void {
  closePort = openPort();
}

/** Keeps the cards in step with the team's workspace, where this device takes part in one. */
export function followWorkspace(): void {
  watchWorkspace().subscribe((workspace) => {
    closePort?.();
    closePort = undefined;
    if (workspace) reopen();
  });
}
