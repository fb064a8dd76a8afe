import { watchWorkspace } from '../watch';
import { currentWorkspace, type Workspace } from './workspace';

/** Follows a workspace until one of the signals ends it. */
export type Follow = (
  workspace: Workspace,
  /** `over`: nobody looks any more, what is under way may come to its end. `replaced`: nothing of it may. */
  signals: { over: AbortSignal; replaced: AbortSignal },
) => Promise<void>;

function isSame(a: Workspace | undefined, b: Workspace | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Resolves when another workspace than this is set, or the signal says so. */
function untilOther(known: Workspace | undefined, over: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const watched = watchWorkspace().subscribe({
      next: (workspace) => {
        if (!isSame(workspace, known)) resolve();
      },
      error: reject,
    });
    const end = () => {
      watched.unsubscribe();
      resolve();
    };
    if (over.aborted) end();
    else over.addEventListener('abort', end, { once: true });
  });
}

/**
 * Follows the workspace that is set on this device, and none while none is. Another one that is set takes
 * its place at once, when nothing of the one before is under way any more.
 *
 * @param over ends it.
 */
export async function followSetting(over: AbortSignal, follow: Follow): Promise<void> {
  while (!over.aborted) {
    const workspace = await currentWorkspace();
    const [watching, replaced] = [new AbortController(), new AbortController()];
    const endThis = () => {
      watching.abort();
      if (!over.aborted) replaced.abort();
    };
    const other = untilOther(workspace, AbortSignal.any([over, watching.signal])).then(endThis);
    const followed = workspace && follow(workspace, { over, replaced: replaced.signal });
    try {
      await Promise.all([followed, other]);
    } finally {
      endThis();
    }
  }
}
