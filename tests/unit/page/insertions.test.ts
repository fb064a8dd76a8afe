// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { zendesk } from '@/helpdesks/zendesk/adapter';
import { FocusMemory } from '@/page/focusMemory';
import { Insertions } from '@/page/insertions';
import { COMPOSER, paneHtml } from '../helpdesks/zendesk/skeleton';

const mark = 'mark-0001';
const ticketKey = 'zendesk:meadowlark.zendesk.com:101';
const text = 'Parcels take three days.';
let controller: AbortController;
let insertions: Insertions;

function composer(): HTMLElement {
  return document.querySelector<HTMLElement>('#main') ?? expect.fail('no composer');
}

/** Lets the promise's own timers run out. */
async function settled<Value>(promise: Promise<Value>): Promise<Value> {
  await vi.advanceTimersByTimeAsync(1000);
  return promise;
}

const go = (path: string) => history.replaceState(null, '', path);
const begin = (key = ticketKey, mode: 'public' | 'internal' = 'public') =>
  settled(insertions.begin({ mark, ticketKey: key, mode }));
const verify = () => settled(insertions.verify({ mark, texts: [text] }));
const beginUndo = () => settled(insertions.beginUndo({ mark }));
const verifyUndo = () => settled(insertions.verifyUndo({ mark }));

/** A whole insert, the editor's part of it done by hand. */
async function insert() {
  await begin();
  composer().insertAdjacentHTML('beforeend', `<p>${text}</p>`);
  expect(await verify()).toEqual({ landed: true });
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(
    'https://meadowlark.zendesk.com/agent/tickets/101',
  );
  const draft = COMPOSER.replace('<p><br></p>', '<p>Hi Hannah,</p>').replace(
    'id=',
    'tabindex="0" id=',
  );
  document.body.innerHTML = paneHtml({ id: 101, composer: draft });
  controller = new AbortController();
  insertions = new Insertions(document, zendesk, new FocusMemory(document, controller.signal));
});

afterEach(() => {
  controller.abort();
  vi.useRealTimers();
});

describe('an insert', () => {
  it('is refused where the reply box is not of the mode that the button named', async () => {
    expect(await begin(ticketKey, 'internal')).toEqual({ state: 'refused', reason: 'other-mode' });
    expect(composer().hasAttribute('data-sidecard-target')).toBe(false);
  });

  it('finds, focuses and marks the reply box', async () => {
    const url = 'https://meadowlark.zendesk.com/agent/tickets/101';
    expect(await begin()).toEqual({ state: 'ready', url, rich: true });
    expect(document.activeElement).toBe(composer());
    expect(composer().getAttribute('data-sidecard-target')).toBe(mark);
  });

  it('is refused for another ticket than the one on the page', async () => {
    const refused = { state: 'refused', reason: 'other-ticket' };
    expect(await begin(`${ticketKey}2`)).toEqual(refused);
    go('/agent/tickets/102');
    expect(await begin()).toEqual(refused);
    expect(await begin('zendesk:meadowlark.zendesk.com:102')).toEqual(refused);
    go('/agent/filters/1');
    expect(await begin()).toEqual(refused);
    expect(document.querySelector('[data-sidecard-target]')).toBeNull();
  });

  it('is refused where nothing can be typed', async () => {
    composer().setAttribute('contenteditable', 'false');
    expect(await begin()).toEqual({ state: 'refused', reason: 'no-composer' });
    expect(document.querySelector('[data-sidecard-target]')).toBeNull();
  });

  it('has landed where the text stands once more than before', async () => {
    composer().insertAdjacentHTML('beforeend', `<p>${text}</p>`);
    await begin();
    expect(await verify()).toEqual({ landed: false });
    await begin();
    composer().insertAdjacentHTML('beforeend', `<p>${text.replaceAll(' ', '&nbsp;')}</p>`);
    expect(await verify()).toEqual({ landed: true });
    expect(composer().hasAttribute('data-sidecard-target')).toBe(false);
  });

  it('has not landed where the editor put its model back', async () => {
    await begin();
    composer().insertAdjacentHTML('beforeend', `<p>${text}</p>`);
    setTimeout(() => composer().lastElementChild?.remove(), 250);
    expect(await verify()).toEqual({ landed: false });
  });

  it('has not landed in an editor that has left the page with it', async () => {
    await begin();
    const editor = composer();
    editor.insertAdjacentHTML('beforeend', `<p>${text}</p>`);
    editor.remove();
    expect(await verify()).toEqual({ landed: false });
  });

  it('has not landed if it never began', async () => {
    expect(await verify()).toEqual({ landed: false });
  });

  it('goes to the editor last focused', async () => {
    const side = document.createElement('div');
    side.innerHTML = '<div id="side" contenteditable="true" tabindex="0"></div>';
    composer().closest('[data-test-id="column-2"]')?.prepend(side);
    document.querySelector<HTMLElement>('#side')?.focus();
    await begin();
    expect(document.activeElement?.id).toBe('side');
  });
});

describe('an undo', () => {
  it('is of the draft as the insert left it, and is read back', async () => {
    await insert();
    expect(await beginUndo()).toEqual({ state: 'ready', url: document.location.href });
    expect(composer().getAttribute('data-sidecard-target')).toBe(mark);
    expect(await verifyUndo()).toEqual({ restored: false });
    composer().lastElementChild?.remove();
    expect(await verifyUndo()).toEqual({ restored: true });
    expect(composer().hasAttribute('data-sidecard-target')).toBe(false);
    expect(await beginUndo()).toEqual({ state: 'refused', reason: 'gone' });
    expect(await verifyUndo()).toEqual({ restored: false });
  });

  it('is refused where the draft was edited since', async () => {
    await insert();
    composer().append('And more.');
    expect(await beginUndo()).toEqual({ state: 'refused', reason: 'edited' });
    expect(composer().hasAttribute('data-sidecard-target')).toBe(false);
  });

  it('is refused where the editor is gone', async () => {
    await insert();
    composer().outerHTML = COMPOSER;
    expect(await beginUndo()).toEqual({ state: 'refused', reason: 'gone' });
  });

  it('is refused while another ticket is in front', async () => {
    await insert();
    const pane = document.querySelector('.ticket-panes-grid-layout');
    pane?.setAttribute('data-is-active', 'false');
    pane?.insertAdjacentHTML('afterend', paneHtml({ id: 102 }));
    go('/agent/tickets/102');
    expect(await beginUndo()).toEqual({ state: 'refused', reason: 'gone' });
  });

  it('is refused for what was never inserted, or never verified', async () => {
    expect(await beginUndo()).toEqual({ state: 'refused', reason: 'gone' });
    composer().textContent = '';
    await begin();
    expect(await beginUndo()).toEqual({ state: 'refused', reason: 'gone' });
  });

  it('is kept for the last inserts only', async () => {
    await insert();
    for (let count = 0; count < 20; count += 1) {
      await settled(insertions.begin({ mark: `mark-1-${count}`, ticketKey, mode: 'public' }));
    }
    expect(await beginUndo()).toEqual({ state: 'refused', reason: 'gone' });
  });
});
