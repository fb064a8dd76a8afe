import { i18n } from '#i18n';
import { Button } from '../Button';
import styles from './Settings.module.css';
import { SettingsRow } from './SettingsRow';

export interface ShortcutView {
  /** The command's name in the manifest. */
  command: string;
  description: string;
  /** As the browser writes them: `Alt+Shift+I`; empty where there are none. */
  keys: string;
}

interface SettingsShortcutsProps {
  shortcuts: readonly ShortcutView[];
  /** Opens the browser's page for them; null where it does not let us. */
  onChange: (() => void) | null;
}

/** The keyboard commands and their keys, which only the browser can change. */
export function SettingsShortcuts({ shortcuts, onChange }: SettingsShortcutsProps) {
  return (
    <div className={styles.rows}>
      {shortcuts.map(({ command, description, keys }) => (
        <SettingsRow key={command} label={description}>
          {keys === '' ? (
            <span className={styles.quiet}>{i18n.t('options.shortcuts.notSet')}</span>
          ) : (
            <kbd className={styles.keys}>{keys}</kbd>
          )}
        </SettingsRow>
      ))}
      <div>
        {onChange ? (
          <Button onClick={onChange}>{i18n.t('options.shortcuts.change')}</Button>
        ) : (
          <p className={styles.hint}>{i18n.t('options.shortcuts.changeHint')}</p>
        )}
      </div>
    </div>
  );
}
