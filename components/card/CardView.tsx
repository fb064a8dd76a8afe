import { ArrowLeft, Copy, Lock, Pencil, Star } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { i18n } from '#i18n';
import type { Source } from '@/cards/card';
import type { InsertFinding } from '@/cards/insertGuard';
import { Button } from '../Button';
import { IconButton } from '../IconButton';
import { LanguageTabs } from '../LanguageTabs';
import { TrustPart, type VerificationView } from '../review/TrustPart';
import { CardMenu } from './CardMenu';
import styles from './CardView.module.css';
import { ConflictSign } from './ConflictSign';
import { FactsLine } from './FactsLine';
import { InsertButton } from './InsertButton';
import type { CardFacts } from './rowView';
import { useCardLinks } from './useCardLinks';

interface CardViewProps {
  title: string;
  facts: CardFacts;
  /** The language of the answer shown. BCP 47. */
  lang: string;
  /** Every language the card has an answer in. */
  languages: readonly string[];
  /** Sanitised. */
  answerHtml: string;
  /** Sanitised; empty for a card without notes. */
  notesHtml: string;
  keywords: readonly string[];
  /** Where its text was taken from; an address only of the open web. */
  sources: readonly Pick<Source, 'name' | 'url'>[];
  now: number;
  target: 'public' | 'internal' | null;
  isBusy: boolean;
  isFavourite: boolean;
  isInConflict: boolean;
  /** It stands in a collection that this person may not change. */
  isReadOnly: boolean;
  /** What to know before it is inserted. */
  findings?: readonly InsertFinding[];
  /** What people say is the matter with it. */
  flags?: ReactNode;
  verification: VerificationView;
  /** What is to be known of this language of it beside its trust. */
  languageSign?: ReactNode;
  /** Parts of the answer that can be inserted alone. */
  parts?: ReactNode;
  onBack(): void;
  onInsert(): void;
  onCopy(): void;
  onEdit(): void;
  onFavourite(isFavourite: boolean): void;
  onLanguage(lang: string): void;
  /** `this`: the language that is shown. */
  onVerify(languages: 'this' | 'all'): void;
  /** Null where this person may not say whose the card is. */
  onHandOn: (() => void) | null;
  onDuplicate(): void;
  /** Shows what the card said before. */
  onHistory(): void;
  onCopyLink(): void;
  /** Opens another card, whose link in this one's text was pressed: its id. */
  onOpenCard(card: string): void;
  /** Opens the card in the editor's page. */
  onFullPage(): void;
  /** Asks what the matter is with the card. */
  onFlag(): void;
  onArchive(): void;
  onRestore(): void;
  onDelete(): void;
  /** Goes to where one decides between the two versions of the card. */
  onDecide(): void;
}

function Head({ isArchived, ...props }: CardViewProps & { isArchived: boolean }) {
  const { target, isFavourite, isBusy, isReadOnly } = props;
  return (
    <div className={styles.head}>
      <IconButton icon={ArrowLeft} label={i18n.t('card.back')} onClick={props.onBack} />
      <span className={styles.actions}>
        <IconButton
          icon={Star}
          label={i18n.t('cardMenu.favourite')}
          aria-pressed={isFavourite}
          className={styles.favourite}
          onClick={() => props.onFavourite(!isFavourite)}
        />
        {!isReadOnly && (
          <IconButton icon={Pencil} label={i18n.t('cardMenu.edit')} onClick={props.onEdit} />
        )}
        <IconButton icon={Copy} label={i18n.t('row.copy')} onClick={props.onCopy} />
        <CardMenu
          isArchived={isArchived}
          isReadOnly={isReadOnly}
          onDuplicate={props.onDuplicate}
          onHistory={props.onHistory}
          onCopyLink={props.onCopyLink}
          onFullPage={props.onFullPage}
          onFlag={props.onFlag}
          onArchive={props.onArchive}
          onRestore={props.onRestore}
          onDelete={props.onDelete}
          onHandOn={props.onHandOn}
        />
        {target && !isArchived && (
          <InsertButton
            kind="primary"
            className={styles.insert}
            target={target}
            findings={props.findings ?? []}
            now={props.now}
            isBusy={isBusy}
            onInsert={props.onInsert}
          />
        )}
      </span>
    </div>
  );
}

function Notes({ html }: { html: string }) {
  return (
    <section className={styles.notes} aria-label={i18n.t('card.notes')}>
      <h3 className={styles.notesTitle}>
        <Lock size={13} strokeWidth={2} aria-hidden="true" />
        {i18n.t('card.notes')}
        <span>{i18n.t('card.notesHint')}</span>
      </h3>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised where it is made, in cards/markdownHtml. */}
      <div className={styles.body} dangerouslySetInnerHTML={{ __html: html }} />
    </section>
  );
}

function Sources({ sources }: Pick<CardViewProps, 'sources'>) {
  return (
    <section className={styles.sources} aria-label={i18n.t('cardMenu.sources')}>
      <h3 className={styles.sourcesTitle}>{i18n.t('cardMenu.sources')}</h3>
      <ul>
        {sources.map(({ name, url }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two sources may be called the same, and none moves.
          <li key={index}>
            {url ? (
              <a href={url} target="_blank" rel="noopener noreferrer">
                {name}
              </a>
            ) : (
              name
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A whole card: the answer as a customer gets it, and the notes that never leave the team. */
export function CardView(props: CardViewProps) {
  const { title, facts, lang, languages, answerHtml, notesHtml, keywords, sources, now } = props;
  const { isReadOnly } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const article = useCardLinks<HTMLElement>(props.onOpenCard);
  useEffect(() => heading.current?.focus(), []);
  const isArchived = facts.trust.state === 'archived';
  return (
    <article ref={article} aria-label={title} className={styles.card}>
      <Head {...props} isArchived={isArchived} />
      <h2 ref={heading} tabIndex={-1} className={styles.title} lang={lang} dir="auto">
        {title}
      </h2>
      <FactsLine facts={facts} now={now} />
      {props.isInConflict && <ConflictSign onDecide={props.onDecide} />}
      {props.flags}
      {isArchived && (
        <div className={styles.archived}>
          <p>{i18n.t('cardMenu.archivedHint')}</p>
          {!isReadOnly && <Button onClick={props.onRestore}>{i18n.t('cardMenu.restore')}</Button>}
        </div>
      )}
      {isReadOnly && <p className={styles.readOnly}>{i18n.t('collections.readOnly')}</p>}
      <TrustPart
        facts={facts}
        verification={props.verification}
        now={now}
        onVerify={props.onVerify}
      />
      {languages.length > 1 && (
        <div className={styles.languages}>
          <LanguageTabs
            label={i18n.t('cardMenu.languages')}
            languages={languages}
            current={lang}
            onChoose={props.onLanguage}
          />
        </div>
      )}
      {props.languageSign}
      <div
        className={styles.body}
        lang={lang}
        dir="auto"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised where it is made, in cards/markdownHtml.
        dangerouslySetInnerHTML={{ __html: answerHtml }}
      />
      {props.parts}
      {notesHtml !== '' && <Notes html={notesHtml} />}
      {keywords.length > 0 && (
        <section className={styles.keywords} aria-label={i18n.t('card.keywords')}>
          <ul>
            {keywords.map((keyword) => (
              <li key={keyword}>{keyword}</li>
            ))}
          </ul>
        </section>
      )}
      {sources.length > 0 && <Sources sources={sources} />}
    </article>
  );
}
