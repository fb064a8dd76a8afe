import { ArrowLeft, Copy, Lock } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { i18n } from '#i18n';
import { Button } from './Button';
import styles from './CardView.module.css';
import { FactsLine } from './FactsLine';
import { IconButton } from './IconButton';
import type { CardFacts } from './rowView';

interface CardViewProps {
  title: string;
  facts: CardFacts;
  /** The language of the answer shown. BCP 47. */
  lang: string;
  /** Sanitised. */
  answerHtml: string;
  /** Sanitised; empty for a card without notes. */
  notesHtml: string;
  keywords: readonly string[];
  now: number;
  target: 'public' | 'internal' | null;
  isBusy: boolean;
  onBack(): void;
  onInsert(): void;
  onCopy(): void;
}

/** A whole card: the answer as a customer gets it, and the notes that never leave the team. */
export function CardView(props: CardViewProps) {
  const { title, facts, lang, answerHtml, notesHtml, keywords, now, target } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <article aria-label={title} className={styles.card}>
      <div className={styles.head}>
        <IconButton icon={ArrowLeft} label={i18n.t('card.back')} onClick={props.onBack} />
        <span className={styles.actions}>
          <IconButton icon={Copy} label={i18n.t('row.copy')} onClick={props.onCopy} />
          {target && (
            <Button
              kind="primary"
              aria-disabled={props.isBusy}
              onClick={() => !props.isBusy && props.onInsert()}
            >
              {i18n.t(target === 'internal' ? 'row.insertNote' : 'row.insert')}
            </Button>
          )}
        </span>
      </div>
      <h2 ref={heading} tabIndex={-1} className={styles.title}>
        {title}
      </h2>
      <FactsLine facts={facts} now={now} />
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised where it is made, in cards/markdownHtml. */}
      <div className={styles.body} lang={lang} dangerouslySetInnerHTML={{ __html: answerHtml }} />
      {notesHtml !== '' && (
        <section className={styles.notes} aria-label={i18n.t('card.notes')}>
          <h3 className={styles.notesTitle}>
            <Lock size={13} strokeWidth={2} aria-hidden="true" />
            {i18n.t('card.notes')}
            <span>{i18n.t('card.notesHint')}</span>
          </h3>
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised where it is made, in cards/markdownHtml. */}
          <div className={styles.body} dangerouslySetInnerHTML={{ __html: notesHtml }} />
        </section>
      )}
      {keywords.length > 0 && (
        <section className={styles.keywords} aria-label={i18n.t('card.keywords')}>
          <ul>
            {keywords.map((keyword) => (
              <li key={keyword}>{keyword}</li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}
