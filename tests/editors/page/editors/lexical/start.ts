import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { LinkNode } from '@lexical/link';
import { ListItemNode, ListNode, registerList } from '@lexical/list';
import { registerRichText } from '@lexical/rich-text';
import { mergeRegister } from '@lexical/utils';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';
import type { StartEditor } from '../../editorUnderTest';
import { lexicalHtml } from './html';

export const start: StartEditor = (place, draft) => {
  const element = document.createElement('div');
  element.contentEditable = 'true';
  place.append(element);
  const editor = createEditor({
    namespace: 'reply',
    nodes: [LinkNode, ListNode, ListItemNode],
    onError(error) {
      throw error;
    },
  });
  mergeRegister(
    registerRichText(editor),
    registerList(editor),
    registerHistory(editor, createEmptyHistoryState(), 300),
  );
  editor.setRootElement(element);
  editor.update(
    () => {
      const paragraph = $createParagraphNode();
      if (draft) paragraph.append($createTextNode(draft));
      $getRoot().clear().append(paragraph);
    },
    { discrete: true, tag: 'history-merge' },
  );
  return {
    element,
    html: () => lexicalHtml(editor),
    text: () => editor.read(() => $getRoot().getTextContent()),
  };
};
