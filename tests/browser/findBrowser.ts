import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** A browser that loads unpacked extensions from the command line could not be had. */
export class BrowserMissingError extends Error {
  override name = 'BrowserMissingError';
}

const SYSTEM_NAMES = ['chromium', 'chromium-browser'];
const SYSTEM_PATHS = ['/Applications/Chromium.app/Contents/MacOS/Chromium'];

function onPath(name: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file));
}

function playwrightChromium(): string | undefined {
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
}

function found(): string | undefined {
  const system = SYSTEM_NAMES.map(onPath).find(Boolean) ?? SYSTEM_PATHS.find(existsSync);
  return system ?? playwrightChromium();
}

/** Chrome and Edge as sold ignore `--load-extension` since version 137. */
function refuseBranded(path: string): void {
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  if (/^(Google Chrome(?! for Testing)|Microsoft Edge)/.test(stdout ?? '')) {
    throw new BrowserMissingError(
      `${path} is ${stdout.trim()}, which cannot load an unpacked extension from the command line. ` +
        'Point CHROME_PATH at Chromium or Chrome for Testing, or unset it.',
    );
  }
}

function install(): void {
  const isDebianRoot = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  if (isDebianRoot) {
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
  } else {
    console.log("No browser found: installing Playwright's Chromium.");
    execFileSync('npx', ['playwright', 'install', 'chromium'], {
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
  }
}

/**
 * A Chromium to run the extension in: `CHROME_PATH`, the system's, Playwright's, in this order;
 * if there is none, one is installed.
 *
 * @throws BrowserMissingError with what to do about it.
 */
export function findBrowser(): string {
  const wanted = process.env.CHROME_PATH;
  if (wanted && !existsSync(wanted)) {
    throw new BrowserMissingError(`CHROME_PATH is ${wanted}, where there is no file.`);
  }
  const present = wanted ?? found();
  if (present) {
    refuseBranded(present);
    return present;
  }
  try {
    install();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new BrowserMissingError(
      `Installing a browser failed (${reason}). Install Chromium and set CHROME_PATH to it.`,
    );
  }
  const installed = found();
  if (!installed) throw new BrowserMissingError('Install Chromium and set CHROME_PATH to it.');
  return installed;
}
