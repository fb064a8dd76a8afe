import { ChevronUp } from 'lucide-react';
import { type ReactNode, type RefObject, useId, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '../Button';
import styles from './SyncLight.module.css';
import type { StandingSign } from './standingSign';

interface SyncLightProps {
  sign: StandingSign;
  /** How far a first reading is; null where nothing is read, or it is not known. */
  progress: { done: number; total: number } | null;
  /** What a person must hear who does not look at it; empty for nothing. */
  heard: string;
  /** What alone helps where the light is red; null for nothing. */
  remedy: { words: string; onPress(): void } | null;
  /** What is told when it is pressed, beside the button that opened it. */
  details(button: RefObject<HTMLButtonElement | null>, id: string, close: () => void): ReactNode;
}

/** How this device stands to the team's workspace, in one quiet line. */
export function SyncLight({ sign, progress, heard, remedy, details }: SyncLightProps) {
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const { icon: Icon, tone, words } = sign;
  return (
    <section className={styles.foot} aria-label={i18n.t('sync.label')}>
      <p aria-live="polite" className={styles.heard}>
        {heard}
      </p>
      {progress && (
        <progress
          className={styles.progress}
          aria-label={words}
          value={progress.done}
          max={progress.total}
        />
      )}
      <div className={styles.line}>
        <button
          ref={button}
          type="button"
          className={styles.light}
          aria-haspopup="dialog"
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => setIsOpen(!isOpen)}
        >
          <Icon size={14} strokeWidth={2} aria-hidden="true" className={styles[tone]} />
          <span className={styles.words}>{words}</span>
          <ChevronUp size={14} strokeWidth={1.75} aria-hidden="true" className={styles.more} />
        </button>
        {remedy && (
          <Button kind="quiet" className={styles.remedy} onClick={remedy.onPress}>
            {remedy.words}
          </Button>
        )}
      </div>
      {isOpen && details(button, id, () => setIsOpen(false))}
    </section>
  );
}
