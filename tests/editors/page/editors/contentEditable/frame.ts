import type { StartEditor } from '../../editorUnderTest';
import { editingHost } from './host';

export const start: StartEditor = async (place, draft) => {
  const frame = document.createElement('iframe');
  frame.srcdoc = '<!doctype html><title>Reply</title>';
  const loaded = new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
  });
  place.append(frame);
  await loaded;
  if (!frame.contentDocument) throw new Error('The frame is of another origin.');
  return editingHost(frame.contentDocument.body, draft);
};
