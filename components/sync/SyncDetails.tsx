import type { ReactNode, RefObject } from 'react';
import { i18n } from '#i18n';
import type { SyncStanding } from '@/storage/sync/syncStanding';
import { Button } from '../Button';
import { ButtonPopover } from '../ButtonPopover';
import { momentWords } from '../momentWords';
import { failureHint, failureTitle } from './failureWords';
import styles from './SyncDetails.module.css';
import { standingSign } from './standingSign';

/** A collection that is not in step while others are. */
export interface FailingCollection {
  name: string;
  failure: SyncStanding['failing'][number]['failure'];
  /** When it is tried again, ISO 8601; null where that is not known. */
  until: string | null;
}

interface SyncDetailsProps {
  id: string;
  /** The button that opened it, and gets the keys back. */
  button: RefObject<HTMLButtonElement | null>;
  standing: SyncStanding;
  failing: readonly FailingCollection[];
  /** ms since the epoch. */
  now: number;
  isTrying: boolean;
  /** What alone helps; null where trying again does. */
  remedy: { words: string; onPress(): void } | null;
  onTryNow(): void;
  onClose(): void;
  /** What waits for the person. */
  children?: ReactNode;
}

function Facts({ standing, now }: Pick<SyncDetailsProps, 'standing' | 'now'>) {
  const { inStepAt, waiting } = standing;
  return (
    <dl className={styles.facts}>
      <dt>{i18n.t('sync.lastInStep')}</dt>
      <dd>{inStepAt ? momentWords(inStepAt, now) : i18n.t('sync.never')}</dd>
      {waiting > 0 && (
        <>
          <dt>{i18n.t('sync.toSend')}</dt>
          <dd>{i18n.t('sync.changes', waiting)}</dd>
        </>
      )}
    </dl>
  );
}

/** How the device stands to the workspace in full, open above the light. */
export function SyncDetails(props: SyncDetailsProps) {
  const { id, button, standing, failing, now, isTrying, remedy } = props;
  const { onTryNow, onClose, children } = props;
  const { words, hint } = standingSign(standing, now);
  return (
    <ButtonPopover
      id={id}
      button={button}
      label={i18n.t('sync.label')}
      side="top"
      align="start"
      onClose={onClose}
    >
      <h2 className={styles.title}>{words}</h2>
      {hint !== '' && <p className={styles.hint}>{hint}</p>}
      {failing.length > 0 && (
        <ul className={styles.failing}>
          {failing.map(({ name, failure, until }) => (
            <li key={name}>
              <strong>{name}</strong> · {failureTitle(failure)}
              <span>{failureHint(failure, until && momentWords(until, now))}</span>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.asks}>{children}</div>
      <Facts standing={standing} now={now} />
      {standing.newer > 0 && (
        <p className={styles.newer}>
          {i18n.t('sync.newer', standing.newer)} <span>{i18n.t('sync.newerHint')}</span>
        </p>
      )}
      <p className={styles.actions}>
        {remedy && (
          <Button kind="primary" onClick={remedy.onPress}>
            {remedy.words}
          </Button>
        )}
        <Button aria-disabled={isTrying} onClick={() => !isTrying && onTryNow()}>
          {i18n.t(isTrying ? 'sync.trying' : 'sync.tryNow')}
        </Button>
      </p>
    </ButtonPopover>
  );
}
