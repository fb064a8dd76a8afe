import type { StartEditor } from './editorUnderTest';

/** Every editor that can stand on the page, each loaded only when it is asked for. */
export const EDITORS = {
  ckeditor: () => import('./editors/ckeditor'),
  proseMirror: () => import('./editors/proseMirror'),
  quill: () => import('./editors/quill'),
  slate: () => import('./editors/slate/plain'),
  slateWithHtml: () => import('./editors/slate/html'),
  lexical: () => import('./editors/lexical/start'),
  trix: () => import('./editors/trix'),
  tinymceInline: () => import('./editors/tinymce/inline'),
  tinymceFrame: () => import('./editors/tinymce/frame'),
  textarea: () => import('./editors/textarea'),
  reactTextarea: () => import('./editors/reactTextarea'),
  contentEditable: () => import('./editors/contentEditable/bare'),
  contentEditableInShadowRoot: () => import('./editors/contentEditable/shadowRoot'),
  contentEditableInFrame: () => import('./editors/contentEditable/frame'),
  swallowing: () => import('./editors/contentEditable/swallowing'),
} satisfies Record<string, () => Promise<{ start: StartEditor }>>;

export type EditorName = keyof typeof EDITORS;
