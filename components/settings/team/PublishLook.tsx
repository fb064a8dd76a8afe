import { i18n } from '#i18n';
import styles from './Publish.module.css';

interface PublishLookProps {
  /** What is folded, in words. */
  summary: string;
  /** Titles, each with what is to be known of it. */
  rows: readonly { id: string; title: string; about: string }[];
}

/** Cards that are worth a look, folded away. */
export function PublishLook({ summary, rows }: PublishLookProps) {
  if (rows.length === 0) return null;
  return (
    <details>
      <summary>{summary}</summary>
      <ul className={styles.facts}>
        {rows.map(({ id, title, about }) => (
          <li key={id}>{i18n.t('publish.row', [title, about])}</li>
        ))}
      </ul>
    </details>
  );
}
