import { TriangleAlert } from 'lucide-react';
import { i18n } from '#i18n';
import styles from './NotesLeak.module.css';

/**
 * Below the answer while it is written: what of it stands in the internal notes too.
 *
 * @param passage the words, as `cards/notesLeak` gives them; null for none.
 */
export function NotesLeak({ passage }: { passage: string | null }) {
  return (
    <div aria-live="polite" className={styles.leak}>
      {passage !== null && (
        <>
          <TriangleAlert size={14} strokeWidth={2} aria-hidden="true" />
          <p>
            {i18n.t('guard.writing')}
            <q dir="auto">{passage}</q>
          </p>
        </>
      )}
    </div>
  );
}
