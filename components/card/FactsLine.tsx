import { i18n } from '#i18n';
import { languageName } from '../languageName';
import styles from './FactsLine.module.css';
import type { CardFacts } from './rowView';
import { trustSign } from './trustSign';

interface FactsLineProps {
  facts: CardFacts;
  /** ms since the epoch. */
  now: number;
  /** It was sent away from the ticket at hand. */
  isDismissed?: boolean;
}

/** Trust by icon and words, and where the card belongs. */
export function FactsLine({ facts, now, isDismissed = false }: FactsLineProps) {
  const { icon: Icon, tone, words } = trustSign(facts, now);
  return (
    <p className={styles.facts}>
      {isDismissed && <span className={styles.tag}>{i18n.t('row.dismiss')}</span>}
      <span className={`${styles.trust} ${styles[tone]}`}>
        <Icon size={14} strokeWidth={2} aria-hidden="true" />
        {words}
      </span>
      <span className={styles.collection}>{facts.collection}</span>
      {facts.isSample && <span className={styles.tag}>{i18n.t('row.sample')}</span>}
      {facts.onlyIn && (
        <span className={styles.tag}>
          {i18n.t('card.otherLanguage', [languageName(facts.onlyIn)])}
        </span>
      )}
    </p>
  );
}
