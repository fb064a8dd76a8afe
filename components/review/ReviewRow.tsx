import { Flag, PanelRightOpen } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { i18n } from '#i18n';
import type { CardId } from '@/cards/ids';
import { Button } from '../Button';
import { FactsLine } from '../card/FactsLine';
import { flagWords } from '../flag/flagWords';
import { IconButton } from '../IconButton';
import { languageName } from '../languageName';
import { relativeDay } from '../relativeDay';
import styles from './ReviewRow.module.css';
import type { FlagView, ReviewRowView } from './reviewRowView';

export interface ReviewActions {
  onOpen(id: CardId, lang: string): void;
  onVerify(id: CardId): void;
  onTakeOver(id: CardId): void;
  /** What colleagues said of a card was seen to. */
  onResolve(id: CardId): void;
  onSelect(id: CardId, isSelected: boolean): void;
}

interface ReviewRowProps extends ReviewActions {
  row: ReviewRowView;
  /** In the list of cards that nobody verifies any more. */
  isLost: boolean;
  isSelected: boolean;
  hasFocus: boolean;
  now: number;
}

function Flags({ flags, now }: { flags: readonly FlagView[]; now: number }) {
  return (
    <ul className={styles.flags}>
      {flags.map(({ id, kind, note, by, at }) => (
        <li key={id}>
          <Flag size={13} strokeWidth={2} aria-hidden="true" />
          <span>
            <strong>{flagWords(kind)}</strong>
            {note !== '' && `: ${note}`}
            <span className={styles.by}>
              {i18n.t('review.flag.by', [
                by ?? i18n.t('trust.unknownMember'),
                relativeDay(at, now),
              ])}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The languages that wait, where they say more than the row does; and how often the card was used. */
function detailsOf({ languages, uses }: ReviewRowView): string {
  const names = languages.length > 1 ? [languages.map(languageName).join(', ')] : [];
  return [...names, ...(uses > 0 ? [i18n.t('review.used', uses)] : [])].join(' · ');
}

/** A card of Review: what it is, why it waits, and what to do about it. */
export function ReviewRow(props: ReviewRowProps) {
  const { row, isLost, isSelected, hasFocus, now } = props;
  const { id, title, lang, facts, flags, languages, mayVerify, mayAppoint } = row;
  const titleId = useId();
  const open = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (hasFocus) open.current?.focus();
  }, [hasFocus]);
  const details = detailsOf(row);
  return (
    <article aria-labelledby={titleId} className={styles.row}>
      <input
        type="checkbox"
        className={styles.check}
        aria-label={i18n.t('review.select', [title])}
        checked={isSelected}
        onChange={({ target }) => props.onSelect(id, target.checked)}
      />
      <div className={styles.words}>
        <h3 id={titleId} className={styles.title} lang={lang} dir="auto">
          {title}
        </h3>
        <FactsLine facts={facts} now={now} />
        {flags.length > 0 && <Flags flags={flags} now={now} />}
        {details !== '' && <p className={styles.details}>{details}</p>}
      </div>
      <div className={styles.actions}>
        {flags.length > 0 && (
          <Button onClick={() => props.onResolve(id)}>{i18n.t('review.resolve')}</Button>
        )}
        {mayVerify && languages.length > 0 && (
          <Button onClick={() => props.onVerify(id)}>{i18n.t('cardMenu.verify')}</Button>
        )}
        {isLost && mayAppoint && (
          <Button onClick={() => props.onTakeOver(id)}>{i18n.t('review.takeOver')}</Button>
        )}
        <IconButton
          ref={open}
          icon={PanelRightOpen}
          label={i18n.t('row.open')}
          className={styles.open}
          onClick={() => props.onOpen(id, languages[0] ?? lang)}
        />
      </div>
    </article>
  );
}
