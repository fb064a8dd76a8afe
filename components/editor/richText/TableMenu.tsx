import type { Editor } from '@tiptap/core';
import { Table } from 'lucide-react';
import { DropdownMenu, Toolbar } from 'radix-ui';
import { i18n } from '#i18n';
import menuStyles from '../../card/CardMenu.module.css';
import { IconButton } from '../../IconButton';
import styles from './RichText.module.css';
import { isInTable } from './whereCaretIs';

const COMMANDS = [
  { label: 'richText.rowBelow', run: (editor: Editor) => editor.commands.addRowAfter() },
  { label: 'richText.rowAbove', run: (editor: Editor) => editor.commands.addRowBefore() },
  { label: 'richText.columnRight', run: (editor: Editor) => editor.commands.addColumnAfter() },
  { label: 'richText.columnLeft', run: (editor: Editor) => editor.commands.addColumnBefore() },
  { label: 'richText.deleteRow', run: (editor: Editor) => editor.commands.deleteRow() },
  { label: 'richText.deleteColumn', run: (editor: Editor) => editor.commands.deleteColumn() },
  { label: 'richText.deleteTable', run: (editor: Editor) => editor.commands.deleteTable() },
] as const;

/** A new table, or what can be done to the one that the caret stands in. */
export function TableMenu({ editor }: { editor: Editor }) {
  if (!isInTable(editor)) {
    return (
      <Toolbar.Button asChild>
        <IconButton
          icon={Table}
          label={i18n.t('richText.table')}
          className={styles.tool}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => editor.chain().focus().insertTable({ rows: 3, cols: 2 }).run()}
        />
      </Toolbar.Button>
    );
  }
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        <Toolbar.Button asChild>
          <IconButton
            icon={Table}
            label={i18n.t('richText.changeTable')}
            className={styles.tool}
            data-in=""
          />
        </Toolbar.Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content
        className={menuStyles.menu}
        sideOffset={4}
        collisionPadding={8}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          editor.commands.focus();
        }}
      >
        {COMMANDS.map(({ label, run }) => (
          <DropdownMenu.Item key={label} className={menuStyles.item} onSelect={() => run(editor)}>
            {i18n.t(label)}
          </DropdownMenu.Item>
        ))}
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  );
}
