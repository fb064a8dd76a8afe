import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import * as v from 'valibot';
import { SYSTEM_NAMES, type SystemName } from './arguments';
import { BuiltSchema, LoadedSchema, type Outcome } from './figures';
import type { Part } from './measure';

/** The first word of a command line that is meant for a child. */
export const CHILD = '--child';

const PartSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    kind: v.picklist(['build', 'load']),
    system: v.picklist(SYSTEM_NAMES),
    size: v.number(),
    file: v.string(),
  }),
);

/** The part that a child is to measure; null where the words are a person's. */
export function partOf([first, part]: readonly string[]): Part | null {
  return first === CHILD ? v.parse(PartSchema, part) : null;
}

/** A child took longer than it may, or ended without figures. */
class ChildError extends Error {
  override name = 'ChildError';
  readonly isLate: boolean;
  constructor(message: string, isLate: boolean) {
    super(message);
    this.isLate = isLate;
  }
}

/** Measures a part in a process of its own. @param left ms that it may take. */
async function inChild(part: Part, left: number): Promise<string> {
  // Node keeps source maps in memory from the start: they would count as the system's.
  const options = process.execArgv.filter((option) => option !== '--enable-source-maps');
  const words = [...options, process.argv[1] ?? '', CHILD, JSON.stringify(part)];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] });
  let isLate = false;
  const timer = setTimeout(
    () => {
      isLate = true;
      child.kill('SIGKILL');
    },
    Math.max(1, left),
  );
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const [said, complaint, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    ended,
  ]);
  clearTimeout(timer);
  if (isLate) throw new ChildError('too late', true);
  if (code !== 0) {
    const lines = complaint.trim().split('\n');
    const telling = lines.find((line) => /error/i.test(line)) ?? lines.at(-1);
    throw new ChildError(telling?.trim() || `it ended with code ${code}`, false);
  }
  return said;
}

/**
 * Measures a system at a size in processes of its own: one that builds, and a fresh one that loads what
 * the first has kept. @param patience ms for both.
 */
export async function outcomeOf(
  system: SystemName,
  size: number,
  patience: number,
): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'sidecard-bench-'));
  const file = join(folder, 'snapshot');
  const until = performance.now() + patience;
  const measured = (kind: Part['kind']) =>
    inChild({ kind, system, size, file }, until - performance.now());
  try {
    const built = v.parse(v.pipe(v.string(), v.parseJson(), BuiltSchema), await measured('build'));
    const loaded = v.parse(v.pipe(v.string(), v.parseJson(), LoadedSchema), await measured('load'));
    return { state: 'measured', figures: { ...built, ...loaded } };
  } catch (error) {
    if (!(error instanceof ChildError)) throw error;
    return error.isLate ? { state: 'late' } : { state: 'failed', reason: error.message };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
