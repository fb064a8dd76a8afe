import { SESSION_SECONDS } from '../serverSettings';
import type { NodeSettings } from '../settings';
import type { Finding, SettingName, TokenProblem } from './finding';

/** A hundred changes are sent at a time; CouchDB's own limit is as much for one document, in bytes. */
const DOCUMENT_BYTES = 8_000_000;

interface Expectation {
  setting: SettingName;
  /** As CouchDB 3.5 has it where nobody set it (rel/overlay/etc/default.ini). */
  usual: string;
  /** What it should be, for people. */
  wanted: string;
  isFine: (value: string, node: NodeSettings) => boolean;
}

function isOn(value: string | undefined): boolean {
  return value === 'true';
}

/** CORS counts where one of the two doors has it on; the extension needs none. */
function hasCors(node: NodeSettings): boolean {
  return isOn(node.get('chttpd', 'enable_cors')) || isOn(node.get('httpd', 'enable_cors'));
}

const EXPECTATIONS: readonly Expectation[] = [
  {
    setting: 'chttpd_auth/timeout',
    usual: '600',
    wanted: String(SESSION_SECONDS),
    isFine: (value) => Number(value) >= SESSION_SECONDS,
  },
  {
    setting: 'chttpd_auth/allow_persistent_cookies',
    usual: 'true',
    wanted: 'true',
    isFine: isOn,
  },
  {
    setting: 'chttpd_auth/public_fields',
    usual: '',
    wanted: '',
    isFine: (value) => value.trim() === '',
  },
  {
    setting: 'chttpd_auth_lockout/mode',
    usual: 'enforce',
    wanted: 'enforce',
    isFine: (value) => value === 'enforce',
  },
  { setting: 'chttpd/admin_only_all_dbs', usual: 'true', wanted: 'true', isFine: isOn },
  {
    setting: 'couchdb/default_security',
    usual: 'admin_only',
    wanted: 'admin_only',
    isFine: (value) => value === 'admin_only',
  },
  {
    setting: 'couchdb/max_document_size',
    usual: String(DOCUMENT_BYTES),
    wanted: String(DOCUMENT_BYTES),
    isFine: (value) => value === 'infinity' || Number(value) >= DOCUMENT_BYTES,
  },
  {
    setting: 'cors/origins',
    usual: '',
    wanted: '[chttpd] enable_cors = false',
    isFine: (value, node) => !hasCors(node) || !value.split(/\s*,\s*/).includes('*'),
  },
  {
    setting: 'smoosh/db_channels',
    usual: 'upgrade_dbs,ratio_dbs,slack_dbs',
    wanted: 'upgrade_dbs,ratio_dbs,slack_dbs',
    isFine: (value) => ['ratio_dbs', 'slack_dbs'].every((each) => value.includes(each)),
  },
];

/** Sections that an older CouchDB used, and that one of today still reads (chttpd_util). */
const OLDER_SECTIONS: Partial<Record<string, string>> = {
  chttpd_auth: 'couch_httpd_auth',
  chttpd: 'httpd',
};

function valueIn(node: NodeSettings, { setting, usual }: Expectation): string {
  const [section = '', key = ''] = setting.split('/');
  const older = OLDER_SECTIONS[section];
  return node.get(section, key) ?? (older && node.get(older, key)) ?? usual;
}

/** Whether an identity provider's tokens are meant to be taken. */
export function takesTokens(node: NodeSettings): boolean {
  return hasTokenHandler(node) || node.keys('jwt_keys').length > 0;
}

function hasTokenHandler(node: NodeSettings): boolean {
  return /jwt_authentication_handler/.test(node.get('chttpd', 'authentication_handlers') ?? '');
}

/** Where CouchDB is told to find the roles in a token; the second is the older way. */
const ROLES = ['roles_claim_path', 'roles_claim_name'];

/** Keys are static, and whatever else a provider signs with them opens the server too (jwtf). */
function tokenProblems(node: NodeSettings): TokenProblem[] {
  if (!takesTokens(node)) return [];
  const claims = node.get('jwt_auth', 'required_claims') ?? '';
  const problems: [TokenProblem, boolean][] = [
    ['no-handler', !hasTokenHandler(node)],
    ['no-keys', node.keys('jwt_keys').length === 0],
    ['no-roles-path', !ROLES.some((key) => node.get('jwt_auth', key))],
    ['no-expiry', !/\bexp\b/.test(claims)],
    ['no-issuer', !/\biss\b/.test(claims)],
  ];
  return problems.flatMap(([problem, holds]) => (holds ? [problem] : []));
}

/** What of the settings of a server's machines is unsafe, or will not do. */
export function checkSettings(nodes: readonly NodeSettings[]): Finding[] {
  const settings = nodes.flatMap((node) =>
    EXPECTATIONS.flatMap((each): Finding[] => {
      const value = valueIn(node, each);
      const { setting, wanted } = each;
      if (each.isFine(value, node)) return [];
      return [{ what: 'setting', node: node.node, setting, value, wanted }];
    }),
  );
  const secrets = new Set(nodes.map((node) => node.get('chttpd_auth', 'secret')));
  const problems = new Set(nodes.flatMap(tokenProblems));
  return [
    ...settings,
    ...(secrets.size > 1 ? [{ what: 'secrets-differ' } as const] : []),
    ...[...problems].map((problem) => ({ what: 'tokens', problem }) as const),
  ];
}
