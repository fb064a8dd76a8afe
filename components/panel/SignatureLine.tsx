import { i18n } from '#i18n';
import { Button } from '../Button';
import styles from './SampleBanner.module.css';

interface SignatureLineProps {
  name: string;
  onChange(): void;
}

/** The name that stands for `{{agent.name}}`, and a way to change it. */
export function SignatureLine({ name, onChange }: SignatureLineProps) {
  return (
    <div className={styles.banner}>
      <p>{i18n.t('sign.signedAs', [name])}</p>
      <Button kind="quiet" onClick={onChange}>
        {i18n.t('sign.change')}
      </Button>
    </div>
  );
}
