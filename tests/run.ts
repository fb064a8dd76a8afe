import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { BrowserMissingError, findBrowser } from './browser/findBrowser.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const UNIT_REPORT = join(ROOT, '.output/vitest.json');
const BROWSER_REPORT = join(ROOT, '.output/playwright.json');

interface Tally {
  passed: number;
  failed: number;
}

/** One part of the test run: a command, and the report of one that counts tests. */
interface Step {
  title: string;
  command: string[];
  report?: { file: string; tally(content: unknown): Tally };
}

const UnitReport = v.object({ numPassedTests: v.number(), numFailedTests: v.number() });
const BrowserReport = v.object({
  stats: v.object({ expected: v.number(), unexpected: v.number(), flaky: v.number() }),
});

const STEPS: Step[] = [
  { title: 'Generated types', command: ['wxt', 'prepare'] },
  { title: 'Format and lint', command: ['biome', 'ci', '.'] },
  { title: 'Types', command: ['tsc', '--noEmit'] },
  {
    title: 'Unit tests, import rules and other tests of the repository',
    command: [
      ...['vitest', 'run', '--config', 'tests/vitest.config.ts', '--reporter=default'],
      ...['--reporter=json', `--outputFile.json=${UNIT_REPORT}`],
    ],
    report: {
      file: UNIT_REPORT,
      tally(content) {
        const { numPassedTests, numFailedTests } = v.parse(UnitReport, content);
        return { passed: numPassedTests, failed: numFailedTests };
      },
    },
  },
  { title: 'Build for Chromium', command: ['wxt', 'build'] },
  { title: 'Build for Firefox', command: ['wxt', 'build', '-b', 'firefox', '--mv3'] },
  {
    title: 'Editors, and end to end in Chromium',
    command: ['playwright', 'test', '-c', 'tests/playwright.config.ts'],
    report: {
      file: BROWSER_REPORT,
      tally(content) {
        const { expected, unexpected, flaky } = v.parse(BrowserReport, content).stats;
        return { passed: expected, failed: unexpected + flaky };
      },
    },
  },
];

function runStep({ title, command: [program = '', ...words], report }: Step): Tally {
  console.log(`\n── ${title}`);
  if (report) rmSync(report.file, { force: true });
  const path = [join(ROOT, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  const { status, error } = spawnSync(program, words, {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, PATH: path },
  });
  if (error) console.error(error.message);
  const isFine = status === 0;
  if (!report) return { passed: isFine ? 1 : 0, failed: isFine ? 0 : 1 };
  if (!existsSync(report.file)) return { passed: 0, failed: 1 };
  const tally = report.tally(JSON.parse(readFileSync(report.file, 'utf8')));
  // A runner that broke down beside its tests has failed too.
  return isFine || tally.failed > 0 ? tally : { ...tally, failed: 1 };
}

/** Counts a part that breaks down as a failed one, so that the run still ends with its tally. */
function attempt(part: () => Tally): Tally {
  try {
    return part();
  } catch (error) {
    console.error(error instanceof BrowserMissingError ? error.message : error);
    return { passed: 0, failed: 1 };
  }
}

function main(): Tally {
  const browser = attempt(() => {
    console.log(`Browser: ${findBrowser()}`);
    return { passed: 0, failed: 0 };
  });
  if (browser.failed > 0) return browser;
  const tallies = STEPS.map((step) => attempt(() => runStep(step)));
  return {
    passed: tallies.reduce((sum, tally) => sum + tally.passed, 0),
    failed: tallies.reduce((sum, tally) => sum + tally.failed, 0),
  };
}

const { passed, failed } = main();
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
