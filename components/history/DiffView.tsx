import { ArrowRight, Minus, Plus } from 'lucide-react';
import { i18n } from '#i18n';
import heard from '../heard.module.css';
import styles from './DiffView.module.css';
import type { PartView } from './historyView';
import { TextDiff } from './TextDiff';

function Entries({ kind, entries }: { kind: 'added' | 'removed'; entries: readonly string[] }) {
  const Sign = kind === 'added' ? Plus : Minus;
  return entries.map((entry) => (
    <li key={entry} className={styles[kind]}>
      <Sign size={13} strokeWidth={2} aria-hidden="true" />
      <span className={heard.heard}>
        {i18n.t(kind === 'added' ? 'history.added' : 'history.removed')}
      </span>
      {entry}
    </li>
  ));
}

function Said({ part }: { part: PartView }) {
  switch (part.kind) {
    case 'text':
      return (
        <div className={styles.text} lang={part.lang} dir="auto">
          <TextDiff blocks={part.blocks} />
        </div>
      );
    case 'set':
      return (
        <ul className={styles.entries}>
          <Entries kind="removed" entries={part.removed} />
          <Entries kind="added" entries={part.added} />
        </ul>
      );
    case 'value':
      return (
        <p className={styles.value}>
          <del>{part.before}</del>
          <ArrowRight size={14} strokeWidth={2} aria-label={i18n.t('history.became')} role="img" />
          <ins>{part.after}</ins>
        </p>
      );
  }
}

/** What two versions of a card say differently, part by part. */
export function DiffView({ parts }: { parts: readonly PartView[] }) {
  return parts.map((part) => (
    <section key={part.key} className={styles.part} aria-label={part.label}>
      <h3 className={styles.label}>{part.label}</h3>
      <Said part={part} />
    </section>
  ));
}
