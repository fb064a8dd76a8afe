import tinymce, { type RawEditorOptions } from 'tinymce';
import 'tinymce/models/dom';
import 'tinymce/themes/silver';
import 'tinymce/icons/default';
import 'tinymce/plugins/link';
import 'tinymce/plugins/lists';
import 'tinymce/skins/ui/oxide/skin.js';
import contentStyle from 'tinymce/skins/ui/oxide/content.css?inline';
import { draftHtml, type EditorUnderTest } from '../../editorUnderTest';

/** Starts TinyMCE without a network: skin and styles come from the package. */
export async function startTinymce(
  target: HTMLElement,
  draft: string,
  options: RawEditorOptions,
): Promise<EditorUnderTest> {
  const [editor] = await tinymce.init({
    ...options,
    target,
    license_key: 'gpl',
    skin_url: 'default',
    content_css: false,
    content_style: contentStyle,
    plugins: 'link lists',
    promotion: false,
    branding: false,
  });
  if (!editor) throw new Error('TinyMCE did not start.');
  editor.setContent(draftHtml(draft));
  editor.undoManager.reset();
  return {
    element: editor.getBody(),
    html: () => editor.getContent(),
    text: () => editor.getContent({ format: 'text' }),
  };
}
