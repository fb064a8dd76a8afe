import { i18n } from '#i18n';
import { Button } from '../../Button';
import styles from './Team.module.css';

interface TeamSignInByServiceProps {
  isBusy: boolean;
  /** Why it failed, in words; empty for nothing. */
  problem: string;
  onSignIn(): void;
}

/** Signs in again on the page of the team's own service. */
export function TeamSignInByService({ isBusy, problem, onSignIn }: TeamSignInByServiceProps) {
  return (
    <section className={styles.form} aria-label={i18n.t('team.signIn')}>
      <p className={styles.hint}>{i18n.t('team.signInByServiceHint')}</p>
      <p role="alert" className={styles.problem}>
        {problem}
      </p>
      <p className={styles.actions}>
        <Button kind="primary" aria-disabled={isBusy} onClick={() => !isBusy && onSignIn()}>
          {i18n.t(isBusy ? 'team.signingIn' : 'team.signIn')}
        </Button>
      </p>
    </section>
  );
}
