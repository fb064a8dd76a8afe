import { i18n } from '#i18n';
import type { FindingView } from '@/messaging/administrationRequests';

const PLAIN = {
  'admin-party': 'administration.finding.adminParty',
  'no-tls': 'administration.finding.noTls',
  'settings-hidden': 'administration.finding.settingsHidden',
  'secrets-differ': 'administration.finding.secretsDiffer',
  'users-missing': 'administration.finding.usersMissing',
  'users-open': 'administration.finding.usersOpen',
  'users-closed': 'administration.finding.usersClosed',
  'tokens-no-handler': 'administration.finding.tokensNoHandler',
  'tokens-no-keys': 'administration.finding.tokensNoKeys',
  'tokens-no-roles-path': 'administration.finding.tokensNoRolesPath',
  'tokens-no-expiry': 'administration.finding.tokensNoExpiry',
  'tokens-no-issuer': 'administration.finding.tokensNoIssuer',
} as const;

const NAMED = {
  'old-version': 'administration.finding.oldVersion',
  'hub-missing': 'administration.finding.hubMissing',
  'no-instance': 'administration.finding.noInstance',
  'other-workspace': 'administration.finding.otherWorkspace',
  'database-open': 'administration.finding.databaseOpen',
  'database-rights': 'administration.finding.databaseRights',
  'database-missing': 'administration.finding.databaseMissing',
  'slug-twice': 'administration.finding.slugTwice',
  'administrator-as-member': 'administration.finding.administratorAsMember',
  'account-outside': 'administration.finding.accountOutside',
  'account-without-member': 'administration.finding.accountWithoutMember',
  'member-without-account': 'administration.finding.memberWithoutAccount',
  'rules-missing': 'administration.finding.rulesMissing',
  'rules-older': 'administration.finding.rulesOlder',
  'rules-altered': 'administration.finding.rulesAltered',
  'rules-newer': 'administration.finding.rulesNewer',
} as const;

/** What it is about, and what to set or what else it is about. */
const DOUBLE = {
  'database-orphan': 'administration.finding.databaseOrphan',
  'role-of-nothing': 'administration.finding.roleOfNothing',
  'group-role-missing': 'administration.finding.groupRoleMissing',
  'group-role-unseen': 'administration.finding.groupRoleUnseen',
  'role-of-no-group': 'administration.finding.roleOfNoGroup',
  'group-with-stranger': 'administration.finding.groupWithStranger',
  'setting-timeout': 'administration.finding.settingTimeout',
  'setting-persistent-cookies': 'administration.finding.settingPersistentCookies',
  'setting-public-fields': 'administration.finding.settingPublicFields',
  'setting-lockout': 'administration.finding.settingLockout',
  'setting-all-dbs': 'administration.finding.settingAllDbs',
  'setting-default-security': 'administration.finding.settingDefaultSecurity',
  'setting-document-size': 'administration.finding.settingDocumentSize',
  'setting-cors': 'administration.finding.settingCors',
  'setting-compaction': 'administration.finding.settingCompaction',
} as const satisfies Record<
  Exclude<FindingView['what'], keyof typeof PLAIN | keyof typeof NAMED>,
  string
>;

function isPlain(what: FindingView['what']): what is keyof typeof PLAIN {
  return Object.hasOwn(PLAIN, what);
}

function isNamed(what: FindingView['what']): what is keyof typeof NAMED {
  return Object.hasOwn(NAMED, what);
}

/** What is wrong, and what to do. */
export function findingWords({ what, about, more }: FindingView): string {
  if (isPlain(what)) return i18n.t(PLAIN[what]);
  if (isNamed(what)) return i18n.t(NAMED[what], [about]);
  return i18n.t(DOUBLE[what], [about, more]);
}
