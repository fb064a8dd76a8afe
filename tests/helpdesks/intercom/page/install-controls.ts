import { addPart, composer, openConversation, shownConversation } from './page.ts';
import '../controls.ts';

async function ready(id: number): Promise<void> {
  const end = Date.now() + 5000;
  while (Date.now() < end) {
    if (shownConversation() === id) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`Conversation ${id} is not shown: is it open?`);
}

export function installControls() {
  window.intercom = {
    submitted: 0,
    ready,
    editorHtml: () => composer.box.html,
    editorText: () => composer.box.text,
    setDraft: (html) => {
      composer.box.html = html;
    },
    placeCaret: (offset) => composer.box.placeCaret(offset),
    addPart,
    openConversation,
    switchMode: (mode) => composer.show(shownConversation() ?? 0, mode),
  };
}
