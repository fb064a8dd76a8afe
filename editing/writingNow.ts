import { i18n } from '#i18n';
import type { Writing } from '@/storage/cardWrites';

/** What every write of a page says of the person and the moment. */
export function writingNow(): Writing {
  return {
    nameless: i18n.t('form.nameless'),
    firstCollection: i18n.t('form.firstCollection'),
    now: Date.now(),
  };
}
