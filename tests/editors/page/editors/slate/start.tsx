import { useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { createEditor, type Descendant, Node, Text } from 'slate';
import { withHistory } from 'slate-history';
import {
  Editable,
  type RenderElementProps,
  type RenderLeafProps,
  Slate,
  withReact,
} from 'slate-react';
import type { EditorUnderTest } from '../../editorUnderTest';
import type { ReplyEditor } from './model';

function ElementView({ attributes, children, element }: RenderElementProps) {
  if (element.type === 'a') {
    return (
      <a {...attributes} href={element.href}>
        {children}
      </a>
    );
  }
  const Tag = element.type;
  return <Tag {...attributes}>{children}</Tag>;
}

function LeafView({ attributes, children, leaf }: RenderLeafProps) {
  return <span {...attributes}>{leaf.bold ? <strong>{children}</strong> : children}</span>;
}

function Reply({ editor, draft }: { editor: ReplyEditor; draft: string }) {
  const [initial] = useState<Descendant[]>([{ type: 'p', children: [{ text: draft }] }]);
  return (
    <Slate editor={editor} initialValue={initial}>
      <Editable
        renderElement={(props) => <ElementView {...props} />}
        renderLeaf={(props) => <LeafView {...props} />}
      />
    </Slate>
  );
}

function htmlOf(node: Descendant): string {
  if (Text.isText(node)) return node.bold ? `<strong>${node.text}</strong>` : node.text;
  const inner = node.children.map(htmlOf).join('');
  const address = node.type === 'a' ? ` href="${node.href}"` : '';
  return `<${node.type}${address}>${inner}</${node.type}>`;
}

/** Starts Slate with React and history. */
export function startSlate(
  place: HTMLElement,
  draft: string,
  plugin: (editor: ReplyEditor) => ReplyEditor,
): EditorUnderTest {
  const editor = plugin(withHistory(withReact(createEditor())));
  flushSync(() => createRoot(place).render(<Reply editor={editor} draft={draft} />));
  const element = place.querySelector<HTMLElement>('[data-slate-editor]');
  if (!element) throw new Error('Slate rendered no editor.');
  return {
    element,
    html: () => editor.children.map(htmlOf).join(''),
    text: () => editor.children.map((node) => Node.string(node)).join('\n'),
    caret: () => editor.selection?.focus.offset ?? -1,
  };
}
