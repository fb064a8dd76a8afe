import { Popover } from 'radix-ui';
import type { RefObject } from 'react';
import { i18n } from '#i18n';
import type { IndexedField } from '@/ranking/lexicalIndex';
import type { Reason, WordMatch } from '@/ranking/reasons';
import { Button } from '../Button';
import { ButtonPopover } from '../ButtonPopover';
import { reasonWords } from './reasonWords';
import type { RowView } from './rowView';
import { trustSign } from './trustSign';
import styles from './WhyPopover.module.css';

const FIELD_WORDS = {
  title: 'why.inTitle',
  keywords: 'why.inKeywords',
  answer: 'why.inAnswer',
} as const satisfies Record<IndexedField, string>;

/** The best matches tell enough, fewer where there is more to tell. */
const MOST_WORDS = 8;
const MOST_WORDS_BESIDE_REASONS = 5;
const MOST_LEARNED_WORDS = 5;

export interface WhyProps {
  row: Pick<RowView, 'reasons' | 'facts'>;
  isSearch: boolean;
  /** ms since the epoch. */
  now: number;
  /** Calls the card back that was sent away from the ticket at hand. */
  onCallBack(): void;
}

interface WhyPopoverProps extends WhyProps {
  id: string;
  /** The button that opened it, and gets the keys back. */
  button: RefObject<HTMLButtonElement | null>;
  onClose(): void;
}

interface WordsProps {
  matches: readonly WordMatch[];
  most: number;
  isSearch: boolean;
}

function Words({ matches, most, isSearch }: WordsProps) {
  return (
    <section>
      <h4 className={styles.title}>{i18n.t(isSearch ? 'why.searchTitle' : 'why.title')}</h4>
      <ul>
        {matches.slice(0, most).map(({ word, fields }) => (
          <li key={word} className={styles.match}>
            <strong>{word}</strong>
            <span>{fields.map((field) => i18n.t(FIELD_WORDS[field])).join(', ')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface LineProps {
  reason: Exclude<Reason, { kind: 'words' }>;
  onCallBack(): void;
}

function Line({ reason, onCallBack }: LineProps) {
  const learned = reason.kind === 'learned' ? reason.words.slice(0, MOST_LEARNED_WORDS) : [];
  return (
    <li className={styles.line}>
      <span>
        {reasonWords(reason)}
        {learned.length > 0 && <span className={styles.learned}>{learned.join(', ')}</span>}
      </span>
      {reason.kind === 'dismissed' && (
        <Popover.Close asChild>
          <Button onClick={onCallBack}>{i18n.t('status.undo')}</Button>
        </Popover.Close>
      )}
    </li>
  );
}

function Reasons({ row, isSearch, now, onCallBack }: WhyProps) {
  const matches = row.reasons.flatMap((each) => (each.kind === 'words' ? each.matches : []));
  const lines = row.reasons
    .filter((each) => each.kind !== 'words')
    .sort((a, b) => Number(b.kind === 'dismissed') - Number(a.kind === 'dismissed'));
  const most = lines.length > 0 ? MOST_WORDS_BESIDE_REASONS : MOST_WORDS;
  return (
    <>
      {lines.length > 0 && (
        <ul className={styles.lines}>
          {lines.map((reason) => (
            <Line key={reasonWords(reason)} reason={reason} onCallBack={onCallBack} />
          ))}
        </ul>
      )}
      {matches.length > 0 && <Words matches={matches} most={most} isSearch={isSearch} />}
      {matches.length === 0 && lines.length === 0 && <p>{i18n.t('why.none')}</p>}
      {!isSearch && <p className={styles.trust}>{trustSign(row.facts, now).words}</p>}
    </>
  );
}

/** Why a card is there, open beside its button. */
export function WhyPopover({ id, button, onClose, ...why }: WhyPopoverProps) {
  return (
    <ButtonPopover id={id} button={button} label={i18n.t('row.why')} onClose={onClose}>
      <Reasons {...why} />
    </ButtonPopover>
  );
}
