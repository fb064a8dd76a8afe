import { Library, Plus, Settings, TextSelect } from 'lucide-react';
import { i18n } from '#i18n';
import { IconButton } from '../IconButton';
import styles from './PanelTools.module.css';

interface PanelToolsProps {
  /** Whether the page must be asked for before its highlight can be taken. */
  canCapture: boolean;
  onNewCard(): void;
  onCapture(): void;
  onBrowse(): void;
  onSettings(): void;
}

/** What can be done in the panel at any time, beside the search. */
export function PanelTools({ canCapture, ...actions }: PanelToolsProps) {
  return (
    <span className={styles.tools}>
      <IconButton icon={Plus} label={i18n.t('form.new')} onClick={actions.onNewCard} />
      {canCapture && (
        <IconButton
          icon={TextSelect}
          label={i18n.t('capture.button')}
          onClick={actions.onCapture}
        />
      )}
      <IconButton icon={Library} label={i18n.t('browse.title')} onClick={actions.onBrowse} />
      <IconButton icon={Settings} label={i18n.t('tools.settings')} onClick={actions.onSettings} />
    </span>
  );
}
