import { i18n } from '#i18n';
import styles from './Settings.module.css';

/** Which Sidecard this is, and what it promises. */
export function SettingsAbout({ version }: { version: string }) {
  return (
    <dl className={styles.facts}>
      <dt>{i18n.t('options.about.version')}</dt>
      <dd>{version}</dd>
      <dt>{i18n.t('options.about.licence')}</dt>
      <dd>MIT</dd>
      <dt>{i18n.t('options.about.privacy')}</dt>
      <dd>{i18n.t('options.about.privacyHint')}</dd>
    </dl>
  );
}
