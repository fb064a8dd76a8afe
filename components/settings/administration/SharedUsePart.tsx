import { type ReactNode, useId } from 'react';
import { i18n } from '#i18n';
import styles from './Administration.module.css';

/** The part of the settings that is about what a team learns together. */
export function SharedUsePart({ children }: { children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.shared} aria-labelledby={id}>
      <h3 id={id}>{i18n.t('sharedUse.title')}</h3>
      {children}
    </section>
  );
}
