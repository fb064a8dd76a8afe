import 'ckeditor5/ckeditor5.css';
import { Bold, ClassicEditor, Essentials, Italic, Link, List, Paragraph } from 'ckeditor5';
import { draftHtml, type StartEditor } from '../editorUnderTest';
import { textOfHtml } from '../textOfHtml';

export const start: StartEditor = async (place, draft) => {
  const holder = document.createElement('div');
  place.append(holder);
  const editor = await ClassicEditor.create({
    licenseKey: 'GPL',
    plugins: [Essentials, Paragraph, Bold, Italic, Link, List],
    toolbar: ['bold', 'italic', 'link', 'bulletedList'],
    attachTo: holder,
    root: { initialData: draftHtml(draft) },
  });
  const element = editor.ui.getEditableElement();
  if (!element) throw new Error('CKEditor has no editable.');
  return {
    element,
    html: () => editor.getData(),
    text: () => textOfHtml(editor.getData()),
  };
};
