import { type Descendant, Transforms } from 'slate';
import type { ReplyEditor } from './model';

function readAll(parent: globalThis.Node, isBold: boolean): Descendant[] {
  return [...parent.childNodes].flatMap((node) => read(node, isBold));
}

function read(node: globalThis.Node, isBold: boolean): Descendant[] {
  if (node instanceof globalThis.Text) return [{ text: node.data, ...(isBold && { bold: true }) }];
  if (!(node instanceof HTMLElement)) return [];
  const children = readAll(node, isBold || node.tagName === 'STRONG');
  switch (node.tagName) {
    case 'A':
      return [{ type: 'a', href: node.getAttribute('href') ?? '', children }];
    case 'P':
    case 'UL':
    case 'LI':
      return [{ type: node.tagName.toLowerCase() as 'p' | 'ul' | 'li', children }];
    default:
      return children;
  }
}

/** Pastes HTML with its formatting, as Slate's own paste-html example does. */
export function withHtml(editor: ReplyEditor): ReplyEditor {
  const { insertData, isInline } = editor;
  editor.isInline = (element) => element.type === 'a' || isInline(element);
  editor.insertData = (data) => {
    const html = data.getData('text/html');
    if (!html) return insertData(data);
    const { body } = new DOMParser().parseFromString(html, 'text/html');
    Transforms.insertFragment(editor, readAll(body, false));
  };
  return editor;
}
