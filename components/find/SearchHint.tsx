import { i18n } from '#i18n';
import styles from './SearchHint.module.css';

const WAYS = [
  ['find.hint.phrase', 'find.hint.phraseMeans'],
  ['find.hint.keyword', 'find.hint.keywordMeans'],
  ['find.hint.collection', 'find.hint.collectionMeans'],
  ['find.hint.state', 'find.hint.stateMeans'],
] as const;

/** How a search can be narrowed, for a box that is still empty. */
export function SearchHint({ id }: { id: string }) {
  return (
    <dl id={id} className={styles.hint}>
      {WAYS.map(([typed, means]) => (
        <div key={typed}>
          <dt>{i18n.t(typed)}</dt>
          <dd>{i18n.t(means)}</dd>
        </div>
      ))}
    </dl>
  );
}
