import type { StartEditor } from '../../editorUnderTest';
import { startTinymce } from './start';

export const start: StartEditor = (place, draft) => {
  const target = document.createElement('div');
  place.append(target);
  return startTinymce(target, draft, { inline: true });
};
