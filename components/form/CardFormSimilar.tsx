import { i18n } from '#i18n';
import type { CardId } from '@/cards/ids';
import { Button } from '../Button';
import formStyles from './CardForm.module.css';
import { CardFormCopy } from './CardFormCopy';
import styles from './CardFormSimilar.module.css';

/** A card that may already say what is being written. */
export interface SimilarRow {
  id: CardId;
  title: string;
  collection: string;
  /** What is written looks like an edited copy of it. */
  isCopy: boolean;
}

interface CardFormSimilarProps {
  /** Nearest first. */
  cards: readonly SimilarRow[];
  onOpen(id: CardId): void;
  /** Edits that card instead. */
  onEdit(id: CardId): void;
}

/** The cards most like the one that is written, before there are two of a kind. */
export function CardFormSimilar({ cards, onOpen, onEdit }: CardFormSimilarProps) {
  if (cards.length === 0) return null;
  const label = i18n.t('form.similar');
  const copied = cards.find(({ isCopy }) => isCopy);
  return (
    <section className={styles.similar}>
      {copied && (
        <CardFormCopy
          // Another card is told of anew.
          key={copied.id}
          title={copied.title}
          onOpen={() => onOpen(copied.id)}
          onEdit={() => onEdit(copied.id)}
        />
      )}
      <h3 className={formStyles.label}>{label}</h3>
      <ul aria-label={label}>
        {cards.map(({ id, title, collection }) => (
          <li key={id} className={styles.similarCard}>
            <span className={styles.similarWords}>
              <span className={styles.similarTitle}>{title}</span>
              <span className={styles.quiet}>{collection}</span>
            </span>
            <Button kind="quiet" aria-description={title} onClick={() => onOpen(id)}>
              {i18n.t('row.open')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
