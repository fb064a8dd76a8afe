import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { i18n } from '#i18n';
import { Button } from './Button';
import { IconButton } from './IconButton';
import styles from './StatusBar.module.css';

export interface StatusView {
  text: string;
  tone: 'plain' | 'problem';
  /** What the person may want to do next. */
  hint?: string;
  onUndo?: () => void;
  /** Undo takes the focus: what was pressed is about to go. */
  takesFocus?: boolean;
}

interface StatusBarProps {
  status: StatusView | null;
  onClose(): void;
}

/** What just happened, read out as it changes, with its way back. */
export function StatusBar({ status, onClose }: StatusBarProps) {
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (status?.takesFocus) undo.current?.focus();
  }, [status]);
  return (
    <footer className={styles.bar} data-shown={status !== null}>
      <div className={styles.words}>
        {/* Stays on the page while empty: screen readers announce changes of a region they know. */}
        <p role="status" className={status?.tone === 'problem' ? styles.problem : undefined}>
          {status?.text}
        </p>
        {status?.hint && (
          <p aria-live="polite" className={styles.hint}>
            {status.hint}
          </p>
        )}
      </div>
      {status?.onUndo && (
        <Button ref={undo} onClick={status.onUndo}>
          {i18n.t('status.undo')}
        </Button>
      )}
      {status && <IconButton icon={X} label={i18n.t('status.close')} onClick={onClose} />}
    </footer>
  );
}
