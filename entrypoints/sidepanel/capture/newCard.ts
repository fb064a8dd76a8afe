import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { askExtension, UnansweredError } from '@/messaging/send';
import { startNewCard } from '../editing/openForm';
import { tellProblem, told } from '../told';
import { type CaptureAccess, captureAccess } from './captureAccess';
import { currentAccess, refreshAccess } from './useCaptureAccess';

/** Reads the highlight; what is there comes to the panel by way of storage, as every capture does. */
async function capture({ tabId, windowId }: { tabId: number; windowId: number }) {
  const { state } = await askExtension('capture.page', { tabId, windowId });
  return state;
}

/** As {@link capture}, where what is there comes as a gift: what cannot be had keeps nobody waiting. */
async function captureIfPossible(where: { tabId: number; windowId: number }) {
  try {
    return await capture(where);
  } catch (error) {
    if (error instanceof UnansweredError) return 'no-access';
    throw error;
  }
}

/**
 * Opens the form "New card": with the page's highlight where there is one that may be read, else empty.
 * A click in the context menu may have opened the page to us though its site was never allowed.
 */
export function startNewCardHere(): Promise<void> {
  return told(async () => {
    const access = await refreshAccess();
    const state = access.state === 'none' ? 'nothing' : await captureIfPossible(access);
    if (state === 'captured') return;
    await startNewCard();
    if (state === 'not-kept') tellProblem(i18n.t('capture.notKept'));
  });
}

const PROBLEMS = {
  nothing: 'capture.nothing',
  'no-access': 'capture.unreadable',
  'not-kept': 'capture.notKept',
} as const;

/** Once the site is known and asked for, the addresses of other tabs are nothing to know. */
async function forgetTabs(): Promise<void> {
  await browser.permissions.remove({ permissions: ['tabs'] });
}

async function captureAllowed(access: CaptureAccess): Promise<void> {
  if (access.state !== 'allowed') return tellProblem(i18n.t('capture.unreadable'));
  const state = await capture(access);
  if (state !== 'captured') tellProblem(i18n.t(PROBLEMS[state]));
}

/** Asks which site this is, then for that site; the second may take a click of its own. */
async function askForSite(windowId: number, knowsTabs: Promise<boolean>): Promise<void> {
  if (!(await knowsTabs)) return tellProblem(i18n.t('capture.refused'));
  const access = await captureAccess(windowId);
  if (access.state !== 'askable' || !access.origin) {
    await forgetTabs();
    return captureAllowed(await refreshAccess());
  }
  let isAllowed: boolean;
  try {
    isAllowed = await browser.permissions.request({ origins: [access.origin] });
  } catch {
    // The browser takes the first question for the answer to the click; the next click needs the site.
    await refreshAccess();
    return tellProblem(i18n.t('capture.again'));
  }
  await forgetTabs();
  if (!isAllowed) return tellProblem(i18n.t('capture.refused'));
  await captureAllowed(await refreshAccess());
}

/**
 * Captures the highlight of the page in the active tab, asking for its site first where it must.
 * To be called in a click itself: browsers answer a request for a permission only there.
 */
export function captureFromPage(): Promise<void> {
  const access = currentAccess();
  if (access.state !== 'askable') return told(() => captureAllowed(access));
  const { origin, windowId } = access;
  // Before any await, or the browser takes it for no answer to the click.
  const asked = browser.permissions.request(
    origin ? { origins: [origin] } : { permissions: ['tabs'] },
  );
  return told(async () => {
    if (!origin) return askForSite(windowId, asked);
    const isAllowed = await asked;
    await forgetTabs();
    if (!isAllowed) return tellProblem(i18n.t('capture.refused'));
    await captureAllowed(await refreshAccess());
  });
}
