// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FocusMemory } from '@/page/focusMemory';

let controller: AbortController;

function element(selector: string, root: ParentNode = document): HTMLElement {
  return root.querySelector<HTMLElement>(selector) ?? expect.fail(`no ${selector}`);
}

const memory = () => new FocusMemory(document, controller.signal);

/** An editor within an open shadow root. */
function shadowEditor(): HTMLElement {
  const host = document.createElement('div');
  document.body.append(host);
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = '<div id="inner" contenteditable="true" tabindex="0"></div>';
  return element('#inner', root);
}

beforeEach(() => {
  controller = new AbortController();
  document.body.innerHTML = `<div id="one" contenteditable="true" tabindex="0"><p><b id="deep" tabindex="0">x</b></p></div>
    <textarea id="two"></textarea><input id="field"><button>Panel</button>`;
});

afterEach(() => controller.abort());

describe('the editor last focused', () => {
  it('is none at first', () => {
    expect(memory().last).toBeNull();
  });

  it('is the one that had the focus when the memory began', () => {
    element('#two').focus();
    expect(memory().last?.id).toBe('two');
  });

  it('stays so when the focus goes elsewhere', () => {
    const focus = memory();
    element('#one').focus();
    element('button').focus();
    expect(focus.last?.id).toBe('one');
    element('#two').focus();
    element('#field').focus();
    expect(focus.last?.id).toBe('two');
  });

  it('is the whole editor, not the part of it that had the focus', () => {
    const focus = memory();
    element('#deep').focus();
    element('button').focus();
    expect(focus.last?.id).toBe('one');
  });

  it('may be within a shadow root', () => {
    const editor = shadowEditor();
    const focus = memory();
    // The event that reaches the page names the host; only its path names the editor.
    const host = (editor.getRootNode() as ShadowRoot).host;
    const event = new FocusEvent('focusin', { bubbles: true, composed: true });
    Object.assign(event, { composedPath: () => [editor, editor.getRootNode(), host, document] });
    host.dispatchEvent(event);
    expect(focus.last).toBe(editor);
  });

  it('is found where the focus moved within one shadow root, of which no event tells', () => {
    const editor = shadowEditor();
    const focus = memory();
    const silence = (event: Event) => event.stopImmediatePropagation();
    window.addEventListener('focusin', silence, { capture: true });
    editor.focus();
    window.removeEventListener('focusin', silence, { capture: true });
    expect(focus.last).toBe(editor);
  });

  it('is forgotten once it has left the page', () => {
    const focus = memory();
    element('#one').focus();
    element('button').focus();
    element('#one').remove();
    expect(focus.last).toBeNull();
  });

  it('is not minded after the end', () => {
    const focus = memory();
    controller.abort();
    element('#one').focus();
    element('button').focus();
    expect(focus.last).toBeNull();
  });

  it('is not changed by focus that no element has', () => {
    const focus = memory();
    element('#one').focus();
    expect(() => document.dispatchEvent(new FocusEvent('focusin'))).not.toThrow();
    expect(focus.last?.id).toBe('one');
  });
});
