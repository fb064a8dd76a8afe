import type { Editor } from '@tiptap/core';
import { ChevronDown } from 'lucide-react';
import { DropdownMenu, Toolbar } from 'radix-ui';
import { i18n } from '#i18n';
import menuStyles from '../../card/CardMenu.module.css';
import styles from './RichText.module.css';
import { isInTable } from './whereCaretIs';

const LEVELS = [1, 2, 3, 4] as const;

function currentName(editor: Editor): string {
  const { level } = editor.getAttributes('heading');
  return editor.isActive('heading')
    ? i18n.t('richText.heading', [String(level)])
    : i18n.t('richText.text');
}

/** Text or a heading, of the block that the caret stands in. */
export function BlockMenu({ editor }: { editor: Editor }) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        <Toolbar.Button
          disabled={isInTable(editor)}
          className={styles.blockButton}
          aria-label={i18n.t('richText.block', [currentName(editor)])}
        >
          {currentName(editor)}
          <ChevronDown size={14} strokeWidth={1.75} aria-hidden="true" />
        </Toolbar.Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content
        className={menuStyles.menu}
        align="start"
        sideOffset={4}
        collisionPadding={8}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          editor.commands.focus();
        }}
      >
        <DropdownMenu.Item
          className={menuStyles.item}
          onSelect={() => editor.commands.setNode('paragraph')}
        >
          {i18n.t('richText.text')}
        </DropdownMenu.Item>
        {LEVELS.map((level) => (
          <DropdownMenu.Item
            key={level}
            className={menuStyles.item}
            onSelect={() => editor.commands.setNode('heading', { level })}
          >
            {i18n.t('richText.heading', [String(level)])}
          </DropdownMenu.Item>
        ))}
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  );
}
