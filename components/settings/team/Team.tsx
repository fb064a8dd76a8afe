import { type ReactNode, type Ref, useId } from 'react';
import { i18n } from '#i18n';
import styles from './Team.module.css';

interface TeamProps {
  title: Ref<HTMLHeadingElement>;
  hint: string;
  children: ReactNode;
}

/** The part of the settings that is about the team. */
export function Team({ title, hint, children }: TeamProps) {
  const id = useId();
  return (
    <section className={styles.team} aria-labelledby={id}>
      <h3 id={id} ref={title} tabIndex={-1} className={styles.title}>
        {i18n.t('team.title')}
      </h3>
      <p className={styles.hint}>{hint}</p>
      {children}
    </section>
  );
}
