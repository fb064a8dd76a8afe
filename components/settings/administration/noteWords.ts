import { i18n } from '#i18n';
import type { AdministrationNote } from '@/messaging/administrationRequests';

/** What an administrator should know of what was done. */
export function noteWords({ what, about, place, count }: AdministrationNote): string {
  switch (what) {
    case 'account-there':
      return i18n.t('administration.note.accountThere', [about]);
    case 'account-taken-in':
      return i18n.t('administration.note.accountTakenIn', [about]);
    case 'account-kept':
      return i18n.t('administration.note.accountKept', [about]);
    case 'account-none':
      return i18n.t('administration.note.accountNone', [about]);
    case 'settings-hidden':
      return i18n.t('administration.note.settingsHidden');
    case 'own-passwords-refused':
      return i18n.t('administration.note.ownPasswordsRefused');
    case 'newer-rules':
      return i18n.t('administration.note.newerRules', [about]);
    case 'database-missing':
      return i18n.t('administration.note.databaseMissing', [about]);
    case 'collection-there':
      return i18n.t('administration.note.collectionThere', [about]);
    case 'handed-on':
      return i18n.t('administration.note.handedOn', count, [count, about]);
    case 'still-theirs':
      return i18n.t('administration.note.stillTheirs', count);
    case 'left-alone':
      return i18n.t('administration.note.leftAlone', count);
    case 'needs-edit':
      return i18n.t('administration.note.needsEdit', [about, place]);
    case 'group-role-elsewhere':
      return i18n.t('administration.note.groupRoleElsewhere', [about, place]);
    case 'needs-verify':
      return i18n.t('administration.note.needsVerify', [about, place]);
  }
}
