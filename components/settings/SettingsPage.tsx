import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import styles from './Settings.module.css';

export interface SettingsSection {
  /** Also its anchor in the page. */
  id: string;
  title: string;
  hint?: string;
  content: ReactNode;
}

interface SettingsPageProps {
  sections: readonly SettingsSection[];
  /** What stands below them and stays in sight. */
  children: ReactNode;
}

/** A page of settings: its sections one below the other, and a way to each. */
export function SettingsPage({ sections, children }: SettingsPageProps) {
  return (
    <div className={styles.page}>
      <div className={styles.scroll}>
        <div className={styles.columns}>
          <header className={styles.header}>
            <h1 className={styles.title}>{i18n.t('options.title')}</h1>
          </header>
          <nav className={styles.nav} aria-label={i18n.t('options.sections')}>
            <ul>
              {sections.map(({ id, title }) => (
                <li key={id}>
                  <a href={`#${id}`}>{title}</a>
                </li>
              ))}
            </ul>
          </nav>
          <main>
            {sections.map(({ id, title, hint, content }) => (
              <section key={id} id={id} className={styles.section} aria-labelledby={`${id}-title`}>
                <h2 id={`${id}-title`} className={styles.heading}>
                  {title}
                </h2>
                {hint && <p className={styles.hint}>{hint}</p>}
                {content}
              </section>
            ))}
          </main>
        </div>
      </div>
      {children}
    </div>
  );
}
