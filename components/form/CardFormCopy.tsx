import { useId } from 'react';
import { i18n } from '#i18n';
import { Button } from '../Button';
import styles from './CardFormCopy.module.css';

interface CardFormCopyProps {
  /** The card that much of what is written stands in. */
  title: string;
  onOpen(): void;
  onEdit(): void;
}

/** Says that an edited copy of a card is being written, and offers that card instead; stops nothing. */
export function CardFormCopy({ title, onOpen, onEdit }: CardFormCopyProps) {
  const id = useId();
  return (
    <div className={styles.copy}>
      <p id={id} role="alert">
        {i18n.t('form.copy.title', [title])}
      </p>
      <p className={styles.copyHint}>{i18n.t('form.copy.hint')}</p>
      <p className={styles.copyActions}>
        <Button aria-describedby={id} onClick={onEdit}>
          {i18n.t('form.copy.edit')}
        </Button>
        <Button kind="quiet" aria-describedby={id} onClick={onOpen}>
          {i18n.t('row.open')}
        </Button>
      </p>
    </div>
  );
}
