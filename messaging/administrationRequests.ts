import * as v from 'valibot';

const text = (longest: number) => v.pipe(v.string(), v.nonEmpty(), v.maxLength(longest));
const optional = (longest: number) => v.pipe(v.string(), v.maxLength(longest));
const Slug = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/));
/** The id of a group, or its name. */
const Group = text(200);
const Right = v.picklist(['read', 'edit', 'verify', 'manage']);
const RightOrNone = v.picklist(['none', 'read', 'edit', 'verify', 'manage']);

/** Where the server is and who administers it: it comes with each request, and is kept by nobody. */
const ACCESS = {
  address: text(2_000),
  prefix: text(40),
  admin: text(200),
  password: text(500),
};

/** Why nothing, or no more, was done; what was done before stays, and is found again by a second try. */
const FailureSchema = v.object({
  problem: v.picklist([
    ...(['no-address', 'not-https', 'not-allowed', 'unreachable', 'silent', 'busy'] as const),
    ...(['login-page', 'not-couchdb', 'too-old', 'wrong-password', 'locked'] as const),
    ...(['not-administrator', 'refused', 'hidden', 'no-workspace', 'newer-rules'] as const),
    ...(['unfit-account', 'unfit-slug', 'no-collection', 'server-administrator'] as const),
    ...(['no-account', 'no-member', 'no-group', 'contended', 'broken'] as const),
  ]),
  /** What it is about, such as a name; empty for nothing. */
  about: v.string(),
});
const Failed = v.object({ state: v.literal('failed'), failure: FailureSchema });

const MemberSchema = v.object({
  /** Of the account; null for a member that no account can be behind. */
  user: v.nullable(v.string()),
  name: v.string(),
  /** Whether the account is on this server: else a sign-in service says what they may do. */
  hasAccount: v.boolean(),
  isManager: v.boolean(),
  rights: v.array(v.object({ slug: Slug, right: Right })),
});

const OverviewSchema = v.object({
  name: v.string(),
  /** Whether the rules of a database are older than this Sidecard's, or not there. */
  areRulesBehind: v.boolean(),
  collections: v.array(v.object({ slug: Slug, name: v.string() })),
  members: v.array(MemberSchema),
  /** `users`: the accounts of those in it. */
  groups: v.array(v.object({ id: Group, name: v.string(), users: v.array(v.string()) })),
});

const Users = v.pipe(v.array(text(200)), v.maxLength(5_000));
const Grants = v.pipe(v.array(v.object({ slug: Slug, right: Right })), v.maxLength(500));

const ChangeSchema = v.variant('does', [
  /** `collection`: the name of the first one; empty for none. */
  v.object({ does: v.literal('create'), name: text(200), collection: optional(200) }),
  /** `slug`: as the name suggests where it is empty. */
  v.object({
    does: v.literal('add-collection'),
    name: text(200),
    slug: v.union([Slug, v.literal('')]),
  }),
  v.object({
    does: v.literal('invite'),
    user: text(200),
    /** How they are called; as the account where it is empty. */
    displayName: optional(200),
    grants: Grants,
    isManager: v.boolean(),
    /** Where members reach the server. */
    memberAddress: text(2_000),
  }),
  /** Another link for somebody who lost the first, or forgot the password. */
  v.object({ does: v.literal('new-link'), user: text(200), memberAddress: text(2_000) }),
  v.object({
    does: v.literal('set-rights'),
    user: text(200),
    rights: v.pipe(v.array(v.object({ slug: Slug, right: RightOrNone })), v.maxLength(500)),
    /** Null leaves it as it is. */
    isManager: v.nullable(v.boolean()),
  }),
  /** `handTo`: the account of whoever takes over; empty for nobody. */
  v.object({ does: v.literal('remove'), user: text(200), handTo: optional(200) }),
  /** What somebody left who was removed already. */
  v.object({ does: v.literal('hand-on'), user: text(200), handTo: text(200) }),
  v.object({ does: v.literal('add-group'), name: text(200), users: Users }),
  v.object({
    ...{ does: v.literal('set-group'), group: Group, name: text(200) },
    ...{ add: Users, remove: Users },
  }),
  /** `handTo`: the account of whoever verifies its cards from now on; empty for nobody. */
  v.object({ does: v.literal('remove-group'), group: Group, handTo: optional(200) }),
  /** Brings the rules up to date. */
  v.object({ does: v.literal('upgrade') }),
  /** Sets anew what Sidecard itself sets up: databases, rules, who reads them. */
  v.object({ does: v.literal('repair') }),
]);

/** Something that the administrator should know of what was done. */
const NoteSchema = v.object({
  what: v.picklist([
    ...(['account-there', 'account-taken-in', 'account-kept', 'account-none'] as const),
    ...(['settings-hidden', 'own-passwords-refused', 'newer-rules', 'database-missing'] as const),
    ...(['collection-there', 'handed-on', 'still-theirs', 'left-alone'] as const),
    ...(['needs-edit', 'needs-verify', 'group-role-elsewhere'] as const),
  ]),
  /** A name; empty for nothing. */
  about: v.string(),
  /** The slug of a collection; empty for none. */
  place: v.string(),
  count: v.number(),
});

const FindingSchema = v.object({
  severity: v.picklist(['unsafe', 'missing', 'notice']),
  what: v.picklist([
    ...(['old-version', 'admin-party', 'no-tls', 'settings-hidden', 'secrets-differ'] as const),
    ...(['users-missing', 'users-open', 'users-closed', 'hub-missing', 'no-instance'] as const),
    ...(['other-workspace', 'database-open', 'database-rights', 'database-missing'] as const),
    ...(['database-orphan', 'slug-twice', 'administrator-as-member', 'role-of-nothing'] as const),
    ...(['account-outside', 'account-without-member', 'member-without-account'] as const),
    ...(['group-role-missing', 'group-role-unseen'] as const),
    ...(['role-of-no-group', 'group-with-stranger'] as const),
    ...(['rules-missing', 'rules-older', 'rules-altered', 'rules-newer'] as const),
    ...(['tokens-no-handler', 'tokens-no-keys', 'tokens-no-roles-path'] as const),
    ...(['tokens-no-expiry', 'tokens-no-issuer'] as const),
    ...(['setting-timeout', 'setting-persistent-cookies', 'setting-public-fields'] as const),
    ...(['setting-lockout', 'setting-all-dbs', 'setting-default-security'] as const),
    ...(['setting-document-size', 'setting-cors', 'setting-compaction'] as const),
  ]),
  /** What it is about; empty for the server. */
  about: v.string(),
  /** What to set, or what else it is about; empty for nothing. */
  more: v.string(),
  /** Whether `repair` puts it right. */
  isRepaired: v.boolean(),
});

/** Settings → background: looking after a team's server, for whoever administers it. */
export const ADMINISTRATION_REQUESTS = {
  /** What is there? */
  'administration.look': {
    request: v.object(ACCESS),
    response: v.variant('state', [
      v.object({ state: v.literal('none') }),
      v.object({ state: v.literal('workspace'), overview: OverviewSchema }),
      Failed,
    ]),
  },
  'administration.change': {
    request: v.object({ ...ACCESS, change: ChangeSchema }),
    response: v.variant('state', [
      v.object({
        state: v.literal('done'),
        notes: v.array(NoteSchema),
        /** By which somebody joins. `isPersonal`: it holds a password for one use. */
        invitation: v.nullable(v.object({ link: v.string(), isPersonal: v.boolean() })),
      }),
      Failed,
    ]),
  },
  /** What is unsafe or missing? Changes nothing. */
  'administration.check': {
    request: v.object(ACCESS),
    response: v.variant('state', [
      v.object({ state: v.literal('checked'), findings: v.array(FindingSchema) }),
      Failed,
    ]),
  },
} as const;

export type AdministrationFailureView = v.InferOutput<typeof FailureSchema>;
export type AdministrationChange = v.InferOutput<typeof ChangeSchema>;
export type AdministrationNote = v.InferOutput<typeof NoteSchema>;
export type FindingView = v.InferOutput<typeof FindingSchema>;
export type WorkspaceOverview = v.InferOutput<typeof OverviewSchema>;
export type GroupOverview = WorkspaceOverview['groups'][number];
export type MemberOverview = v.InferOutput<typeof MemberSchema>;
