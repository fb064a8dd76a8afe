import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ArgumentError } from './commandLine.ts';

/**
 * Writes what was measured into the file that `--json` names, with the folders it lacks.
 *
 * @throws ArgumentError where it cannot be written.
 */
export function writeJson(file: string, measured: unknown): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify(measured, null, 2)}\n`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ArgumentError(`--json ${file} cannot be written (${reason}).`);
  }
}
