import { followTeam } from '@/messaging/followTeam';
import type { SyncMessage } from '@/messaging/syncPort';
import { allCollections } from '@/storage/cards';
import { isMoreWaiting, type WaitingChanges } from '@/storage/sync/waitingChanges';
import { watchOutbox, watchSharedSlugs, watchWorkspace } from '@/storage/watch';
import { panel } from '../store';

/** The shared collections of the cards that are shown, then the others: what a person sees comes first. */
async function shownSlugs(): Promise<string[]> {
  const { suggestions, results } = panel.getState();
  const hits = [...(results?.hits ?? []), ...(suggestions?.hits ?? [])];
  const collections = await allCollections();
  const slugs = new Map(collections.flatMap(({ id, slug }) => (slug ? [[id, slug]] : [])));
  const shown = hits.flatMap(({ card }) => slugs.get(card.collection) ?? []);
  return [...new Set([...shown, ...slugs.values()])].slice(0, 20);
}

/** What the background is told while this panel is open. */
interface PanelFollowing {
  tell(kind: SyncMessage['kind']): Promise<void>;
  end(): void;
}

function follow(): PanelFollowing {
  let last = '';
  const tell = async (kind: SyncMessage['kind']) => {
    const slugs = await shownSlugs();
    const isNews = kind !== 'shows' || slugs.join() !== last;
    last = slugs.join();
    if (isNews) following.tell(kind, slugs);
  };
  const following = followTeam(() => {
    last = '';
    void tell('shows');
  });
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
  return {
    tell,
    end: () => {
      outbox.unsubscribe();
      shared.unsubscribe();
      unsubscribe();
      following.end();
    },
  };
}

let current: PanelFollowing | undefined;

/** Keeps the cards in step with the team's workspace, where this device takes part in one. */
export function followWorkspace(): void {
  watchWorkspace().subscribe((workspace) => {
    current?.end();
    current = workspace ? follow() : undefined;
  });
  // The worker hears of the network's return in no browser for sure; a page does.
  window.addEventListener('online', () => void current?.tell('changed'));
}

/** Has the background try at once to come in step, whatever it waits for. */
export function tryNow(): Promise<void> {
  current ??= follow();
  return current.tell('try-now');
}
