import { browser } from 'wxt/browser';
import { type EditorRoute, searchOf } from './editorRoute';

/** Opens the editor in a tab of its own. */
export async function openEditor(route: EditorRoute): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/editor.html') + searchOf(route) });
}
