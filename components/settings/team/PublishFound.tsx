import { useId } from 'react';
import { i18n } from '#i18n';
import type { CardId } from '@/cards/ids';
import type { TraceKind } from '@/cards/ticketTraces';
import type { PreviewedCard } from '@/storage/workspace/publish/preview';
import styles from './Publish.module.css';

const TRACES = {
  name: 'publish.trace.name',
  contact: 'publish.trace.contact',
  number: 'publish.trace.number',
} as const satisfies Record<TraceKind, string>;

interface PublishFoundProps {
  /** Those that may hold a customer's words. */
  cards: readonly PreviewedCard[];
  /** Those of them that go all the same. */
  included: ReadonlySet<CardId>;
  onInclude(id: CardId, isIncluded: boolean): void;
}

/** The cards that may say something of a ticket: they stay here unless somebody looked at them. */
export function PublishFound({ cards, included, onInclude }: PublishFoundProps) {
  const id = useId();
  if (cards.length === 0) return null;
  return (
    <section className={styles.found} aria-labelledby={id}>
      <h5 id={id}>{i18n.t('publish.found', cards.length)}</h5>
      <p>{i18n.t('publish.foundHint')}</p>
      <ul>
        {cards.map((card) => (
          <li key={card.id}>
            <label className={styles.choice}>
              <input
                type="checkbox"
                checked={included.has(card.id)}
                onChange={({ target: { checked } }) => onInclude(card.id, checked)}
              />
              {card.title}
            </label>
            {card.traces.map(({ kind, excerpt }) => (
              <q key={kind}>
                {i18n.t(TRACES[kind])} {excerpt}
              </q>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
