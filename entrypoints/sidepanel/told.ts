import { i18n } from '#i18n';
import { panel } from './store';

/** Says what went wrong, in a sentence for the person. */
export function tellProblem(text: string): void {
  panel.getState().showStatus({ text, tone: 'problem' });
}

/** Runs an action; a failure that nobody foresaw is said, not swallowed. */
export async function told(action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch (error) {
    tellProblem(i18n.t('status.failed', [error instanceof Error ? error.message : String(error)]));
  }
}
