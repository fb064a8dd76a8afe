import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { eventually } from './eventually.ts';
import { findBrowser } from './findBrowser.ts';
import { newPanel, openWindow, triggerAction } from './panels.ts';
import { closeAll, makeProfile, type Profile } from './profile.ts';

export const EXTENSION_FOLDER = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));

const START_SECONDS = 20;

/** What the page chrome://extensions has in its global scope. */
interface ExtensionsPage {
  chrome: {
    developerPrivate: {
      updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
      reload(id: string, options: { failQuietly: boolean }): Promise<void>;
    };
  };
}

/** Runs in the extension's worker. */
async function dispatchCommand(order: { command: string; address: string }): Promise<void> {
  const { chrome } = globalThis as never as {
    chrome: {
      tabs: { query(query: object): Promise<{ url?: string }[]> };
      commands: { onCommand: { dispatch(command: string, tab: unknown): void } };
    };
  };
  const tabs = await chrome.tabs.query({});
  const tab = tabs.find(({ url }) => url === order.address);
  chrome.commands.onCommand.dispatch(order.command, tab);
}

interface LaunchOptions {
  headless: boolean;
  /** Chromium's `--host-resolver-rules`, so that real host names lead to this machine. */
  hostRules: string;
  /** BCP 47 tag of the browser's interface. */
  language?: string;
  windowSize?: { width: number; height: number };
}

/** A fresh profile with the built extension. */
export interface Sidecard {
  context: BrowserContext;
  extensionId: string;
  /** Opens an address in a window of its own. */
  openWindow(address: string): Promise<Page>;
  /**
   * Opens the real side panel of the page's window as a click on the toolbar button does. Its
   * address tells the page from all others.
   */
  openPanel(page: Page): Promise<Page>;
  /** Lets the extension start anew under its open pages, as an update does. */
  reload(): Promise<void>;
  /** Ends the background worker as the browser does when it idles. */
  killWorker(panel: Page): Promise<void>;
  /**
   * Sends a keyboard command as the browser does, waking the worker: keys that a test presses never
   * reach the browser itself.
   */
  pressCommand(command: string, page: Page, panel: Page): Promise<void>;
  /** Runs a function in the worker, waking it, as {@link Worker.evaluate} does. */
  inWorker<Argument, Result>(
    panel: Page,
    run: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Result>;
  /** Ends the browser, which may have died before, and removes its profile. */
  close(): Promise<void>;
}

/** Runs in the extension's worker: whether the toolbar button opens the panel. */
async function opensByAction(): Promise<boolean> {
  const { chrome } = globalThis as never as {
    chrome: { sidePanel: { getPanelBehavior(): Promise<{ openPanelOnActionClick?: boolean }> } };
  };
  return (await chrome.sidePanel.getPanelBehavior()).openPanelOnActionClick === true;
}

/** The id of the extension, once its service worker runs. */
async function startedExtension(context: BrowserContext): Promise<string> {
  try {
    const worker =
      context.serviceWorkers()[0] ??
      (await context.waitForEvent('serviceworker', { timeout: START_SECONDS * 1000 }));
    // Until the worker has said so, a press of the toolbar button opens nothing.
    await eventually(async () => (await worker.evaluate(opensByAction)) || undefined);
    return new URL(worker.url()).host;
  } catch (cause) {
    const message =
      `The extension did not start: its service worker did not appear within ${START_SECONDS} s. ` +
      `Load ${EXTENSION_FOLDER} on chrome://extensions to see why.`;
    throw new Error(message, { cause });
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}

function argumentsFor(options: LaunchOptions, debuggingPort: number): string[] {
  const { width, height } = options.windowSize ?? { width: 1440, height: 900 };
  return [
    ...(options.headless ? ['--headless=new'] : []),
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--ignore-certificate-errors',
    `--host-resolver-rules=${options.hostRules}`,
    `--lang=${options.language ?? 'en'}`,
    `--window-size=${width},${height}`,
    `--disable-extensions-except=${EXTENSION_FOLDER}`,
    `--load-extension=${EXTENSION_FOLDER}`,
    `--remote-debugging-port=${debuggingPort}`,
  ];
}

/**
 * Starts Chromium with a fresh profile and the built extension.
 *
 * @throws where there is no browser, or where the extension is not built or does not start.
 */
export async function launchSidecard(options: LaunchOptions): Promise<Sidecard> {
  if (!existsSync(join(EXTENSION_FOLDER, 'manifest.json'))) {
    throw new Error(`There is no extension in ${EXTENSION_FOLDER}. Build it: npx wxt build`);
  }
  const executablePath = findBrowser();
  const debuggingPort = await freePort();
  const profile = makeProfile();
  const opened: { close(): Promise<void> }[] = [];
  try {
    const context = await chromium.launchPersistentContext(profile.folder, {
      executablePath,
      headless: false,
      viewport: null,
      ignoreDefaultArgs: ['--disable-extensions'],
      args: argumentsFor(options, debuggingPort),
      env: { ...process.env, LANGUAGE: options.language ?? 'en' },
    });
    opened.push(context);
    const extensionId = await startedExtension(context);
    return control(context, extensionId, debuggingPort, profile);
  } catch (error) {
    await closeAll(opened);
    profile.remove();
    throw error;
  }
}

function control(
  context: BrowserContext,
  extensionId: string,
  debuggingPort: number,
  profile: Profile,
): Sidecard {
  const connections: Browser[] = [];
  const panels = new Set<string>();
  const inWorker: Sidecard['inWorker'] = async (panel, run, argument) => {
    const session = await panel.context().newCDPSession(panel);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.startWorker', {
      scopeURL: `chrome-extension://${extensionId}/`,
    });
    await session.detach();
    // Playwright tells nothing of a worker that was stopped and started; a new connection finds it.
    const { running, second } = await eventually(async () => {
      const second = await chromium.connectOverCDP(`http://127.0.0.1:${debuggingPort}`);
      const workers = second.contexts().flatMap((each) => each.serviceWorkers());
      const running = workers.find((each) => each.url().includes(extensionId));
      if (!running) await second.close();
      return running && { running, second };
    });
    try {
      return await running.evaluate(run as never, argument);
    } finally {
      await second.close();
    }
  };
  return {
    context,
    extensionId,
    openWindow: (address) => openWindow(context, address),
    async openPanel(page) {
      await page.bringToFront();
      await triggerAction(context, extensionId, page);
      // The launching connection never lists the panel; one made after it opened does.
      return eventually(async () => {
        const second = await chromium.connectOverCDP(`http://127.0.0.1:${debuggingPort}`);
        const panel = await newPanel(second, panels);
        if (!panel) {
          await second.close();
          return undefined;
        }
        panels.add(panel.target);
        connections.push(second);
        return panel.page;
      });
    },
    async reload() {
      const settings = await context.newPage();
      await settings.goto('chrome://extensions/');
      const restarted = context.waitForEvent('serviceworker');
      await settings.evaluate(async (id) => {
        const { developerPrivate } = (globalThis as never as ExtensionsPage).chrome;
        // Without developer mode an extension from the command line stays off after a reload.
        await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
        await developerPrivate.reload(id, { failQuietly: true });
      }, extensionId);
      await restarted;
      await settings.close();
    },
    async killWorker(panel) {
      const session = await panel.context().newCDPSession(panel);
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await session.detach();
    },
    pressCommand(command, page, panel) {
      return inWorker(panel, dispatchCommand, { command, address: page.url() });
    },
    inWorker,
    async close() {
      await closeAll([...connections, context]);
      profile.remove();
    },
  };
}
