import type { Slug } from '@/cards/collectionSlug';
import type { GroupId, MemberId } from '@/cards/ids';

/** Something about a server or a workspace on it that is not as it should be. */
export type Finding =
  | { what: 'old-version'; version: string }
  /** Whoever reaches the server administers it. */
  | { what: 'admin-party' }
  /** Whoever is on the way reads along. */
  | { what: 'no-tls' }
  /** The server does not show its settings: they have to be looked at by hand. */
  | { what: 'settings-hidden' }
  | { what: 'setting'; node: string; setting: SettingName; value: string; wanted: string }
  /** The machines of a cluster sign sessions with different secrets. */
  | { what: 'secrets-differ' }
  | { what: 'users-missing' }
  /** Anybody may make an account. */
  | { what: 'users-open' }
  /** Members cannot change their own password. */
  | { what: 'users-closed' }
  | { what: 'hub-missing'; database: string }
  | { what: 'no-instance'; database: string }
  /** Others on this server read this workspace's hub, as its members read theirs. */
  | { what: 'other-workspace'; database: string }
  | { what: 'database-open'; database: string }
  /** Somebody else is let in than should be, or somebody is not; or it does not say whose it is. */
  | { what: 'database-rights'; database: string }
  | { what: 'rules'; database: string; state: 'missing' | 'older' | 'altered' | 'newer' }
  | { what: 'database-missing'; database: string; slug: Slug }
  /** No collection of the hub is called so. */
  | { what: 'database-orphan'; database: string; slug: Slug }
  | { what: 'slug-twice'; slug: Slug }
  | { what: 'administrator-as-member'; name: string }
  | { what: 'role-of-nothing'; name: string; role: string }
  /** Has rights in collections, and is not let into the hub. */
  | { what: 'account-outside'; name: string }
  | { what: 'account-without-member'; name: string }
  | { what: 'member-without-account'; member: MemberId; name: string }
  /** The group's document names somebody whose account does not hold its role: they cannot verify. */
  | { what: 'group-role-missing'; name: string; group: string }
  /** An account holds the role of a group that does not name it: they may verify unseen. */
  | { what: 'group-role-unseen'; name: string; group: string }
  | { what: 'role-of-no-group'; name: string; group: GroupId }
  /** The group names somebody who is no member. */
  | { what: 'group-with-stranger'; name: string; group: string }
  | { what: 'tokens'; problem: TokenProblem };

/** Settings that are looked at, as CouchDB's documentation calls them. */
export type SettingName =
  | 'chttpd_auth/timeout'
  | 'chttpd_auth/allow_persistent_cookies'
  | 'chttpd_auth/public_fields'
  | 'chttpd_auth_lockout/mode'
  | 'chttpd/admin_only_all_dbs'
  | 'couchdb/default_security'
  | 'couchdb/max_document_size'
  | 'cors/origins'
  | 'smoosh/db_channels';

/** What is wrong with how tokens of an identity provider are taken. */
export type TokenProblem = 'no-handler' | 'no-keys' | 'no-roles-path' | 'no-expiry' | 'no-issuer';

/** `unsafe`: somebody may read or write what they should not; `missing`: something will not work. */
export type Severity = 'unsafe' | 'missing' | 'notice';

function severityOfSetting(setting: SettingName): Severity {
  switch (setting) {
    case 'chttpd_auth/public_fields':
    case 'chttpd_auth_lockout/mode':
    case 'chttpd/admin_only_all_dbs':
    case 'couchdb/default_security':
    case 'cors/origins':
      return 'unsafe';
    case 'chttpd_auth/timeout':
    case 'chttpd_auth/allow_persistent_cookies':
    case 'couchdb/max_document_size':
    case 'smoosh/db_channels':
      return 'missing';
  }
}

/** How bad a finding is. */
export function severityOf(finding: Finding): Severity {
  switch (finding.what) {
    case 'old-version':
    case 'admin-party':
    case 'no-tls':
    case 'users-open':
    case 'database-open':
    case 'database-rights':
    case 'administrator-as-member':
    case 'other-workspace':
    case 'group-role-unseen':
      return 'unsafe';
    case 'rules':
      return finding.state === 'newer' ? 'notice' : 'unsafe';
    case 'tokens':
      return finding.problem === 'no-expiry' || finding.problem === 'no-issuer'
        ? 'unsafe'
        : 'missing';
    case 'setting':
      return severityOfSetting(finding.setting);
    case 'secrets-differ':
    case 'users-missing':
    case 'users-closed':
    case 'hub-missing':
    case 'no-instance':
    case 'database-missing':
    case 'slug-twice':
    case 'account-outside':
    case 'group-role-missing':
      return 'missing';
    case 'settings-hidden':
    case 'database-orphan':
    case 'role-of-nothing':
    case 'role-of-no-group':
    case 'group-with-stranger':
    case 'account-without-member':
    case 'member-without-account':
      return 'notice';
  }
}
