import { describe, expect, it } from 'vitest';
import { DOM_PACKAGES, roomOf, violation } from './importRules.ts';
import { importsOf, importsOnDisk } from './imports.ts';
import { ROOT, sourceFiles } from './sourceFiles.ts';

const SOURCE = /^(?!tests\/|docs\/).+\/.+\.(ts|tsx)$/;

const files = sourceFiles().filter((file) => SOURCE.test(file) && !file.endsWith('.d.ts'));

function judge(file: string, source: string): (string | null)[] {
  return importsOf(file, source).map((each) => violation(file, each));
}

/** All that a file imports to run, and what that imports. */
function reachedFrom(start: string): { files: Set<string>; packages: Set<string> } {
  const reached = new Set<string>();
  const packages = new Set<string>();
  const visit = (file: string) => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const { target, isPackage, isType } of importsOnDisk(ROOT, file)) {
      // A file that is taken as a text runs nowhere here.
      if (isType || target.endsWith('?raw')) continue;
      if (isPackage) packages.add(target);
      else visit(files.find((each) => each.replace(/(\/index)?\.tsx?$/, '') === target) ?? target);
    }
  };
  visit(start);
  return { files: reached, packages };
}

describe('the import rules', () => {
  it('hold for every source file', () => {
    expect(files.length).toBeGreaterThan(50);
    const broken = files.flatMap((file) =>
      importsOnDisk(ROOT, file).flatMap((each) => violation(file, each) ?? []),
    );
    expect(broken).toEqual([]);
  });

  it.each([
    ['cards/a.ts', "import { browser } from 'wxt/browser';"],
    ['cards/a.ts', "import { database } from '@/storage/database';"],
    ['documents/a.ts', "import { ShardSchema } from '@/ranking/learning/shard';"],
    ['cards/a.ts', "import { KINDS } from '@/documents/kinds';"],
    ['ranking/a.ts', "import { Dexie } from 'dexie';"],
    ['ranking/a.ts', "import { textOf } from '../helpdesks/text';"],
    ['ranking/a.ts', "import MiniSearch from 'minisearch';"],
    ['storage/a.ts', "import stemmer from 'snowball-stemmers';"],
    ['workspace/a.ts', "import { readSetting } from '@/storage/settings';"],
    ['workspace/a.ts', "import { syncRun } from '@/storage/sync/syncRun';"],
    ['workspace/administration/a.ts', "import { readFileSync } from 'node:fs';"],
    ['workspace/administration/a.ts', "import { readLogin } from '../commandLine/login';"],
    ['components/A.tsx', "import { trustOf } from '@/cards/trust';"],
    ['components/A.tsx', "import { browser } from 'wxt/browser';"],
    ['page/a.ts', "import { database } from '@/storage/database';"],
    ['entrypoints/zendesk.content/a.ts', "import { addReceipt } from '@/storage/device';"],
    ['entrypoints/zendesk.content/a.ts', "export { x } from '../intercom.content/index';"],
    ['entrypoints/sidepanel/a.ts', "import { x } from '../background/panel';"],
    ['messaging/a.ts', "const x = await import('@/storage/cards');"],
    ['messaging/a.ts', 'const x = await import(name);'],
    ['helpdesks/a.ts', "import { panel } from '@/entrypoints/sidepanel/store';"],
    ['shelf/a.ts', "import { x } from './b';"],
  ])('forbid %s: %s', (file, source) => {
    expect(judge(file, source)).not.toContain(null);
  });

  it.each([
    ['components/A.tsx', "import type { Trust } from '@/cards/trust';"],
    ['ranking/a.ts', "import type { Ticket } from '../helpdesks/ticket';"],
    ['workspace/a.ts', "import { CouchHttp } from '@/storage/sync/couch/couchHttp';"],
    ['workspace/a.ts', "import type { Workspace } from '@/storage/sync/workspace';"],
    ['entrypoints/sidepanel/a.ts', "import { trustOf } from '@/cards/trust';"],
  ])('allow %s: %s', (file, source) => {
    expect(judge(file, source)).toEqual([null]);
  });

  it.each(['entrypoints/ranker/index.ts', 'entrypoints/background/index.ts'])(
    'keep all that needs a DOM out of %s',
    (start) => {
      const { files: reached, packages } = reachedFrom(start);
      expect([...packages].filter((name) => DOM_PACKAGES.includes(name))).toEqual([]);
      expect(reached.size).toBeGreaterThan(3);
    },
  );

  it.each(['entrypoints/sidepanel/main.tsx', 'entrypoints/options/main.tsx'])(
    'keep the rich text out of %s',
    (start) => {
      const { files: reached, packages } = reachedFrom(start);
      expect([...packages].filter((name) => name.startsWith('@tiptap/'))).toEqual([]);
      expect(reached.size).toBeGreaterThan(20);
    },
  );
});

describe('the house', () => {
  it('has a room for everything', () => {
    const rooms = new Set(files.map(roomOf));
    for (const room of rooms) expect(room).not.toMatch(/utils?|helpers?|common|misc/i);
  });
});
