import { X } from 'lucide-react';
import { i18n } from '#i18n';
import { Button } from '../Button';
import { IconButton } from '../IconButton';
import styles from './ReviewBar.module.css';

interface ReviewBarProps {
  selected: number;
  /** How many of them this person may verify, and hand on. */
  verifiable: number;
  movable: number;
  onVerify(): void;
  onHandOn(): void;
  onClear(): void;
}

/** What can be done with the cards that are selected. */
export function ReviewBar(props: ReviewBarProps) {
  const { selected, verifiable, movable, onVerify, onHandOn, onClear } = props;
  return (
    <div role="toolbar" aria-label={i18n.t('review.bar.label')} className={styles.bar}>
      <span className={styles.count}>{i18n.t('review.bar.selected', selected)}</span>
      {verifiable > 0 && (
        <Button kind="primary" onClick={onVerify}>
          {verifiable < selected
            ? i18n.t('review.bar.verifySome', [String(verifiable)])
            : i18n.t('cardMenu.verify')}
        </Button>
      )}
      {movable > 0 && <Button onClick={onHandOn}>{i18n.t('review.bar.handOn')}</Button>}
      <IconButton icon={X} label={i18n.t('review.bar.clear')} onClick={onClear} />
    </div>
  );
}
