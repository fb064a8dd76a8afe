import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const CARDS = [
  { id: 'pump', title: 'The pump is loud', body: 'Rinse the small wheel under water.', lang: 'en' },
  { id: 'lamp', title: 'Replace the lamp', body: 'Press both tabs and pull.', lang: 'en' },
  { id: 'seeds', title: 'Seeds that do not sprout', body: 'Keep the tray warm.', lang: 'en' },
  { id: 'refund', title: 'Refund for a parcel', body: 'The money is back in a week.', lang: 'en' },
];

const QUERIES = [
  { id: 'd1', text: 'Loud pump\n\nMy pump is loud at night.', lang: 'en', split: 'dev' },
  { id: 'd2', text: 'How do I replace the lamp?', lang: 'en', split: 'dev' },
  { id: 'd3', text: 'where is the money for my parcel', lang: 'en', split: 'dev' },
  { id: 'd4', text: 'nobody knows', lang: 'en', split: 'dev' },
  { id: 't1', text: 'the thing hums', lang: 'en', split: 'train' },
  { id: 't2', text: 'no light any more', lang: 'en', split: 'train' },
  { id: 't3', text: 'nothing grows', lang: 'en', split: 'train' },
];

const QRELS = [
  'query\tcard\tgrade',
  ...['d1\tpump\t2', 'd2\tlamp\t1', 'd3\trefund\t1', 'd3\tgone\t1', 'd4\tpump\t0'],
  ...['t1\tpump\t1', 't2\tlamp\t1', 't3\tseeds\t1'],
];

const jsonLines = (lines: readonly object[]) =>
  lines.map((line) => JSON.stringify(line)).join('\n');

/** A folder with a set, for as long as the test runs; files can be given in place of the good ones. */
export function tinySet(files: Record<string, string> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'sidecard-set-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const all = {
    'cards.jsonl': jsonLines(CARDS),
    'queries.jsonl': jsonLines(QUERIES),
    'qrels.tsv': QRELS.join('\n'),
    ...files,
  };
  for (const [name, text] of Object.entries(all)) writeFileSync(join(folder, name), `${text}\n`);
  return folder;
}
