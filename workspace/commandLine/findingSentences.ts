import type { Finding, SettingName, TokenProblem } from '../administration/checks/finding';

type Of<What extends Finding['what']> = Extract<Finding, { what: What }>;

function settingReason(setting: SettingName): string {
  switch (setting) {
    case 'chttpd_auth/timeout':
      return 'Members are signed out after so many seconds without Sidecard.';
    case 'chttpd_auth/allow_persistent_cookies':
      return 'Members are signed out whenever they close the browser.';
    case 'chttpd_auth/public_fields':
      return 'Members read these fields of one another’s records.';
    case 'chttpd_auth_lockout/mode':
      return 'Passwords can be guessed as often as anybody likes.';
    case 'chttpd/admin_only_all_dbs':
      return 'Anybody is told which databases there are.';
    case 'couchdb/default_security':
      return 'New databases are open to everybody until they are closed.';
    case 'couchdb/max_document_size':
      return 'Long cards and a day’s counts may be refused.';
    case 'cors/origins':
      return 'Pages of every website may ask this server in a member’s name; Sidecard needs no CORS.';
    case 'smoosh/db_channels':
      return 'Databases are not compacted by themselves and grow without end.';
  }
}

function settingSentence({ node, setting, value, wanted }: Of<'setting'>): string {
  const [section, key] = setting.split('/');
  const told = `${node}: [${section}] ${key} is ${value === '' ? 'empty' : value}.`;
  const cure = setting === 'cors/origins' ? wanted : `[${section}] ${key} = ${wanted}`.trimEnd();
  return `${told} ${settingReason(setting)} Set ${cure}.`;
}

function rulesSentence({ database, state }: Of<'rules'>): string {
  switch (state) {
    case 'missing':
      return `${database} has no rules: members could write anything. Run create or add-collection again.`;
    case 'older':
      return `${database} has older rules. Run upgrade.`;
    case 'altered':
      return `The rules of ${database} are not those of Sidecard. Run upgrade to put them back.`;
    case 'newer':
      return `${database} has the rules of a newer Sidecard. Use that version to look after this workspace.`;
  }
}

function tokenSentence(problem: TokenProblem): string {
  switch (problem) {
    case 'no-handler':
      return 'Keys for tokens are set and nobody reads tokens: add {chttpd_auth, jwt_authentication_handler} to [chttpd] authentication_handlers and restart CouchDB.';
    case 'no-keys':
      return 'Tokens are read and no key is set: put those of your identity provider into [jwt_keys].';
    case 'no-roles-path':
      return 'Tokens carry no rights: set [jwt_auth] roles_claim_path to where your identity provider writes the roles.';
    case 'no-expiry':
      return 'Tokens may hold for ever: set [jwt_auth] required_claims = exp, {iss, "https://…"}.';
    case 'no-issuer':
      return 'Tokens of any issuer with these keys are taken: name yours in [jwt_auth] required_claims = exp, {iss, "https://…"}.';
  }
}

function databaseSentence(
  finding: Of<
    | 'hub-missing'
    | 'no-instance'
    | 'other-workspace'
    | 'database-open'
    | 'database-rights'
    | 'database-missing'
    | 'database-orphan'
  >,
): string {
  const { database } = finding;
  switch (finding.what) {
    case 'hub-missing':
      return `There is no workspace: ${database} is missing. Run create, or say its --prefix.`;
    case 'no-instance':
      return `${database} does not say which workspace it is. Run create again.`;
    case 'other-workspace':
      return `Another workspace is on this server (${database}): the members of each read the other's hub, and rights in collections of the same slug are shared. Give each a server of its own.`;
    case 'database-open':
      return `${database} is open to everybody. Run create or add-collection again.`;
    case 'database-rights':
      return `${database} lets in others than it should, or does not say whose it is. Run create or add-collection again.`;
    case 'database-missing':
      return `${database} is missing. Run add-collection with --slug ${finding.slug}.`;
    case 'database-orphan':
      return `${database} belongs to no collection. Run add-collection with --slug ${finding.slug} to finish it, or delete it.`;
  }
}

/** What is wrong, and what to do. */
export function findingSentence(finding: Finding): string {
  switch (finding.what) {
    case 'old-version':
      return `This is CouchDB ${finding.version}: Sidecard needs 3.5 or newer. Bring the server up to date.`;
    case 'admin-party':
      return 'Everybody administers this server. Set an administrator in [admins] and restart CouchDB.';
    case 'no-tls':
      return 'The address is not https: whoever is on the way reads passwords and cards. Put TLS in front (docs/workspace.md).';
    case 'settings-hidden':
      return 'The server keeps its settings to itself: look by hand at the session time-out, CORS and the lock-out.';
    case 'setting':
      return settingSentence(finding);
    case 'secrets-differ':
      return 'The machines of the cluster sign sessions differently: give all the same [chttpd_auth] secret.';
    case 'users-missing':
      return 'The server has no database _users, so that nobody has an account. Run create.';
    case 'users-open':
      return 'Anybody may make an account: set the members of _users/_security to the roles _admin and member.';
    case 'users-closed':
      return 'Members cannot change their own password, so that personal links stay good. Run create again.';
    case 'hub-missing':
    case 'no-instance':
    case 'other-workspace':
    case 'database-open':
    case 'database-rights':
    case 'database-missing':
    case 'database-orphan':
      return databaseSentence(finding);
    case 'rules':
      return rulesSentence(finding);
    case 'slug-twice':
      return `Two collections are called ${finding.slug}. Delete the one without cards from the hub.`;
    case 'administrator-as-member':
      return `${finding.name} administers the server and takes part as a member: the rules do not hold for them. Take part with another account.`;
    case 'role-of-nothing':
      return `${finding.name} has the role ${finding.role} of a collection that is not there. Run set-role with --role none.`;
    case 'account-outside':
      return `${finding.name} has rights in the workspace and is no member. Run add-member.`;
    case 'account-without-member':
      return `${finding.name} has an account and is not among the members. Run add-member, or remove-member.`;
    case 'member-without-account':
      return `${finding.name} is among the members and has no account. Run remove-member if they left.`;
    case 'group-role-missing':
      return `${finding.name} is in the group "${finding.group}" and cannot verify for it: the role is missing. Run set-group --name "${finding.group}".`;
    case 'group-role-unseen':
      return `${finding.name} verifies for the group "${finding.group}" without being in it. Run set-group --name "${finding.group}" to take the role away, or with --add ${finding.name}.`;
    case 'role-of-no-group':
      return `${finding.name} has the role ${finding.group} of a group that is not there. It opens nothing.`;
    case 'group-with-stranger':
      return `${finding.name} is in the group "${finding.group}" and no member. Run set-group --name "${finding.group}" --remove ${finding.name}, or add-member.`;
    case 'tokens':
      return tokenSentence(finding.problem);
  }
}
