import type { Editor } from '@tiptap/core';
import { redoDepth, undoDepth } from '@tiptap/pm/history';
import {
  Bold,
  Braces,
  Code,
  FileCode,
  Image as ImageIcon,
  Italic,
  Link,
  List,
  ListChecks,
  ListOrdered,
  type LucideIcon,
  Minus,
  Quote,
  Redo2,
  SquareCode,
  Strikethrough,
  Undo2,
} from 'lucide-react';
import { Toolbar } from 'radix-ui';
import { memo } from 'react';
import { i18n } from '#i18n';
import { IconButton } from '../../IconButton';
import { BlockMenu } from './BlockMenu';
import styles from './RichText.module.css';
import { TableMenu } from './TableMenu';
import { useEditorTold } from './useEditorState';
import { isInTable, isTextOnly } from './whereCaretIs';

interface ToolProps {
  icon: LucideIcon;
  label: string;
  isPressed?: boolean;
  isDisabled?: boolean;
  onPress(): void;
}

function Tool({ icon, label, isPressed, isDisabled = false, onPress }: ToolProps) {
  return (
    <Toolbar.Button asChild disabled={isDisabled}>
      <IconButton
        icon={icon}
        label={label}
        className={styles.tool}
        aria-pressed={isPressed}
        // The selection stays where it is.
        onMouseDown={(event) => event.preventDefault()}
        onClick={onPress}
      />
    </Toolbar.Button>
  );
}

/** Whether the caret stands in an item that is a task. */
function isTask(editor: Editor): boolean {
  return editor.isActive('listItem') && editor.getAttributes('listItem').checked !== null;
}

function toggleTask(editor: Editor): void {
  const checked = isTask(editor) ? null : false;
  const chain = editor.chain().focus();
  if (!editor.isActive('listItem')) chain.toggleList('bulletList', 'listItem');
  chain.updateAttributes('listItem', { checked }).run();
}

function toggleList(editor: Editor, list: 'bulletList' | 'orderedList'): void {
  const chain = editor.chain().focus();
  if (isTask(editor)) chain.updateAttributes('listItem', { checked: null }).run();
  else chain.toggleList(list, 'listItem').run();
}

interface RichToolbarProps {
  editor: Editor;
  onLink(): void;
  onImage(): void;
  onSource(): void;
}

const TOLD_NODES = ['bulletList', 'orderedList', 'blockquote', 'codeBlock', 'sourceBlock', 'table'];
const TOLD_MARKS = ['bold', 'italic', 'strike', 'code', 'link'];

/** All that the buttons show of the text, so that they are drawn anew only where that changes. */
function toldBy(editor: Editor): string {
  const active = [...TOLD_NODES, ...TOLD_MARKS].map((name) => editor.isActive(name));
  const level: unknown = editor.isActive('heading') && editor.getAttributes('heading').level;
  const steps = [undoDepth(editor.state) > 0, redoDepth(editor.state) > 0];
  return JSON.stringify([active, level, isTask(editor), steps]);
}

/** The buttons above a rich text. Its callbacks are to stay the same ones. */
export const RichToolbar = memo(function RichToolbar(props: RichToolbarProps) {
  const { editor, onLink, onImage, onSource } = props;
  useEditorTold(editor, toldBy);
  const { state } = editor;
  const run = () => editor.chain().focus();
  const isPlain = isTextOnly(editor);
  const isOneLine = isInTable(editor);
  return (
    <Toolbar.Root className={styles.toolbar} aria-label={i18n.t('form.toolbar')}>
      <BlockMenu editor={editor} />
      <Tool
        icon={Bold}
        label={i18n.t('form.bold')}
        isPressed={editor.isActive('bold')}
        isDisabled={isPlain}
        onPress={() => run().toggleMark('bold').run()}
      />
      <Tool
        icon={Italic}
        label={i18n.t('form.italic')}
        isPressed={editor.isActive('italic')}
        isDisabled={isPlain}
        onPress={() => run().toggleMark('italic').run()}
      />
      <Tool
        icon={Strikethrough}
        label={i18n.t('richText.strike')}
        isPressed={editor.isActive('strike')}
        isDisabled={isPlain}
        onPress={() => run().toggleMark('strike').run()}
      />
      <Tool
        icon={Code}
        label={i18n.t('form.code')}
        isPressed={editor.isActive('code')}
        isDisabled={isPlain}
        onPress={() => run().toggleMark('code').run()}
      />
      <Tool
        icon={Link}
        label={i18n.t('form.link')}
        isPressed={editor.isActive('link')}
        isDisabled={isPlain}
        onPress={onLink}
      />
      <Toolbar.Separator className={styles.separator} />
      <Tool
        icon={List}
        label={i18n.t('form.bullets')}
        isPressed={editor.isActive('bulletList') && !isTask(editor)}
        isDisabled={isOneLine}
        onPress={() => toggleList(editor, 'bulletList')}
      />
      <Tool
        icon={ListOrdered}
        label={i18n.t('form.numbers')}
        isPressed={editor.isActive('orderedList')}
        isDisabled={isOneLine}
        onPress={() => toggleList(editor, 'orderedList')}
      />
      <Tool
        icon={ListChecks}
        label={i18n.t('richText.tasks')}
        isPressed={isTask(editor)}
        isDisabled={isOneLine}
        onPress={() => toggleTask(editor)}
      />
      <Tool
        icon={Quote}
        label={i18n.t('richText.quote')}
        isPressed={editor.isActive('blockquote')}
        isDisabled={isOneLine}
        onPress={() => run().toggleWrap('blockquote').run()}
      />
      <Tool
        icon={SquareCode}
        label={i18n.t('richText.codeBlock')}
        isPressed={editor.isActive('codeBlock')}
        isDisabled={isOneLine}
        onPress={() => run().toggleNode('codeBlock', 'paragraph').run()}
      />
      <TableMenu editor={editor} />
      <Tool
        icon={Minus}
        label={i18n.t('richText.rule')}
        isDisabled={isOneLine}
        onPress={() => run().setHorizontalRule().run()}
      />
      <Tool
        icon={ImageIcon}
        label={i18n.t('richText.image')}
        isDisabled={isPlain}
        onPress={onImage}
      />
      <Tool
        icon={Braces}
        label={i18n.t('form.variable')}
        isDisabled={isPlain}
        onPress={() => run().insertContent('{{').run()}
      />
      <Toolbar.Separator className={styles.separator} />
      <Tool
        icon={Undo2}
        label={i18n.t('richText.undo')}
        isDisabled={undoDepth(state) === 0}
        onPress={() => run().undo().run()}
      />
      <Tool
        icon={Redo2}
        label={i18n.t('richText.redo')}
        isDisabled={redoDepth(state) === 0}
        onPress={() => run().redo().run()}
      />
      <Tool
        icon={FileCode}
        label={i18n.t('richText.source')}
        isPressed={false}
        onPress={onSource}
      />
    </Toolbar.Root>
  );
});
