import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { BrowserMissingError } from '../../tests/browser/findBrowser.ts';
import { launchSidecard } from '../../tests/browser/launch.ts';
import { zendeskHost } from '../../tests/helpdesks/hosts.ts';
import { serveHelpdesks } from '../../tests/helpdesks/server.ts';
import { buildZendesk } from '../../tests/helpdesks/zendesk/build.ts';
import { ArgumentError } from '../commandLine.ts';
import { writeJson } from '../jsonFile.ts';
import { machineLine } from '../speed/machine.ts';
import { measurePanel } from './measurePanel.ts';
import { budgetsOf, reportLines } from './report.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The extension did not build; what the build said is printed. */
class BuildFailedError extends Error {
  override name = 'BuildFailedError';
}

/** What may go wrong with no fault of the benchmark's; the message is a sentence for the person. */
const EXPECTED = [BrowserMissingError, BuildFailedError, ArgumentError];

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function buildExtension(): void {
  const wxt = join(ROOT, 'node_modules/wxt/bin/wxt.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [wxt, 'build'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status === 0) return;
  throw new BuildFailedError(`The extension did not build.\n${stdout ?? ''}${stderr ?? ''}`.trim());
}

/** Measures the built extension in a fresh profile; the words come from `npm run bench`. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { cards: { type: 'string', default: '10000' }, json: { type: 'string' } },
  });
  const cards = Number(values.cards);
  buildExtension();
  await buildZendesk(zendeskHost.outDir);
  const server = await serveHelpdesks();
  const closing = [() => server.close()];
  try {
    const sidecard = await launchSidecard({ headless: true, hostRules: server.hostRules });
    closing.unshift(() => sidecard.close());
    const version = sidecard.context.browser()?.version() ?? '';
    print(`\nThe built extension in Chromium ${version}, headless. ${machineLine()}`);
    const figures = await measurePanel(sidecard, server, cards, (text) => print(`  ${text}`));
    print('');
    for (const line of reportLines(figures, cards)) print(line);
    if (values.json === undefined) return;
    const budgets = budgetsOf(figures, cards);
    writeJson(values.json, { cards, browser: version, figures, budgets });
  } finally {
    for (const close of closing) await close();
  }
}

main().catch((error: unknown) => {
  process.exitCode = 1;
  const isExpected = EXPECTED.some((kind) => error instanceof kind);
  process.stderr.write(`${isExpected && error instanceof Error ? error.message : error}\n`);
});
