import { describe, expect, it } from 'vitest';
import type { FoundComposer } from '@/helpdesks/adapter';
import { zendesk } from '@/helpdesks/zendesk/adapter';
import { capturedPage, pageOf, ticketUrl } from './loadPage';
import { COMPOSER, pageHtml, paneHtml } from './skeleton';

const RICH = 'omnicomposer-rich-text-ckeditor';

function element(page: Document, selector: string): HTMLElement {
  return page.querySelector<HTMLElement>(selector) ?? expect.fail(`no ${selector}`);
}

/** The page of ticket 101 with this in place of its composer. */
const pageWith = (composer: string) => pageOf(pageHtml(paneHtml({ id: 101, composer })));

function find(page: Document, lastFocused: Element | null = null, id = 101): FoundComposer | null {
  return zendesk.findComposer(page, ticketUrl(id), lastFocused as HTMLElement | null);
}

/** The composer found, by the id of its element. */
function found(page: Document, lastFocused: Element | null = null) {
  const composer = find(page, lastFocused);
  return composer && { id: composer.element.id, mode: composer.mode, rich: composer.rich };
}

const switchTo = (channel: string) =>
  `<button data-test-id="omnichannel-channel-switcher-button" data-channel="${channel}"></button>`;
const side = '<section><div id="side" contenteditable="true" role="textbox"></div></section>';

describe('the reply box', () => {
  it('is the main one of the ticket', () => {
    expect(found(pageWith(COMPOSER))).toEqual({ id: 'main', mode: 'public', rich: true });
    expect(find(pageWith(COMPOSER), null, 102)).toBeNull();
    expect(
      zendesk.findComposer(pageWith(COMPOSER), new URL('https://a.zendesk.com/agent'), null),
    ).toBeNull();
  });

  it('is none where there is none, or none that can be typed in', () => {
    expect(find(pageWith(''))).toBeNull();
    expect(find(pageWith(COMPOSER.replace('"true"', '"false"')))).toBeNull();
    expect(find(pageWith(COMPOSER.replace('role', 'aria-readonly="true" role')))).toBeNull();
  });

  it('is the one that can be typed in, where an old one is still there', () => {
    const old = COMPOSER.replace('id="main"', 'id="old"');
    const locked = old.replace('contenteditable="true"', 'contenteditable="false"');
    expect(found(pageWith(locked + COMPOSER))?.id).toBe('main');
    expect(found(pageWith(`<div hidden>${old}</div>${COMPOSER}`))?.id).toBe('main');
    expect(found(pageWith(`<div aria-hidden="true">${old}</div>${COMPOSER}`))?.id).toBe('main');
    expect(found(pageWith(`<div style="display: none">${old}</div>${COMPOSER}`))?.id).toBe('main');
  });

  it('is found behind an open dialog', () => {
    const html = pageHtml(paneHtml({ id: 101 }));
    const page = pageOf(html.replace('data-is-active', 'aria-hidden="true" data-is-active'));
    expect(found(page)?.id).toBe('main');
  });

  it('is found in its box without a marker of its own', () => {
    expect(found(pageWith(COMPOSER.replace(RICH, 'x')))?.id).toBe('main');
    const area = '<div data-test-id="editor-view"><textarea id="area"></textarea></div>';
    expect(found(pageWith(area))).toEqual({ id: 'area', mode: 'public', rich: false });
    expect(find(pageWith(area.replace('<textarea', '<textarea readonly')))).toBeNull();
  });

  it('is found by its marker without a box', () => {
    const bare = `<div id="main" contenteditable="true" data-test-id="${RICH}"></div>`;
    expect(found(pageWith(bare))?.id).toBe('main');
    expect(found(pageWith(switchTo('internal') + bare))?.mode).toBe('internal');
  });

  it.each([
    ['web', 'public'],
    ['native_messaging', 'public'],
    ['internal', 'internal'],
    ['INTERNAL', 'internal'],
    ['', 'public'],
  ])('reaches, with the channel "%s", who is %s', (channel, mode) => {
    expect(found(pageWith(COMPOSER.replace('"web"', `"${channel}"`)))?.mode).toBe(mode);
  });

  it('has the channel of the switch beside its box, where there is none within', () => {
    const apart = COMPOSER.replace(/<button.*?<\/button>/s, '');
    expect(found(pageWith(switchTo('internal') + apart))?.mode).toBe('internal');
  });

  it('is not made internal by what stands around the pane', () => {
    const page = pageWith(COMPOSER);
    page.body.className = 'private';
    expect(found(page)?.mode).toBe('public');
  });

  it('keeps no formatting in a plain editor', () => {
    const plain = COMPOSER.replace(RICH, 'omnicomposer-plain-text-ckeditor');
    expect(found(pageWith(plain))?.rich).toBe(false);
    expect(found(pageWith(COMPOSER.replace('"true"', '"plaintext-only"')))?.rich).toBe(false);
  });
});

describe('the editor last focused', () => {
  it('is the reply box if it is one of this ticket', () => {
    const two = COMPOSER + COMPOSER.replace('id="main"', 'id="second"');
    const page = pageWith(two);
    expect(found(page, element(page, '#second'))?.id).toBe('second');
  });

  it('is never one of another ticket', () => {
    const panes = paneHtml({ id: 102 }, false) + paneHtml({ id: 101 });
    const page = pageOf(pageHtml(panes));
    const [other, own] = page.querySelectorAll('#main');
    expect(find(page, other)?.element).toBe(own);
  });

  it('may be a side conversation, which is public beside an internal note', () => {
    const page = pageWith(side + COMPOSER.replace('"web"', '"internal"'));
    expect(found(page)).toMatchObject({ id: 'main', mode: 'internal' });
    expect(found(page, element(page, '#side'))).toMatchObject({ id: 'side', mode: 'public' });
  });

  it('may be a side conversation that looks like a reply box', () => {
    const editor = COMPOSER.replace('id="main"', 'id="side"').replace('"web"', '"internal"');
    const page = pageWith(`<div data-test-id="side-conversation-pane">${editor}</div>${COMPOSER}`);
    expect(found(page)?.id).toBe('main');
    expect(found(page, element(page, '#side'))).toMatchObject({ id: 'side', mode: 'public' });
    expect(find(pageWith(side))).toBeNull();
  });

  it('is no reply box if it is a ticket field, or within the log', () => {
    const field =
      '<div data-test-id="ticket-form-field-multiline-field-7"><textarea id="field"></textarea></div>';
    const richField =
      '<div data-test-id="ticket-fields-x"><p id="rich" contenteditable="true"></p></div>';
    const area = '<textarea id="loose"></textarea>';
    const log =
      '<div data-test-id="omni-log-container"><p id="log" contenteditable="true"></p></div>';
    const page = pageWith(field + richField + area + log + COMPOSER);
    for (const id of ['field', 'rich', 'loose', 'log']) {
      expect(found(page, element(page, `#${id}`))?.id).toBe('main');
    }
    expect(find(pageWith(field + richField + area + log))).toBeNull();
  });

  it('is forgotten once it has been replaced', () => {
    const page = pageWith(COMPOSER);
    const old = element(page, '#main');
    old.outerHTML = old.outerHTML.replace('"main"', '"new"');
    expect(found(page, old)?.id).toBe('new');
  });
});

describe('on the rebuilt pages', () => {
  it('the side conversation is public while the reply box is on internal note', () => {
    const page = capturedPage('104-side-conversation');
    const editor = element(page, '[data-test-id="side-conversation-editor"] [contenteditable]');
    expect(find(page, editor, 104)).toEqual({ element: editor, mode: 'public', rich: true });
    const main = find(page, null, 104);
    expect(main?.mode).toBe('internal');
    expect(main?.element.closest('[data-test-id="editor-view"]')).not.toBeNull();
  });

  it('the editor of the hidden ticket is not taken', () => {
    const page = capturedPage('101');
    const hidden = element(page, `[data-is-active="false"] [data-test-id="${RICH}"]`);
    const composer = find(page, hidden);
    expect(composer?.element.closest('[data-is-active="true"]')).not.toBeNull();
  });

  it('the old interface has one too', () => {
    const composer = find(capturedPage('101-legacy'));
    expect(composer).toMatchObject({ mode: 'public', rich: true });
    const boxed =
      '<div class="zendesk-editor--rich-text-container"><p id="old" contenteditable="true"></p></div>';
    expect(found(pageWith(`<div class="is-internal">${boxed}</div>`))).toMatchObject({
      id: 'old',
      mode: 'internal',
    });
  });
});
