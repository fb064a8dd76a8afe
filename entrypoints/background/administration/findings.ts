import type { FindingView } from '@/messaging/administrationRequests';
import {
  type Finding,
  type SettingName,
  severityOf,
} from '@/workspace/administration/checks/finding';

type Called = FindingView['what'];
type Said = Omit<FindingView, 'severity' | 'isRepaired'>;

const SETTINGS = {
  'chttpd_auth/timeout': 'setting-timeout',
  'chttpd_auth/allow_persistent_cookies': 'setting-persistent-cookies',
  'chttpd_auth/public_fields': 'setting-public-fields',
  'chttpd_auth_lockout/mode': 'setting-lockout',
  'chttpd/admin_only_all_dbs': 'setting-all-dbs',
  'couchdb/default_security': 'setting-default-security',
  'couchdb/max_document_size': 'setting-document-size',
  'cors/origins': 'setting-cors',
  'smoosh/db_channels': 'setting-compaction',
} as const satisfies Record<SettingName, Called>;

/** What setting up once more puts right. */
const REPAIRED: readonly Called[] = [
  ...(['users-missing', 'users-closed', 'no-instance', 'database-open'] as const),
  ...(['database-rights', 'database-missing', 'rules-missing', 'rules-older'] as const),
  ...(['rules-altered', 'setting-timeout'] as const),
  ...(['group-role-missing', 'group-role-unseen'] as const),
];

function settingSaid({
  node,
  setting,
  value,
  wanted,
}: Extract<Finding, { what: 'setting' }>): Said {
  const [section, key] = setting.split('/');
  const name = `[${section}] ${key}`;
  return {
    what: SETTINGS[setting],
    about: `${node}: ${name} = ${value}`.trimEnd(),
    more: setting === 'cors/origins' ? wanted : `${name} = ${wanted}`.trimEnd(),
  };
}

function said(finding: Finding): Said {
  switch (finding.what) {
    case 'admin-party':
    case 'no-tls':
    case 'settings-hidden':
    case 'secrets-differ':
    case 'users-missing':
    case 'users-open':
    case 'users-closed':
      return { what: finding.what, about: '', more: '' };
    case 'old-version':
      return { what: finding.what, about: finding.version, more: '' };
    case 'hub-missing':
    case 'no-instance':
    case 'other-workspace':
    case 'database-open':
    case 'database-rights':
      return { what: finding.what, about: finding.database, more: '' };
    case 'database-missing':
    case 'database-orphan':
      return { what: finding.what, about: finding.database, more: finding.slug };
    case 'slug-twice':
      return { what: finding.what, about: finding.slug, more: '' };
    case 'administrator-as-member':
    case 'account-outside':
    case 'account-without-member':
    case 'member-without-account':
      return { what: finding.what, about: finding.name, more: '' };
    case 'group-role-missing':
    case 'group-role-unseen':
    case 'role-of-no-group':
    case 'group-with-stranger':
      return { what: finding.what, about: finding.name, more: finding.group };
    case 'role-of-nothing':
      return { what: finding.what, about: finding.name, more: finding.role };
    case 'rules':
      return { what: `rules-${finding.state}`, about: finding.database, more: '' };
    case 'tokens':
      return { what: `tokens-${finding.problem}`, about: '', more: '' };
    case 'setting':
      return settingSaid(finding);
  }
}

/** A finding as it travels to the settings, which put it into words. */
export function findingView(finding: Finding): FindingView {
  const view = said(finding);
  return { ...view, severity: severityOf(finding), isRepaired: REPAIRED.includes(view.what) };
}
