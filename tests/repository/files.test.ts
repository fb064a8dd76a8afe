import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, sourceFiles } from './sourceFiles.ts';

const MOST_LINES = 250;

function text(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

describe('the files of the repository', () => {
  const sources = sourceFiles().filter((file) => /\.(ts|tsx|css)$/.test(file));

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
