import { i18n } from '#i18n';
import type { InsertFinding } from '@/cards/insertGuard';
import { Button } from '../Button';
import { GuardSign } from '../flag/GuardSign';
import { guardWords } from '../flag/guardWords';
import styles from './InsertButton.module.css';

interface InsertButtonProps {
  kind: 'primary' | 'secondary';
  className?: string | undefined;
  /** Where it inserts. */
  target: 'public' | 'internal';
  /** What to know before. */
  findings: readonly InsertFinding[];
  /** ms since the epoch. */
  now: number;
  isBusy: boolean;
  onInsert(): void;
}

/** Insert, and a quiet sign beside it where there is something to know before. */
export function InsertButton(props: InsertButtonProps) {
  const { kind, className, target, findings, now, isBusy, onInsert } = props;
  const words = guardWords(findings, now);
  const told =
    words === '' ? {} : { 'aria-description': words, 'data-named': '', 'data-tells': words };
  return (
    <span className={styles.insert}>
      <Button
        kind={kind}
        className={className}
        aria-disabled={isBusy}
        {...told}
        onClick={() => !isBusy && onInsert()}
      >
        {i18n.t(target === 'internal' ? 'row.insertNote' : 'row.insert')}
      </Button>
      <GuardSign words={words} isHarm={findings.some((each) => each.kind === 'notes')} />
    </span>
  );
}
