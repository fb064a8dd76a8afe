import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, it } from 'vitest';
import { ROOT, sourceFiles } from './sourceFiles.ts';

const product = sourceFiles()
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('tests/'))
  .map((file) => readFileSync(join(ROOT, file), 'utf8'))
  .join('\n');

/** What stands before the changing part of a key: `backup.part.` of `backup.part.${name}`. */
const prefixes = [...product.matchAll(/`([\w.]+\.)\$\{/g)].map(([, prefix]) => prefix ?? '');

function isUsed(key: string): boolean {
  const isNamed = product.includes(`'${key}'`) || product.includes(`__MSG_${key}__`);
  return isNamed || prefixes.some((prefix) => key.startsWith(prefix));
}

describe('the strings of the interface', () => {
  it('are all shown somewhere', async () => {
    const messages = await parseMessagesFile(join(ROOT, 'locales/en.yml'));
    // Those with @@ are the browser's own.
    const keys = messages.map(({ key }) => key.join('.')).filter((key) => !key.startsWith('@@'));
    expect(keys.length).toBeGreaterThan(100);
    expect(keys.filter((key) => !isUsed(key))).toEqual([]);
  });
});
