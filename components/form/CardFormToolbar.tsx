import {
  Bold,
  Braces,
  Code,
  Eye,
  Italic,
  Link,
  List,
  ListOrdered,
  type LucideIcon,
} from 'lucide-react';
import { DropdownMenu, Toolbar } from 'radix-ui';
import { useRef } from 'react';
import { i18n } from '#i18n';
import menuStyles from '../card/CardMenu.module.css';
import { IconButton } from '../IconButton';
import styles from './CardFormMarkdown.module.css';
import type { MarkdownMark } from './markdownMarks';

const MARKS = [
  { mark: 'bold', icon: Bold, label: 'form.bold' },
  { mark: 'italic', icon: Italic, label: 'form.italic' },
  { mark: 'link', icon: Link, label: 'form.link' },
  { mark: 'bullets', icon: List, label: 'form.bullets' },
  { mark: 'numbers', icon: ListOrdered, label: 'form.numbers' },
  { mark: 'code', icon: Code, label: 'form.code' },
] as const satisfies readonly { mark: MarkdownMark; icon: LucideIcon; label: string }[];

/** The variables that are filled without asking: cards/variables tells what from. */
const VARIABLES = [
  { name: 'requester.firstName', label: 'form.requesterName' },
  { name: 'agent.name', label: 'form.agentName' },
  { name: 'ticket.id', label: 'form.ticketNumber' },
] as const;

interface CardFormToolbarProps {
  isPreview: boolean;
  canPreview: boolean;
  onFormat(mark: MarkdownMark): void;
  /** The menu of variables is closed: null where nothing was chosen. The focus goes back to the text. */
  onVariable(name: string | null): void;
  onPreview(isPreview: boolean): void;
}

/** The buttons above an answer. */
export function CardFormToolbar({ isPreview, canPreview, ...actions }: CardFormToolbarProps) {
  const chosen = useRef<string | null>(null);
  return (
    <Toolbar.Root className={styles.toolbar} aria-label={i18n.t('form.toolbar')}>
      {MARKS.map(({ mark, icon, label }) => (
        <Toolbar.Button key={mark} asChild disabled={isPreview}>
          <IconButton
            icon={icon}
            label={i18n.t(label)}
            className={styles.tool}
            onClick={() => actions.onFormat(mark)}
          />
        </Toolbar.Button>
      ))}
      <DropdownMenu.Root modal={false}>
        <DropdownMenu.Trigger asChild disabled={isPreview}>
          <Toolbar.Button asChild disabled={isPreview}>
            <IconButton icon={Braces} label={i18n.t('form.variable')} className={styles.tool} />
          </Toolbar.Button>
        </DropdownMenu.Trigger>
        {/* Without a portal, so that the menu stays within the landmark of its button. */}
        <DropdownMenu.Content
          className={menuStyles.menu}
          sideOffset={4}
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            // Not before: while the menu is open it keeps the focus, and nothing can be typed.
            actions.onVariable(chosen.current);
            chosen.current = null;
          }}
        >
          {VARIABLES.map(({ name, label }) => (
            <DropdownMenu.Item
              key={name}
              className={menuStyles.item}
              onSelect={() => {
                chosen.current = name;
              }}
            >
              {i18n.t(label)}
              <span className={menuStyles.detail}>{`{{${name}}}`}</span>
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Root>
      <Toolbar.Button asChild disabled={!canPreview}>
        <IconButton
          icon={Eye}
          label={i18n.t('form.preview')}
          className={`${styles.tool} ${styles.previewButton}`}
          aria-pressed={isPreview}
          onClick={() => actions.onPreview(!isPreview)}
        />
      </Toolbar.Button>
    </Toolbar.Root>
  );
}
