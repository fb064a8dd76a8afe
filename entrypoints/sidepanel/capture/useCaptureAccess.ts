import { useEffect } from 'react';
import { type Browser, browser } from 'wxt/browser';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { type CaptureAccess, captureAccess } from './captureAccess';

/** Known before a click, since a permission can only be asked for at once in it. */
const access = createStore<CaptureAccess>()(() => ({ state: 'none' }));

export function currentAccess(): CaptureAccess {
  return access.getState();
}

/** The panel's window, once it is known. */
let ownWindow: number | undefined;

/** Looks anew; of looks that overlap, the last one counts. */
let looks = 0;
export async function refreshAccess(): Promise<CaptureAccess> {
  looks += 1;
  const look = looks;
  const { id = browser.windows.WINDOW_ID_CURRENT } = await browser.windows.getCurrent();
  ownWindow = id;
  const found = await captureAccess(id);
  if (look === looks) access.setState(found, true);
  return found;
}

function isOwn(windowId: number): boolean {
  return ownWindow === undefined || windowId === ownWindow;
}

function keepInStep(): () => void {
  const look = () => void refreshAccess();
  const lookIfShown = ({ windowId }: { windowId: number }) => {
    if (isOwn(windowId)) look();
  };
  // A page tells of its title, icon and sound too; its address comes with a status where it is hidden.
  const lookIfMoved = (
    _: number,
    { status, url }: { status?: string; url?: string },
    { active, windowId }: Browser.tabs.Tab,
  ) => {
    if ((status || url) && active && isOwn(windowId)) look();
  };
  const { onActivated, onUpdated } = browser.tabs;
  const { onAdded, onRemoved } = browser.permissions;
  onActivated.addListener(lookIfShown);
  onUpdated.addListener(lookIfMoved);
  onAdded.addListener(look);
  onRemoved.addListener(look);
  look();
  return () => {
    onActivated.removeListener(lookIfShown);
    onUpdated.removeListener(lookIfMoved);
    onAdded.removeListener(look);
    onRemoved.removeListener(look);
  };
}

/** Whether the page in the active tab may be read for its highlight, kept in step with the tab. */
export function useCaptureAccess(): CaptureAccess['state'] {
  useEffect(keepInStep, []);
  return useStore(access, ({ state }) => state);
}
