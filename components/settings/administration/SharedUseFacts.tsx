import { i18n } from '#i18n';
import type { SharedUse } from '@/documents/kinds/settings';
import { momentWords } from '../../momentWords';
import styles from '../Settings.module.css';
import { sharedUseWords } from './sharedUseWords';

/** What a team shares of the use of its cards. */
export interface SharedUseView {
  shares: SharedUse;
  /** Who said so and when (ISO 8601); null where nobody ever did. */
  agreed: { name: string; at: string } | null;
}

/** Tells a member what of their use others get, and who agreed to that. */
export function SharedUseFacts({ shares, agreed, now }: SharedUseView & { now: number }) {
  const { label, meaning } = sharedUseWords(shares);
  return (
    <dl className={styles.facts}>
      <dt>{i18n.t('sharedUse.shared')}</dt>
      <dd>
        {label}
        <p className={styles.hint}>{meaning}</p>
      </dd>
      <dt>{i18n.t('sharedUse.agreed')}</dt>
      <dd>
        {agreed
          ? i18n.t('sharedUse.agreedBy', [agreed.name, momentWords(agreed.at, now)])
          : i18n.t('sharedUse.nobody')}
      </dd>
    </dl>
  );
}
