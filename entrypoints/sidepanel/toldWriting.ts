import { i18n } from '#i18n';
import { CardChangedError } from '@/storage/cardChanged';
import { StorageFullError } from '@/storage/storageFull';
import { tellProblem, told } from './told';

const FULL = { form: 'form.full', card: 'cardMenu.full' } as const;

/** As {@link told}, for what writes a card: a full device and a card changed meanwhile are foreseen. */
export function toldWriting(where: keyof typeof FULL, write: () => Promise<void>): Promise<void> {
  return told(async () => {
    try {
      await write();
    } catch (error) {
      if (error instanceof StorageFullError) return tellProblem(i18n.t(FULL[where]));
      if (!(error instanceof CardChangedError)) throw error;
      tellProblem(i18n.t(error.current ? 'cardMenu.notUndone' : 'cardMenu.gone'));
    }
  });
}
