import { createStore } from 'zustand/vanilla';
import { i18n } from '#i18n';
import type { StatusView } from '@/components/StatusBar';
import { StorageFullError } from '@/storage/storageFull';

interface PageState {
  status: StatusView | null;
  isStorageBroken: boolean;
}

/** The view state of the settings. What is kept for good lives in storage. */
export const page = createStore<PageState>()(() => ({ status: null, isStorageBroken: false }));

/** Says what was done. */
export function tell(text: string, onUndo?: () => void): void {
  page.setState({ status: { text, tone: 'plain', ...(onUndo && { onUndo }) } });
}

/** Says what went wrong, in a sentence for the person. */
export function tellProblem(text: string): void {
  page.setState({ status: { text, tone: 'problem' } });
}

/** Runs an action; a failure is said, not swallowed. */
export async function told(action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    tellProblem(
      error instanceof StorageFullError
        ? i18n.t('options.status.full')
        : i18n.t('options.status.failed', [reason]),
    );
  }
}
