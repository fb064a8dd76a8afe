import {
  Archive,
  ArchiveRestore,
  Copy,
  Ellipsis,
  Flag,
  History,
  Link,
  type LucideIcon,
  Maximize2,
  Trash2,
  UserRoundCheck,
} from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { i18n } from '#i18n';
import { IconButton } from '../IconButton';
import styles from './CardMenu.module.css';

interface CardMenuProps {
  isArchived: boolean;
  /** The card may be copied, not changed. */
  isReadOnly: boolean;
  onDuplicate(): void;
  onHistory(): void;
  onCopyLink(): void;
  /** Opens the card in the editor's page. */
  onFullPage(): void;
  onFlag(): void;
  onArchive(): void;
  onRestore(): void;
  onDelete(): void;
  /** Null where this person may not say whose the card is. */
  onHandOn: (() => void) | null;
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

function Changes({ isArchived, onArchive, onRestore, onDelete, onHandOn }: CardMenuProps) {
  return (
    <>
      {onHandOn && (
        <Item icon={UserRoundCheck} label={i18n.t('review.bar.handOn')} onSelect={onHandOn} />
      )}
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
        <Item icon={Link} label={i18n.t('history.copyLink')} onSelect={props.onCopyLink} />
        <Item icon={History} label={i18n.t('history.open')} onSelect={props.onHistory} />
        <Item icon={Flag} label={i18n.t('flag.action')} onSelect={props.onFlag} />
        <Item icon={Maximize2} label={i18n.t('editor.open')} onSelect={props.onFullPage} />
        {!props.isReadOnly && <Changes {...props} />}
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  );
}
