import { createStore } from 'zustand/vanilla';
import { i18n } from '#i18n';
import type { StatusView } from '@/components/StatusBar';
import { type EditorRoute, routeOf, searchOf } from '@/editing/editorRoute';
import { CardChangedError } from '@/storage/cardChanged';
import { StorageFullError } from '@/storage/storageFull';

interface PageState {
  /** What the tab shows; null where its address names nothing. */
  route: EditorRoute | null;
  status: StatusView | null;
  isStorageBroken: boolean;
}

/** The view state of the editor. What is kept for good lives in storage. */
export const page = createStore<PageState>()(() => ({
  route: routeOf(location.search),
  status: null,
  isStorageBroken: false,
}));

/** Has the address name what the tab has come to show: loaded again, the tab shows it as well. */
export function nameRoute(route: EditorRoute): void {
  history.replaceState(null, '', searchOf(route));
}

/** Says what was done. */
export function tell(text: string, onUndo?: () => void): void {
  page.setState({ status: { text, tone: 'plain', ...(onUndo && { onUndo }) } });
}

/** Says what went wrong, in a sentence for the person. */
export function tellProblem(text: string): void {
  page.setState({ status: { text, tone: 'problem' } });
}

/** Runs an action; a failure is said, not swallowed: a full device and a card changed meanwhile are foreseen. */
export async function told(action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch (error) {
    if (error instanceof StorageFullError) return tellProblem(i18n.t('form.full'));
    if (error instanceof CardChangedError) {
      return tellProblem(i18n.t(error.current ? 'cardMenu.notUndone' : 'cardMenu.gone'));
    }
    const reason = error instanceof Error ? error.message : String(error);
    tellProblem(i18n.t('status.failed', [reason]));
  }
}
