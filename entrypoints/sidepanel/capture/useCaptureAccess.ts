import { useEffect } from 'react';
import { browser } from 'wxt/browser';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { type CaptureAccess, captureAccess } from './captureAccess';

/** Known before a click, since a permission can only be asked for at once in it. */
const access = createStore<CaptureAccess>()(() => ({ state: 'none' }));

export function currentAccess(): CaptureAccess {
  return access.getState();
}

/** Looks anew; of looks that overlap, the last one counts. */
let looks = 0;
export async function refreshAccess(): Promise<CaptureAccess> {
  looks += 1;
  const look = looks;
  const { id = browser.windows.WINDOW_ID_CURRENT } = await browser.windows.getCurrent();
  const found = await captureAccess(id);
  if (look === looks) access.setState(found, true);
  return found;
}

function keepInStep(): () => void {
  const look = () => void refreshAccess();
  const { onActivated, onUpdated } = browser.tabs;
  const { onAdded, onRemoved } = browser.permissions;
  onActivated.addListener(look);
  onUpdated.addListener(look);
  onAdded.addListener(look);
  onRemoved.addListener(look);
  look();
  return () => {
    onActivated.removeListener(look);
    onUpdated.removeListener(look);
    onAdded.removeListener(look);
    onRemoved.removeListener(look);
  };
}

/** Whether the page in the active tab may be read for its highlight, kept in step with the tab. */
export function useCaptureAccess(): CaptureAccess['state'] {
  useEffect(keepInStep, []);
  return useStore(access, ({ state }) => state);
}
