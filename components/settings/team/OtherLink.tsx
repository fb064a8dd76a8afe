import { i18n } from '#i18n';
import { Button } from '../../Button';
import styles from './Team.module.css';

/** The way to an invitation for those who have one, beside another way in. */
export function OtherLink({ onChoose }: { onChoose(): void }) {
  return (
    <p className={styles.actions}>
      <Button kind="quiet" onClick={onChoose}>
        {i18n.t('team.useLink')}
      </Button>
    </p>
  );
}
