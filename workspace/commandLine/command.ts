import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { type Slug, SlugSchema } from '@/cards/collectionSlug';
import { DEFAULT_PREFIX, type Prefix, PrefixSchema } from '@/documents/place';
import { slugOf } from '../administration/addCollection';
import type { WantedMember } from '../administration/addMember';
import type { GroupChange } from '../administration/groups';
import { type Grant, isRight, RIGHTS } from '../administration/roles';
import type { WantedRole } from '../administration/setRole';
import { OpenIdSettingsSchema } from '../openid/openIdSettings';
import { readAddress } from '../serverAddress';
import { UsageProblem } from './usage';

/** What is to be done. */
export type Deed =
  | { does: 'create'; name: string; collections: { name: string; slug: Slug }[] }
  | { does: 'add-collection'; name: string; slug: Slug }
  | { does: 'add-member'; member: WantedMember }
  | { does: 'remove-member'; user: string; handTo?: string }
  | { does: 'set-role'; role: WantedRole }
  | { does: 'add-group'; name: string; users: string[] }
  | { does: 'set-group'; group: string; change: GroupChange }
  | { does: 'remove-group'; group: string; handTo?: string }
  | { does: 'upgrade' }
  | { does: 'check' };

/** What is to be done, and where. */
export interface Command {
  deed: Deed;
  /** With its sign-in, if it was written so. */
  url: URL;
  prefix: Prefix;
  /** `user:password`, where it was said. */
  admin: string | undefined;
}

const TEXT = { type: 'string' } as const;
const TEXTS = { type: 'string', multiple: true } as const;
const FLAG = { type: 'boolean' } as const;
const OPTIONS = {
  url: TEXT,
  prefix: TEXT,
  admin: TEXT,
  name: TEXT,
  slug: TEXT,
  user: TEXT,
  'display-name': TEXT,
  'hand-to': TEXT,
  hub: TEXT,
  address: TEXT,
  issuer: TEXT,
  'client-id': TEXT,
  collection: TEXTS,
  role: TEXTS,
  'new-name': TEXT,
  add: TEXTS,
  remove: TEXTS,
  manager: FLAG,
  'new-password': FLAG,
  sso: FLAG,
} as const;

/** The options of each command beside those that all have. */
const ALLOWED: Record<Deed['does'], readonly string[]> = {
  create: ['name', 'collection'],
  'add-collection': ['name', 'slug'],
  'add-member': [
    ...['user', 'display-name', 'role', 'manager', 'new-password', 'address'],
    ...['sso', 'issuer', 'client-id', 'collection'],
  ],
  'remove-member': ['user', 'hand-to'],
  'set-role': ['user', 'collection', 'role', 'hub'],
  'add-group': ['name', 'add'],
  'set-group': ['name', 'new-name', 'add', 'remove'],
  'remove-group': ['name', 'hand-to'],
  upgrade: [],
  check: [],
};
const EVERYWHERE = ['url', 'prefix', 'admin'];

function isDeed(word: string | undefined): word is Deed['does'] {
  return word !== undefined && Object.hasOwn(ALLOWED, word);
}

function parsedWords(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageProblem(error instanceof Error ? error.message : String(error));
  }
}
type Values = ReturnType<typeof parsedWords>['values'];

function needed(value: string | undefined, option: string): string {
  const text = value?.trim() ?? '';
  if (text === '') throw new UsageProblem(`Say --${option}.`);
  return text;
}

function slugIn(text: string): Slug {
  const slug = v.safeParse(SlugSchema, text);
  if (slug.success) return slug.output;
  const told = 'A slug has small letters, digits and hyphens, at most 40, and is not "hub"';
  throw new UsageProblem(`${told}: ${JSON.stringify(text)} is none.`);
}

function collectionIn(text: string): { name: string; slug: Slug } {
  const at = text.lastIndexOf('=');
  const name = needed(at === -1 ? text : text.slice(0, at), 'collection');
  return { name, slug: at === -1 ? slugOf(name) : slugIn(text.slice(at + 1)) };
}

function grantIn(text: string): Grant {
  const [called = '', right = ''] = text.split(':');
  if (isRight(right)) return { slug: slugIn(called), right };
  throw new UsageProblem(`Say --role as slug:${RIGHTS.join('|')}, not ${JSON.stringify(text)}.`);
}

function addressIn(text: string): string {
  const reading = readAddress(text);
  if ('address' in reading) return reading.address;
  throw new UsageProblem('--address takes the https address by which members reach the server.');
}

function oidcIn(values: Values): WantedMember['oidc'] {
  if (!values.sso) {
    if (!values.issuer && !values['client-id'] && !values.collection) return undefined;
    throw new UsageProblem('--issuer, --client-id and --collection go with --sso.');
  }
  if (values.role || values.manager || values['new-password']) {
    throw new UsageProblem('With --sso the identity provider says what people may do.');
  }
  const issuer = needed(values.issuer, 'issuer');
  const clientId = needed(values['client-id'], 'client-id');
  const settings = v.safeParse(OpenIdSettingsSchema, { issuer, clientId });
  if (settings.success) return settings.output;
  throw new UsageProblem('--issuer takes the https address of the identity provider.');
}

function memberIn(values: Values): WantedMember {
  const displayName = values['display-name'];
  const oidc = oidcIn(values);
  return {
    user: needed(values.user, 'user'),
    grants: (values.role ?? []).map(grantIn),
    ...(displayName !== undefined && { displayName: needed(displayName, 'display-name') }),
    ...(values.manager && { isManager: true }),
    ...(values['new-password'] && { hasNewPassword: true }),
    ...(values.address !== undefined && { address: addressIn(values.address) }),
    ...(oidc && { oidc }),
    ...(values.collection && { collections: values.collection.map(slugIn) }),
  };
}

function roleIn({ user: named, hub, collection = [], role = [] }: Values): WantedRole {
  const user = needed(named, 'user');
  if (hub !== undefined) {
    if (collection.length > 0 || role.length > 0) {
      throw new UsageProblem('Say either --hub, or --collection and --role.');
    }
    if (hub === 'manage' || hub === 'none') return { user, place: 'hub', right: hub };
    throw new UsageProblem('Say --hub manage or --hub none.');
  }
  const [slug, ...slugs] = collection;
  const [right = '', ...rights] = role;
  if (slugs.length > 0 || rights.length > 0) {
    throw new UsageProblem('Say one --collection and one --role at a time.');
  }
  const place = slugIn(needed(slug, 'collection'));
  if (right === 'none' || isRight(right)) return { user, place, right };
  throw new UsageProblem(`Say --role ${RIGHTS.join('|')}|none.`);
}

function groupChangeIn({ 'new-name': name, add = [], remove = [] }: Values): GroupChange {
  return {
    ...(name !== undefined && { name: needed(name, 'new-name') }),
    add: add.map((user) => needed(user, 'add')),
    remove: remove.map((user) => needed(user, 'remove')),
  };
}

function handToIn({ 'hand-to': handTo }: Values): { handTo?: string } {
  return handTo === undefined ? {} : { handTo: needed(handTo, 'hand-to') };
}

function deedOf(does: Deed['does'], values: Values): Deed {
  switch (does) {
    case 'create': {
      const collections = (values.collection ?? []).map(collectionIn);
      return { does, name: needed(values.name, 'name'), collections };
    }
    case 'add-collection': {
      const name = needed(values.name, 'name');
      return { does, name, slug: values.slug === undefined ? slugOf(name) : slugIn(values.slug) };
    }
    case 'add-member':
      return { does, member: memberIn(values) };
    case 'remove-member':
      return { does, user: needed(values.user, 'user'), ...handToIn(values) };
    case 'add-group': {
      const users = (values.add ?? []).map((user) => needed(user, 'add'));
      return { does, name: needed(values.name, 'name'), users };
    }
    case 'set-group':
      return { does, group: needed(values.name, 'name'), change: groupChangeIn(values) };
    case 'remove-group':
      return { does, group: needed(values.name, 'name'), ...handToIn(values) };
    case 'set-role':
      return { does, role: roleIn(values) };
    case 'upgrade':
    case 'check':
      return { does };
  }
}

function urlIn(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && /^https?:$/.test(url.protocol)) return url;
  throw new UsageProblem(`--url takes an address such as https://couch.example.org, not ${text}.`);
}

function prefixIn(text: string): Prefix {
  const prefix = v.safeParse(PrefixSchema, text);
  if (prefix.success) return prefix.output;
  const told = 'begins with a small letter and has small letters, digits, "-" and "_"';
  throw new UsageProblem(`A --prefix ${told}, at most 40 of them.`);
}

/**
 * Reads the words of the command line.
 *
 * @throws UsageProblem for words that say nothing that can be done.
 * @throws AdministrationFailure `unfit-slug` for a name that suggests no slug.
 */
export function readCommand(words: readonly string[]): Command {
  const { values, positionals } = parsedWords(words);
  const [does, ...others] = positionals;
  if (!isDeed(does)) throw new UsageProblem(does ? `There is no command ${does}.` : '');
  if (others.length > 0) throw new UsageProblem(`What is ${others.join(' ')}?`);
  const foreign = Object.keys(values).find(
    (option) => !EVERYWHERE.includes(option) && !ALLOWED[does].includes(option),
  );
  if (foreign) throw new UsageProblem(`${does} takes no --${foreign}.`);
  return {
    url: urlIn(needed(values.url, 'url')),
    prefix: values.prefix === undefined ? DEFAULT_PREFIX : prefixIn(values.prefix),
    admin: values.admin,
    deed: deedOf(does, values),
  };
}
