// @vitest-environment happy-dom
import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { useCaptureAccess } from '@/entrypoints/sidepanel/capture/useCaptureAccess';

beforeEach(() => {
  fakeBrowser.reset();
  const { onAdded, onRemoved } = fakeBrowser.permissions;
  for (const event of [onAdded, onRemoved]) {
    vi.spyOn(event, 'addListener').mockReturnValue();
    vi.spyOn(event, 'removeListener').mockReturnValue();
  }
});
afterEach(cleanup);

it('looks anew where the tab that the panel stands beside goes elsewhere, and nowhere else', async () => {
  vi.spyOn(fakeBrowser.windows, 'getCurrent').mockResolvedValue({ id: 1 } as never);
  const query = vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([] as never);
  const { onActivated, onUpdated } = fakeBrowser.tabs;
  renderHook(useCaptureAccess);
  await vi.waitFor(() => expect(query).toHaveBeenCalledOnce());
  const tab = { active: true, windowId: 1 } as never;
  await onUpdated.trigger(3, { title: 'New' }, tab);
  await onUpdated.trigger(3, { status: 'loading' }, { active: true, windowId: 2 } as never);
  await onUpdated.trigger(3, { status: 'loading' }, { active: false, windowId: 1 } as never);
  await onActivated.trigger({ tabId: 4, windowId: 2 });
  await onUpdated.trigger(3, { status: 'loading' }, tab);
  await vi.waitFor(() => expect(query).toHaveBeenCalledTimes(2));
  await onActivated.trigger({ tabId: 4, windowId: 1 });
  await vi.waitFor(() => expect(query).toHaveBeenCalledTimes(3));
});
