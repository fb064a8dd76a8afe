import { Flag } from 'lucide-react';
import { i18n } from '#i18n';
import type { FlagId } from '@/cards/ids';
import { Button } from '../Button';
import { relativeDay } from '../relativeDay';
import styles from './FlagList.module.css';
import { type FlagKind, flagsWords, flagWords } from './flagWords';

/** A flag as it is shown on the page of its card. */
export interface FlagRow {
  id: FlagId;
  kind: FlagKind;
  note: string;
  /** Who raised it; undefined where that person is not known here. */
  by: string | undefined;
  /** ISO 8601. */
  at: string;
  /** It is this person's own. */
  isMine: boolean;
  /** This person may say that it was seen to. */
  mayResolve: boolean;
}

interface FlagListProps {
  flags: readonly FlagRow[];
  /** ms since the epoch. */
  now: number;
  onResolve(id: FlagId): void;
  onWithdraw(id: FlagId): void;
}

/** What people say is the matter with a card. */
export function FlagList({ flags, now, onResolve, onWithdraw }: FlagListProps) {
  if (flags.length === 0) return null;
  return (
    <section className={styles.flags} aria-label={i18n.t('flag.title')}>
      <h3 className={styles.title}>
        <Flag size={13} strokeWidth={2} aria-hidden="true" />
        {flagsWords(flags.map(({ kind }) => kind))}
      </h3>
      <ul>
        {flags.map(({ id, kind, note, by, at, isMine, mayResolve }) => (
          <li key={id} className={styles.flag}>
            <div className={styles.words}>
              <p className={styles.kind}>
                {flagWords(kind)}
                <span>
                  {isMine ? i18n.t('flag.byYou') : (by ?? i18n.t('trust.unknownMember'))}
                  {` · ${relativeDay(at, now)}`}
                </span>
              </p>
              {note !== '' && (
                <p className={styles.note} dir="auto">
                  {note}
                </p>
              )}
            </div>
            {mayResolve ? (
              <Button aria-description={flagWords(kind)} onClick={() => onResolve(id)}>
                {i18n.t('flag.resolve')}
              </Button>
            ) : (
              isMine && (
                <Button aria-description={flagWords(kind)} onClick={() => onWithdraw(id)}>
                  {i18n.t('flag.withdraw')}
                </Button>
              )
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
