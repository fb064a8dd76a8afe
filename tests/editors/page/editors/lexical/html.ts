import { $isLinkNode } from '@lexical/link';
import { $isListItemNode, $isListNode } from '@lexical/list';
import {
  $getRoot,
  $isElementNode,
  $isTextNode,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';

function tagOf(node: LexicalNode): string {
  if ($isListNode(node)) return node.getTag();
  if ($isListItemNode(node)) return 'li';
  return 'p';
}

function htmlOf(node: LexicalNode): string {
  if ($isTextNode(node)) {
    const text = node.getTextContent();
    return node.hasFormat('bold') ? `<strong>${text}</strong>` : text;
  }
  if (!$isElementNode(node)) return `<${node.getType()}>`;
  const inner = node.getChildren().map(htmlOf).join('');
  if ($isLinkNode(node)) return `<a href="${node.getURL()}">${inner}</a>`;
  return `<${tagOf(node)}>${inner}</${tagOf(node)}>`;
}

/** A Lexical editor's model as HTML. */
export function lexicalHtml(editor: LexicalEditor): string {
  return editor.read(() => $getRoot().getChildren().map(htmlOf).join(''));
}
