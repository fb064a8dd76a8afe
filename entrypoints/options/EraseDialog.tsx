import { i18n } from '#i18n';
import { SettingsConfirm } from '@/components/settings/SettingsConfirm';
import { eraseEverything } from '@/storage/transfer/eraseEverything';
import { tell, told } from './store';
import { useCounts } from './useCounts';

/** Asks again, by a word to type, and deletes everything on this device. */
export function EraseDialog({ onClose }: { onClose(): void }) {
  const counts = useCounts();
  if (!counts) return null;
  const { draft, published, archived } = counts.cards;
  const erase = () =>
    told(async () => {
      onClose();
      await eraseEverything();
      tell(i18n.t('options.erase.done'));
    });
  return (
    <SettingsConfirm
      question={i18n.t('options.erase.question')}
      warning={i18n.t('options.erase.warning', [String(draft + published + archived)])}
      confirm={i18n.t('options.erase.confirm')}
      cancel={i18n.t('options.erase.cancel')}
      word={i18n.t('options.erase.word')}
      onConfirm={() => void erase()}
      onCancel={onClose}
    />
  );
}
