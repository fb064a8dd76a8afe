import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { lexer, walkTokens } from 'marked';
import { describe, expect, it } from 'vitest';
import { ROOT, sourceFiles } from './sourceFiles.ts';

const files = sourceFiles();
const documents = files.filter((file) => file.endsWith('.md'));

function text(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

/** Where the links and images of a Markdown text lead, those in its HTML too. */
function targetsOf(markdown: string): string[] {
  const targets: string[] = [];
  walkTokens(lexer(markdown), (token) => {
    if (token.type === 'link' || token.type === 'image') targets.push(token.href);
    if (token.type === 'html') {
      for (const [, target = ''] of token.raw.matchAll(/\b(?:src|href)="([^"]*)"/g)) {
        targets.push(target);
      }
    }
  });
  return targets;
}

function isRelative(target: string): boolean {
  return !/^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(target);
}

/** Whether a relative target names a file of the repository, or a folder that holds some. */
function resolves(document: string, target: string): boolean {
  const [path = ''] = target.split(/[?#]/);
  const file = posix.join(dirname(document), decodeURI(path)).replace(/\/$/, '');
  return files.some((each) => each === file || each.startsWith(`${file}/`));
}

describe('the documents', () => {
  it('link to files of the repository only', () => {
    expect(documents).toContain('README.md');
    const broken = documents.flatMap((document) =>
      targetsOf(text(document))
        .filter((target) => isRelative(target) && !resolves(document, target))
        .map((target) => `${document}: ${target}`),
    );
    expect(broken).toEqual([]);
  });

  it('have no placeholders left', () => {
    const placeholder = /^\W*[A-Z]+(?:_[A-Z]+)+\W*$|\b(?:TO[D]O|FIX[M]E|TB[D])\b|lorem ipsum/;
    const left = documents.flatMap((document) =>
      text(document)
        .split('\n')
        .filter((line) => placeholder.test(line))
        .map((line) => `${document}: ${line}`),
    );
    expect(left).toEqual([]);
  });
});
