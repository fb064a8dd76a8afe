import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const CLOSE_MS = 10_000;

/** The folder of a browser's profile. */
export interface Profile {
  folder: string;
  remove(): void;
}

/** Makes a folder for a profile, removed at the latest when this process exits, as on Ctrl+C. */
export function makeProfile(): Profile {
  const folder = mkdtempSync(join(tmpdir(), 'sidecard-profile-'));
  const remove = () => {
    process.off('exit', remove);
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    } catch (error) {
      // A dying browser may still write; a folder left behind is no reason to fail.
      console.warn(`${folder} was not removed: ${error instanceof Error ? error.message : error}`);
    }
  };
  process.once('exit', remove);
  return { folder, remove };
}

/** Closes what may be gone already, and waits no longer than it is worth. */
export async function closeAll(closables: readonly { close(): Promise<void> }[]): Promise<void> {
  const closing = Promise.allSettled(closables.map((each) => each.close()));
  await Promise.race([closing, wait(CLOSE_MS, undefined, { ref: false })]);
}
