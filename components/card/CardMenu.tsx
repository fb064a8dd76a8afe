import { Archive, ArchiveRestore, Copy, Ellipsis, type LucideIcon, Trash2 } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { i18n } from '#i18n';
import { IconButton } from '../IconButton';
import styles from './CardMenu.module.css';

interface CardMenuProps {
  isArchived: boolean;
  /** The card may be copied, not changed. */
  isReadOnly: boolean;
  onDuplicate(): void;
  onArchive(): void;
  onRestore(): void;
  onDelete(): void;
}

interface ItemProps {
  icon: LucideIcon;
  label: string;
  onSelect(): void;
}

function Item({ icon: Icon, label, onSelect }: ItemProps) {
  return (
    <DropdownMenu.Item className={styles.item} onSelect={onSelect}>
      <Icon size={15} strokeWidth={1.75} aria-hidden="true" />
      {label}
    </DropdownMenu.Item>
  );
}

function Changes({ isArchived, onArchive, onRestore, onDelete }: CardMenuProps) {
  return (
    <>
      {isArchived ? (
        <Item icon={ArchiveRestore} label={i18n.t('cardMenu.restore')} onSelect={onRestore} />
      ) : (
        <Item icon={Archive} label={i18n.t('cardMenu.archive')} onSelect={onArchive} />
      )}
      <Item icon={Trash2} label={i18n.t('cardMenu.delete')} onSelect={onDelete} />
    </>
  );
}

/** What is done to a card less often. */
export function CardMenu(props: CardMenuProps) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        <IconButton icon={Ellipsis} label={i18n.t('cardMenu.more')} />
      </DropdownMenu.Trigger>
      {/* Without a portal, so that the menu stays within the landmark of its button. */}
      <DropdownMenu.Content className={styles.menu} align="end" sideOffset={4} collisionPadding={8}>
        <Item icon={Copy} label={i18n.t('cardMenu.duplicate')} onSelect={props.onDuplicate} />
        {!props.isReadOnly && <Changes {...props} />}
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  );
}
