import { CircleAlert } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '../Button';
import styles from './SyncAsks.module.css';

/** A database that was found empty while this device holds something of it. */
export interface EmptiedView {
  /** Where it is, as the storage names it. */
  place: string;
  /** Of the collection; null for the workspace itself. */
  name: string | null;
}

interface SyncAsksProps {
  conflicts: number;
  refused: number;
  emptied: readonly EmptiedView[];
  onDecide(): void;
  onShowRefused(): void;
  onRemove(place: string): void;
  onSendAgain(place: string): void;
}

function Ask({ text, children }: { text: string; children: ReactNode }) {
  return (
    <li className={styles.ask}>
      <CircleAlert size={14} strokeWidth={2} aria-hidden="true" />
      <p className={styles.text}>{text}</p>
      <span className={styles.actions}>{children}</span>
    </li>
  );
}

interface EmptiedProps extends Pick<SyncAsksProps, 'onRemove' | 'onSendAgain'> {
  emptied: EmptiedView;
}

function Emptied({ emptied: { place, name }, onRemove, onSendAgain }: EmptiedProps) {
  const [isAsked, setIsAsked] = useState(false);
  const cancel = useRef<HTMLButtonElement>(null);
  const remove = useRef<HTMLButtonElement>(null);
  const wasAsked = useRef(false);
  useEffect(() => {
    if (isAsked) cancel.current?.focus();
    else if (wasAsked.current) remove.current?.focus();
    wasAsked.current = isAsked;
  }, [isAsked]);
  const question =
    name === null ? i18n.t('sync.ask.emptiedAll') : i18n.t('sync.ask.emptied', [name]);
  if (isAsked) {
    const warning = name === null ? i18n.t('sync.ask.sureAll') : i18n.t('sync.ask.sure', [name]);
    return (
      <Ask text={warning}>
        <Button ref={cancel} kind="quiet" onClick={() => setIsAsked(false)}>
          {i18n.t('sync.ask.cancel')}
        </Button>
        <Button kind="quiet" className={styles.danger} onClick={() => onRemove(place)}>
          {i18n.t('sync.ask.removeNow')}
        </Button>
      </Ask>
    );
  }
  return (
    <Ask text={question}>
      <Button kind="quiet" onClick={() => onSendAgain(place)}>
        {i18n.t('sync.ask.sendAgain')}
      </Button>
      <Button ref={remove} kind="quiet" onClick={() => setIsAsked(true)}>
        {i18n.t('sync.ask.remove')}
      </Button>
    </Ask>
  );
}

/** What of the team's changes waits for this person; nothing where nothing does. */
export function SyncAsks(props: SyncAsksProps) {
  const { conflicts, refused, emptied, onDecide, onShowRefused, onRemove, onSendAgain } = props;
  if (conflicts + refused + emptied.length === 0) return null;
  return (
    <ul className={styles.asks} aria-label={i18n.t('sync.asking')}>
      {conflicts > 0 && (
        <Ask text={i18n.t('sync.ask.conflicts', conflicts)}>
          <Button kind="quiet" onClick={onDecide}>
            {i18n.t('sync.ask.decide')}
          </Button>
        </Ask>
      )}
      {refused > 0 && (
        <Ask text={i18n.t('sync.ask.refused', refused)}>
          <Button kind="quiet" onClick={onShowRefused}>
            {i18n.t('sync.ask.show')}
          </Button>
        </Ask>
      )}
      {emptied.map((each) => (
        <Emptied key={each.place} emptied={each} onRemove={onRemove} onSendAgain={onSendAgain} />
      ))}
    </ul>
  );
}
