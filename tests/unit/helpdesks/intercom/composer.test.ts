import { describe, expect, it } from 'vitest';
import { intercom } from '@/helpdesks/intercom/adapter';
import { pageOf } from '../parsePage';
import { capturedPage, conversationUrl } from './loadPage';
import { COMPOSER, pageHtml, partHtml, streamHtml } from './skeleton';

function found(page: Document, lastFocused: Element | null = null) {
  const url = conversationUrl(201);
  const composer = intercom.findComposer(page, url, lastFocused as HTMLElement | null);
  return composer && { id: composer.element.id, mode: composer.mode, rich: composer.rich };
}

const pageWith = (composer: string) => pageOf(pageHtml({ composer }));
const modeWith = (composer: string) => found(pageWith(composer))?.mode;
const second = COMPOSER.replace('id="main"', 'id="second"');
const noBox = COMPOSER.replace(' data-conversation-reply-composer=""', '');

describe('the reply box', () => {
  it('is the one of the conversation', () => {
    expect(found(pageWith(COMPOSER))).toEqual({ id: 'main', mode: 'public', rich: true });
    expect(found(pageWith(''))).toBeNull();
    expect(found(pageWith(COMPOSER.replace('"true"', '"false"')))).toBeNull();
  });

  it('is found by any of its names', () => {
    expect(found(pageWith(noBox))?.id).toBe('main');
    const bare =
      '<div id="main" class="embercom-prosemirror-composer-editor" contenteditable="true">';
    expect(found(pageWith(bare))?.id).toBe('main');
    const area = '<div data-conversation-reply-composer><textarea id="area"></textarea></div>';
    expect(found(pageWith(area))).toEqual({ id: 'area', mode: 'public', rich: false });
  });

  it('is none of the other places that take text', () => {
    const field = '<div id="field" contenteditable="true"></div><textarea id="area"></textarea>';
    const page = pageWith(field + COMPOSER);
    expect(found(page)?.id).toBe('main');
    for (const id of ['#field', '#area']) {
      expect(found(page, page.querySelector(id))?.id).toBe('main');
    }
    const inStream = streamHtml(partHtml({ html: 'Hi' }) + second);
    expect(found(pageOf(pageHtml({ stream: inStream, composer: '' })))).toBeNull();
    const aside = pageOf(pageHtml({ composer: '', details: COMPOSER }));
    expect(found(aside)).toBeNull();
  });

  it('is the one that is shown, and the main one before others', () => {
    expect(found(pageWith(`<div hidden>${second}</div>${COMPOSER}`))?.id).toBe('main');
    const other = noBox.replace('id="main"', 'id="other"');
    expect(found(pageWith(other + COMPOSER))?.id).toBe('main');
  });

  it('is the one last focused, if it belongs to this conversation', () => {
    const page = pageWith(COMPOSER + second);
    expect(found(page, page.querySelector('#second'))?.id).toBe('second');
    const elsewhere = pageWith(second).querySelector('#second');
    expect(found(page, elsewhere)?.id).toBe('main');
  });

  it('is found in an open shadow root, beside fields that are not in one', () => {
    const page = pageWith('<textarea></textarea><div data-conversation-reply-composer></div>');
    const host = page.querySelector('[data-conversation-reply-composer]');
    const root = host?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<div id="inner" class="ProseMirror" contenteditable="true"></div>';
    const inner = root?.querySelector('#inner') ?? null;
    expect(found(page)?.id).toBe('inner');
    expect(found(page, inner)?.id).toBe('inner');
    host?.setAttribute('class', 'o__note');
    expect(found(page)?.mode).toBe('internal');
  });
});

describe('its mode', () => {
  const tab = (state: string) => `<button data-intercom-target="note-tab" ${state}>Note</button>`;

  it.each([
    ['a class of the old inbox', `<div class="conversation__text o__note">${COMPOSER}</div>`],
    ['a class on its box', COMPOSER.replace('"embercom', '"inbox2__note-composer embercom')],
    ['a mode on its box', COMPOSER.replace('reply-composer=""', '$& data-composer-mode="note"')],
    ['a pressed tab', `<div>${tab('aria-pressed="true"')}${COMPOSER}</div>`],
    ['a chosen tab', `<div>${tab('aria-selected="true"')}${COMPOSER}</div>`],
    [
      'a chosen tab of the old inbox',
      `<div><a class="o__selected" data-intercom-target="note-tab"></a>${COMPOSER}</div>`,
    ],
  ])('is internal by %s', (_, composer) => {
    expect(modeWith(composer)).toBe('internal');
  });

  it.each([
    ['a tab that is not chosen', `<div>${tab('aria-pressed="false"')}${COMPOSER}</div>`],
    ['a tab without a state', `<div>${tab('')}${COMPOSER}</div>`],
    [
      'another chosen tab',
      `<div>${tab('')}<button aria-pressed="true" data-intercom-target="reply-tab"></button>${COMPOSER}</div>`,
    ],
    ['a word that only looks alike', COMPOSER.replace('"embercom', '"footnotes keynote embercom')],
    ['a condition', COMPOSER.replace('"embercom', '"group-[.is-note]:bg-yellow-50 embercom')],
    ['a note in the stream', COMPOSER],
  ])('is public with %s', (_, composer) => {
    const stream = streamHtml(partHtml({ html: 'Hi', within: 'inbox2__note-part' }));
    expect(found(pageOf(pageHtml({ stream, composer })))?.mode).toBe('public');
  });

  it('is told on the rebuilt pages', () => {
    const modes = ['201', '201-note', '201-legacy', '201-note-legacy'].map(
      (name) => found(capturedPage(name))?.mode,
    );
    expect(modes).toEqual(['public', 'internal', 'public', 'internal']);
  });
});
