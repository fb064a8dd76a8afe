import { i18n } from '#i18n';
import { Button } from '../Button';
import styles from './SampleBanner.module.css';

/** Says that the cards are samples, and removes them in one click. */
export function SampleBanner({ onRemove }: { onRemove(): void }) {
  return (
    <aside className={styles.banner}>
      <p>{i18n.t('sample.banner')}</p>
      <Button kind="quiet" onClick={onRemove}>
        {i18n.t('sample.remove')}
      </Button>
    </aside>
  );
}
