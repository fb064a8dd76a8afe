import { Languages } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { i18n } from '#i18n';
import type { StaleParagraph } from '@/cards/translations';
import { Button } from '../../Button';
import styles from './TranslationMarks.module.css';

export interface TranslationMark {
  stale: StaleParagraph;
  /** What the source said when this was written; null where that is not kept. */
  was: string | null;
}

interface TranslationMarksProps {
  marks: readonly TranslationMark[];
  /** The languages of the source and of the translation. BCP 47. */
  sourceLang: string;
  lang: string;
  isReadOnly: boolean;
  onStillRight(stale: StaleParagraph): void;
  /** Takes the keys to the paragraph of the translation, or to where one is missing. */
  onJump(stale: StaleParagraph): void;
}

const KINDS = {
  changed: 'translation.changed',
  gone: 'translation.gone',
  missing: 'translation.missing',
} as const;

/** How much of a paragraph names it in the name of a button, in UTF-16 units. */
const NAME_LENGTH = 60;

function nameOf(stale: StaleParagraph): string {
  const { text } = stale.kind === 'missing' ? stale.source : stale.own;
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > NAME_LENGTH ? `${line.slice(0, NAME_LENGTH)}…` : line;
}

function Line({ label, lang, children }: { label: string; lang: string; children: ReactNode }) {
  return (
    <div className={styles.line}>
      <dt>{label}</dt>
      <dd lang={lang} dir="auto">
        {children}
      </dd>
    </div>
  );
}

function Mark({ mark, ...props }: TranslationMarksProps & { mark: TranslationMark }) {
  const { stale, was } = mark;
  const id = useId();
  const name = nameOf(stale);
  const right = i18n.t(
    stale.kind === 'missing' ? 'translation.leaveOut' : 'translation.stillRight',
  );
  return (
    <li className={styles.mark} aria-labelledby={id}>
      <p id={id} className={styles.kind}>
        {i18n.t(KINDS[stale.kind])}
        {stale.kind !== 'missing' && (
          <q className={styles.own} lang={props.lang} dir="auto">
            {name}
          </q>
        )}
      </p>
      <dl className={styles.texts}>
        {stale.kind !== 'missing' && (
          <Line label={i18n.t('translation.was')} lang={props.sourceLang}>
            {was ?? <em>{i18n.t('translation.wasUnknown')}</em>}
          </Line>
        )}
        {stale.kind !== 'gone' && (
          <Line label={i18n.t('translation.is')} lang={props.sourceLang}>
            {stale.source.text}
          </Line>
        )}
      </dl>
      {!props.isReadOnly && (
        <p className={styles.actions}>
          <Button
            kind="quiet"
            aria-label={i18n.t('translation.ofMark', [i18n.t('translation.jump'), name])}
            onClick={() => props.onJump(stale)}
          >
            {i18n.t('translation.jump')}
          </Button>
          <Button
            kind="quiet"
            aria-label={i18n.t('translation.ofMark', [right, name])}
            onClick={() => props.onStillRight(stale)}
          >
            {right}
          </Button>
        </p>
      )}
    </li>
  );
}

/** Where a translation is older than its source: what that said, what it says, and what to do about it. */
export function TranslationMarks(props: TranslationMarksProps) {
  const { marks } = props;
  if (marks.length === 0) return null;
  return (
    <section className={styles.marks} aria-label={i18n.t('translation.marks')}>
      <h3 className={styles.title}>
        <Languages size={13} strokeWidth={2} aria-hidden="true" />
        {i18n.t('translation.marks')}
      </h3>
      <ul>
        {marks.map((mark, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they are told by their places, and hold nothing of their own.
          <Mark key={index} mark={mark} {...props} />
        ))}
      </ul>
    </section>
  );
}
