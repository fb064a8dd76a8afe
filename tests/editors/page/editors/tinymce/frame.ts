import type { StartEditor } from '../../editorUnderTest';
import { startTinymce } from './start';

export const start: StartEditor = (place, draft) => {
  const target = document.createElement('textarea');
  place.append(target);
  return startTinymce(target, draft, { height: 300 });
};
