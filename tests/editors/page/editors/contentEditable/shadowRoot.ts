import type { StartEditor } from '../../editorUnderTest';
import { editingHost } from './host';

export const start: StartEditor = (place, draft) => {
  const host = document.createElement('div');
  place.append(host);
  return editingHost(host.attachShadow({ mode: 'open' }), draft);
};
