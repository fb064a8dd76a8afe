import { i18n } from '#i18n';
import { Button } from '../Button';
import styles from './Settings.module.css';
import { SettingsRow } from './SettingsRow';

interface SettingsStorageProps {
  /** In bytes; undefined where the browser does not tell. */
  used: number | undefined;
  isPersisted: boolean;
  onCopyDiagnostics(): void;
  onErase(): void;
}

/** A number of bytes as people say it. */
function sizeOf(bytes: number): string {
  const isSmall = bytes < 1_000_000;
  return new Intl.NumberFormat(i18n.t('locale'), {
    style: 'unit',
    unit: isSmall ? 'kilobyte' : 'megabyte',
    maximumFractionDigits: isSmall ? 0 : 1,
  }).format(bytes / (isSmall ? 1000 : 1_000_000));
}

/** What the device keeps, what may be told of it, and the end of it. */
export function SettingsStorage(props: SettingsStorageProps) {
  const { used, isPersisted, onCopyDiagnostics, onErase } = props;
  return (
    <div className={styles.rows}>
      {used !== undefined && (
        <SettingsRow
          label={i18n.t('options.data.used')}
          hint={i18n.t(isPersisted ? 'options.data.protected' : 'options.data.unprotected')}
        >
          <span>{sizeOf(used)}</span>
        </SettingsRow>
      )}
      <SettingsRow
        isWide
        label={i18n.t('options.data.diagnostics')}
        hint={i18n.t('options.data.diagnosticsHint')}
      >
        <Button onClick={onCopyDiagnostics}>{i18n.t('diagnostics.copy')}</Button>
      </SettingsRow>
      <SettingsRow isWide label={i18n.t('options.erase.title')} hint={i18n.t('options.erase.hint')}>
        <Button onClick={onErase}>{i18n.t('options.erase.button')}</Button>
      </SettingsRow>
    </div>
  );
}
