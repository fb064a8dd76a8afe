import { type DragEvent, useEffect, useId, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '../Button';
import styles from './Backup.module.css';

interface BackupChooseProps {
  isReading: boolean;
  /** Why the last file cannot be restored. */
  problem: string | null;
  /** What was pressed last is gone: the button takes the focus. */
  takesFocus: boolean;
  onChoose(file: File): void;
}

/** Takes a file: chosen, or dropped. */
export function BackupChoose({ isReading, problem, takesFocus, onChoose }: BackupChooseProps) {
  const [isOver, setIsOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const problemId = useId();
  useEffect(() => {
    if (takesFocus) button.current?.focus();
  }, [takesFocus]);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    const [file] = event.dataTransfer.files;
    if (file && !isReading) onChoose(file);
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button beside it does the same by keyboard. */}
      <div
        className={styles.drop}
        data-over={isOver}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      >
        <Button
          ref={button}
          aria-describedby={problem ? problemId : undefined}
          aria-disabled={isReading}
          onClick={() => !isReading && input.current?.click()}
        >
          {i18n.t('backup.choose')}
        </Button>
        <span>{i18n.t(isReading ? 'backup.reading' : 'backup.drop')}</span>
        <input
          ref={input}
          type="file"
          accept="application/json,.json"
          className={styles.input}
          aria-hidden="true"
          tabIndex={-1}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            // The same file can be chosen again after it was mended.
            target.value = '';
            if (file) onChoose(file);
          }}
        />
      </div>
      {/* Stays on the page while empty: screen readers announce changes of a region they know. */}
      <p id={problemId} role="alert" className={problem ? styles.problem : undefined}>
        {problem}
      </p>
    </>
  );
}
