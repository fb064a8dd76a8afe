// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { captureFromPage, startNewCardHere } from '@/entrypoints/sidepanel/capture/newCard';
import { refreshAccess } from '@/entrypoints/sidepanel/capture/useCaptureAccess';
import { panel } from '@/entrypoints/sidepanel/store';
import { speak } from '../components/strings';
import { emptyDatabase } from '../storage/emptyDatabase';

const SITE = 'https://page.example/*';

/** A browser that hides a tab's address until `tabs` or the tab's site is allowed. */
function browse(allowed: string[], refused: readonly string[] = []): void {
  const named = ({ permissions = [], origins = [] }: Record<string, string[]>) => [
    ...permissions,
    ...origins,
  ];
  const { permissions, tabs, windows } = fakeBrowser;
  vi.spyOn(windows, 'getCurrent').mockResolvedValue({ id: 1 } as never);
  vi.spyOn(tabs, 'query').mockImplementation(async () => {
    const isTold = allowed.includes('tabs') || allowed.includes(SITE);
    return [{ id: 3, ...(isTold && { url: 'https://page.example/a' }) }] as never;
  });
  vi.spyOn(permissions, 'contains').mockImplementation(async (asked: object) =>
    named({ ...asked }).every((each) => allowed.includes(each)),
  );
  vi.spyOn(permissions, 'request').mockImplementation(async (asked: object) => {
    if (named({ ...asked }).some((each) => refused.includes(each))) return false;
    allowed.push(...named({ ...asked }));
    return true;
  });
  vi.spyOn(permissions, 'remove').mockImplementation(async (given: object) => {
    for (const each of named({ ...given })) allowed.splice(allowed.indexOf(each), 1);
    return true;
  });
}

/** What the background answers. */
function answer(state: string): void {
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue({ state } as never);
}

beforeEach(async () => {
  fakeBrowser.reset();
  await emptyDatabase();
  await speak('en');
  panel.setState(panel.getInitialState());
});

describe('the permission to know which site this is', () => {
  it('is given back once the site is allowed', async () => {
    const allowed: string[] = [];
    browse(allowed);
    answer('captured');
    await refreshAccess();
    await captureFromPage();
    expect(allowed).toEqual([SITE]);
    expect(panel.getState().status).toBeNull();
  });

  it('is given back where the site is refused', async () => {
    const allowed: string[] = [];
    browse(allowed, [SITE]);
    await refreshAccess();
    await captureFromPage();
    expect(allowed).toEqual([]);
    expect(panel.getState().status?.text).toContain('Not allowed');
  });

  it('waits for the second click where the browser asks one question a click', async () => {
    const allowed: string[] = [];
    browse(allowed);
    answer('captured');
    await refreshAccess();
    const once = vi.spyOn(fakeBrowser.permissions, 'request');
    once.mockImplementationOnce(async () => {
      allowed.push('tabs');
      return true;
    });
    once.mockRejectedValueOnce(new Error('Not in a click.'));
    await captureFromPage();
    expect(allowed).toEqual(['tabs']);
    expect(panel.getState().status?.text).toContain('once more');
    once.mockImplementationOnce(async () => {
      allowed.push(SITE);
      return true;
    });
    await captureFromPage();
    expect(allowed).toEqual([SITE]);
  });
});

describe('a new card', () => {
  it.each([['nothing'], ['no-access'], ['not-kept']])(
    'has its form though the capture says %s',
    async (state) => {
      browse([SITE]);
      answer(state);
      await startNewCardHere();
      expect(panel.getState().openDraft).not.toBeNull();
    },
  );

  it('has its form though nobody answers, and hears what was not kept', async () => {
    browse([SITE]);
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockRejectedValue(new Error('Nobody.'));
    await startNewCardHere();
    expect(panel.getState().openDraft).not.toBeNull();
    answer('not-kept');
    await startNewCardHere();
    expect(panel.getState().status?.text).toContain('The highlight was not kept');
  });
});
