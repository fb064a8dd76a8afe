import { X } from 'lucide-react';
import { i18n } from '#i18n';
import { IconButton } from '../IconButton';
import styles from './EditorDetails.module.css';

interface EditorSourcesProps {
  /** The names of where the card's text was taken from. */
  sources: readonly string[];
  /** Where the text that is typed now was taken from; null for nowhere. */
  added: string | null;
  onRemove(): void;
}

/** Where the card's text was taken from. */
export function EditorSources({ sources, added, onRemove }: EditorSourcesProps) {
  if (sources.length === 0 && added === null) return null;
  return (
    <section className={styles.field} aria-label={i18n.t('editor.sources')}>
      <h2 className={styles.label}>{i18n.t('editor.sources')}</h2>
      <ul className={styles.chips}>
        {sources.map((name, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two sources may be called the same, and none moves.
          <li key={index} className={styles.chip}>
            {name}
          </li>
        ))}
        {added !== null && (
          <li className={styles.chip}>
            {added}
            <IconButton
              icon={X}
              label={i18n.t('form.removeSource')}
              className={styles.remove}
              onClick={onRemove}
            />
          </li>
        )}
      </ul>
    </section>
  );
}
