import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

/** A browser that loads unpacked extensions from the command line could not be had. */
export class BrowserMissingError extends Error {
  override name = 'BrowserMissingError';
}

const SYSTEM_NAMES = ['chromium', 'chromium-browser'];
const SYSTEM_PATHS = ['/Applications/Chromium.app/Contents/MacOS/Chromium'];
const PLAYWRIGHT = fileURLToPath(
  new URL('../../node_modules/@playwright/test/cli.js', import.meta.url),
);

/** Whether a program answers, and with what: its version, or why it does not start. */
interface Answer {
  starts: boolean;
  text: string;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function hasApt(): boolean {
  return existsSync('/usr/bin/apt-get');
}

function isDebianRoot(): boolean {
  return hasApt() && process.getuid?.() === 0;
}

function advice(): string {
  if (hasApt()) {
    return 'Install Chromium (sudo apt-get install chromium) or set CHROME_PATH to a Chromium that starts.';
  }
  const example =
    process.platform === 'darwin'
      ? ', e.g. /Applications/Chromium.app/Contents/MacOS/Chromium'
      : '';
  return `Install Chromium and set CHROME_PATH to its program${example}.`;
}

/** Asks a browser for its version, which fails where libraries are missing or a stub stands in. */
function ask(path: string): Answer {
  // On Windows the browser answers by opening a window.
  if (process.platform === 'win32') return { starts: true, text: '' };
  const options = { encoding: 'utf8', timeout: 60_000 } as const;
  const { status, stdout, stderr, error } = spawnSync(path, ['--version'], options);
  if (status === 0) return { starts: true, text: stdout.trim() };
  const [line] = (stderr ?? '').trim().split('\n');
  return { starts: false, text: line || error?.message || `it ended with status ${status}` };
}

function onPath(name: string): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name));
}

function playwrightChromium(): string[] {
  try {
    return [chromium.executablePath()];
  } catch {
    // Playwright has no Chromium for this platform.
    return [];
  }
}

/** The browsers on this machine, the one to prefer first. */
function candidates(): string[] {
  return [...SYSTEM_NAMES.flatMap(onPath), ...SYSTEM_PATHS, ...playwrightChromium()].filter(isFile);
}

/** The first browser that starts and loads extensions from the command line. */
function found(): string | undefined {
  return candidates().find((path) => {
    const { starts, text } = ask(path);
    return starts && !isBranded(text);
  });
}

/** Chrome and Edge as sold ignore `--load-extension` since version 137. */
function isBranded(version: string): boolean {
  return /^(Google Chrome(?! for Testing)|Microsoft Edge)/.test(version);
}

/** The browser of CHROME_PATH, which is never replaced by another in silence. */
function wantedBrowser(path: string): string {
  const said = `CHROME_PATH is ${path}`;
  if (!existsSync(path)) throw new BrowserMissingError(`${said}, where there is no file.`);
  if (!isFile(path)) {
    const app = path.replace(/\/+$/, '');
    const program = app.endsWith('.app')
      ? join(app, 'Contents/MacOS', basename(app, '.app'))
      : '…/Chromium.app/Contents/MacOS/Chromium on macOS, /usr/bin/chromium on Debian';
    throw new BrowserMissingError(
      `${said}, which is a folder. Point it at the program in it: ${program}`,
    );
  }
  const { starts, text } = ask(path);
  if (!starts) throw new BrowserMissingError(`${said}, which does not start: ${text}. ${advice()}`);
  if (isBranded(text)) {
    throw new BrowserMissingError(
      `${said}, which is ${text} and cannot load an unpacked extension from the command line. ` +
        'Point it at Chromium or Chrome for Testing, or unset it.',
    );
  }
  return path;
}

function installWithApt(): void {
  console.log("No browser found: installing Debian's chromium (apt-get).");
  const options = {
    stdio: 'inherit' as const,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  execFileSync('apt-get', ['update', '-qq'], options);
  const packages = ['chromium', 'fonts-liberation', 'fonts-dejavu-core'];
  execFileSync(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
    options,
  );
}

function install(): void {
  if (isDebianRoot()) {
    installWithApt();
    return;
  }
  // What Playwright installed before and does not start would not start after another download.
  if (playwrightChromium().some(isFile)) return;
  console.log("No browser found: installing Playwright's Chromium.");
  execFileSync(process.execPath, [PLAYWRIGHT, 'install', 'chromium'], { stdio: 'inherit' });
}

/**
 * A Chromium to run the extension in: `CHROME_PATH`, the system's, Playwright's, in this order;
 * if none of them starts, one is installed.
 *
 * @throws BrowserMissingError with what to do about it.
 */
export function findBrowser(): string {
  const wanted = process.env.CHROME_PATH;
  if (wanted) return wantedBrowser(wanted);
  const present = found();
  if (present) return present;
  try {
    install();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new BrowserMissingError(`Installing a browser failed (${reason}). ${advice()}`);
  }
  const installed = found();
  if (installed) return installed;
  const broken = candidates().map((path) => `${path} does not start: ${ask(path).text}.`);
  throw new BrowserMissingError([...broken, advice()].join('\n'));
}
