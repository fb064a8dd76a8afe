import { i18n } from '#i18n';
import { Button } from '../../Button';
import styles from './Administration.module.css';

interface RulesBehindProps {
  isBusy: boolean;
  onUpgrade(): void;
}

/** Says that the server's rules are not those of this Sidecard, and brings them up to date. */
export function RulesBehind({ isBusy, onUpgrade }: RulesBehindProps) {
  return (
    <div className={styles.behind}>
      <p>{i18n.t('administration.rules.behind')}</p>
      <Button aria-disabled={isBusy} onClick={() => !isBusy && onUpgrade()}>
        {i18n.t('administration.rules.upgrade')}
      </Button>
    </div>
  );
}
