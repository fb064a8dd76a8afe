import { i18n } from '#i18n';
import type { VersionRow } from './historyView';
import styles from './VersionList.module.css';

interface VersionListProps {
  rows: readonly VersionRow[];
  chosen: string;
  onChoose(key: string): void;
}

/** All that a card ever said, the newest first. */
export function VersionList({ rows, chosen, onChoose }: VersionListProps) {
  return (
    <ol className={styles.list} aria-label={i18n.t('history.versions')}>
      {rows.map(({ key, name, at, changed, events, isCurrent }) => (
        <li key={key}>
          <button
            type="button"
            className={styles.version}
            aria-current={key === chosen ? 'true' : undefined}
            onClick={() => onChoose(key)}
          >
            <span className={styles.who}>
              <strong>{name}</strong>
              {isCurrent && <span className={styles.today}>{i18n.t('history.today')}</span>}
            </span>
            <span className={styles.at}>{at}</span>
            <span className={styles.changed}>{changed}</span>
            {events.map((event) => (
              <span key={event} className={styles.event}>
                {event}
              </span>
            ))}
          </button>
        </li>
      ))}
    </ol>
  );
}
