import 'quill/dist/quill.snow.css';
import Quill from 'quill';
import { draftHtml, type StartEditor } from '../editorUnderTest';

export const start: StartEditor = (place, draft) => {
  const holder = document.createElement('div');
  holder.innerHTML = draftHtml(draft);
  place.append(holder);
  const quill = new Quill(holder, { theme: 'snow' });
  return {
    element: quill.root,
    html: () => quill.getSemanticHTML(),
    text: () => quill.getText(),
  };
};
