import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MOST_LINES = 250;

const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && existsSync(`${ROOT}/${file}`));

function text(file: string): string {
  return readFileSync(`${ROOT}/${file}`, 'utf8');
}

describe('the files of the repository', () => {
  const sources = files.filter((file) => /\.(ts|tsx|css)$/.test(file));

  it(`have at most ${MOST_LINES} lines`, () => {
    const long = sources.filter((file) => text(file).split('\n').length > MOST_LINES + 1);
    expect(long).toEqual([]);
  });

  it('are named by their role', () => {
    const vague = sources.filter((file) =>
      /^(utils?|helpers?|common|misc)\b/i.test(basename(file)),
    );
    expect(vague).toEqual([]);
  });

  it('ask nobody to come back later, and quiet no check', () => {
    const marks = /TO[D]O|FIX[M]E|@ts-(?:ignore|nocheck)|\.(?:only|skip)\(/;
    expect(sources.filter((file) => marks.test(text(file)))).toEqual([]);
  });

  it('name no address to download packages from', () => {
    expect(text('package-lock.json')).not.toContain('"resolved"');
  });
});
