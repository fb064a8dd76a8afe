import { i18n } from '#i18n';
import { Button } from '../Button';
import { SettingsRows } from './SettingsRows';

interface SettingsSampleProps {
  isThere: boolean;
  onAdd(): void;
  onRemove(): void;
}

/** Adds the sample cards, or takes them away. */
export function SettingsSample({ isThere, onAdd, onRemove }: SettingsSampleProps) {
  return (
    <SettingsRows>
      {/* One button in both states, so that it keeps the focus. */}
      <div>
        <Button onClick={isThere ? onRemove : onAdd}>
          {i18n.t(isThere ? 'sample.remove' : 'sample.add')}
        </Button>
      </div>
    </SettingsRows>
  );
}
