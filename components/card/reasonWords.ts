import { i18n } from '#i18n';
import type { Reason } from '@/ranking/reasons';

/** Words found in the card have a list of their own; the rest is one line each. */
type TellingReason = Exclude<Reason, { kind: 'words' }>;

const TRIGGERS = {
  host: 'why.triggerHost',
  tag: 'why.triggerTag',
  phrase: 'why.triggerPhrase',
} as const;

const COLLECTIONS = {
  own: { helpdesk: 'why.ownHelpdesk', brand: 'why.ownBrand' },
  other: { helpdesk: 'why.otherHelpdesk', brand: 'why.otherBrand' },
} as const;

/** A reason in a line. */
export function reasonWords(reason: TellingReason): string {
  switch (reason.kind) {
    case 'dismissed':
      return i18n.t('row.dismiss');
    case 'learned':
      return i18n.t('why.learned', reason.tickets);
    case 'sent-away':
      return i18n.t('why.sentAway', reason.tickets);
    case 'trigger':
      return i18n.t(TRIGGERS[reason.by], [reason.value]);
    case 'recent':
      return i18n.t('why.recent');
    case 'collection':
      return i18n.t(COLLECTIONS[reason.stands][reason.by]);
  }
}
