import { type ReactNode, useId } from 'react';
import { i18n } from '#i18n';
import { Button } from '../Button';
import { DiffView } from './DiffView';
import styles from './HistoryView.module.css';
import type { Against, FurtherView, PartView, VersionRow } from './historyView';
import { VersionList } from './VersionList';

interface HistoryViewProps {
  /** Of the card. */
  title: string;
  rows: readonly VersionRow[];
  /** The key of the version that is looked at. */
  chosen: string;
  against: Against;
  /** What differs; undefined where there is nothing to hold it against, or it cannot be read. */
  parts: readonly PartView[] | undefined;
  /** Why there are no parts. */
  hint: string;
  further: FurtherView;
  /** Undefined where the chosen version says what the card says, or the person may not change the card. */
  onRestore: (() => void) | undefined;
  onChoose(key: string): void;
  onAgainst(against: Against): void;
  onMore(): void;
  onRetry(): void;
  onEdit(): void;
}

function Further({ further, onMore, onRetry }: HistoryViewProps) {
  const said: Record<FurtherView['state'], () => ReactNode> = {
    none: () => i18n.t('history.keptHere'),
    reading: () => i18n.t('history.reading'),
    read: () => '',
    failed: () => further.state === 'failed' && further.reason,
  };
  return (
    <div className={styles.further}>
      <p aria-live="polite">{said[further.state]()}</p>
      {further.state === 'failed' && (
        <Button onClick={onRetry}>{i18n.t('history.tryAgain')}</Button>
      )}
      {further.state === 'read' && further.hasMore && (
        <Button onClick={onMore}>{i18n.t('history.older')}</Button>
      )}
    </div>
  );
}

function Compared({ against, onAgainst }: Pick<HistoryViewProps, 'against' | 'onAgainst'>) {
  const name = useId();
  const choices = { before: 'history.againstBefore', today: 'history.againstToday' } as const;
  return (
    <fieldset className={styles.against}>
      <legend>{i18n.t('history.against')}</legend>
      {(['before', 'today'] as const).map((each) => (
        <label key={each}>
          <input
            type="radio"
            name={name}
            checked={against === each}
            onChange={() => onAgainst(each)}
          />
          {i18n.t(choices[each])}
        </label>
      ))}
    </fieldset>
  );
}

/** What a card said before: all versions, what one of them changed, and the way back to it. */
export function HistoryView(props: HistoryViewProps) {
  const { title, rows, chosen, parts, onRestore } = props;
  const shown = rows.find(({ key }) => key === chosen);
  return (
    <>
      <header className={styles.head}>
        <div>
          <p className={styles.kind}>{i18n.t('history.title')}</p>
          <h1 className={styles.title} dir="auto">
            {title}
          </h1>
        </div>
        <Button onClick={props.onEdit}>{i18n.t('history.edit')}</Button>
      </header>
      <div className={styles.columns}>
        <nav className={styles.versions} aria-label={i18n.t('history.versions')}>
          <VersionList rows={rows} chosen={chosen} onChoose={props.onChoose} />
          <Further {...props} />
        </nav>
        <section className={styles.shown} aria-label={i18n.t('history.changes')}>
          {shown && (
            <div className={styles.bar}>
              <h2 className={styles.when}>{i18n.t('history.of', [shown.name, shown.at])}</h2>
              {onRestore && (
                <Button kind="primary" onClick={onRestore}>
                  {i18n.t('history.restore')}
                </Button>
              )}
            </div>
          )}
          {shown && !shown.isCurrent && <Compared {...props} />}
          {parts && parts.length > 0 ? (
            <DiffView parts={parts} />
          ) : (
            <p className={styles.hint}>{props.hint}</p>
          )}
        </section>
      </div>
    </>
  );
}
