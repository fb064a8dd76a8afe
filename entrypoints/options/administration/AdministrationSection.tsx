import { useLiveQuery } from 'dexie-react-hooks';
import { useRef, useState } from 'react';
import { i18n } from '#i18n';
import styles from '@/components/settings/administration/Administration.module.css';
import { currentWorkspace } from '@/storage/sync/workspace';
import { Server } from './Server';

/** Looking after a team's server, folded away from those who do not. Closing it forgets the login. */
export function AdministrationSection() {
  const [isOpen, setIsOpen] = useState(false);
  const fold = useRef<HTMLElement>(null);
  const workspace = useLiveQuery(async () => (await currentWorkspace()) ?? null);
  if (workspace === undefined) return null;
  const close = () => {
    setIsOpen(false);
    // What was pressed is gone.
    fold.current?.focus();
  };
  return (
    <details
      className={styles.fold}
      open={isOpen}
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
    >
      <summary ref={fold}>{i18n.t('administration.open')}</summary>
      {isOpen && <Server workspace={workspace} onClose={close} />}
    </details>
  );
}
