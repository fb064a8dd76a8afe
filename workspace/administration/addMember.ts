import type { Slug } from '@/cards/collectionSlug';
import { contentOfMember } from '@/documents/contents';
import { memberIdOf } from '@/documents/people';
import { hubOf } from '@/documents/place';
import { type Invitation, writeInvitation } from '../invitation';
import {
  changeAccount,
  makeAccount,
  needFitName,
  needNoAdministrator,
  newPassword,
  readAccount,
} from './accounts';
import { AdministrationFailure } from './failure';
import { needWorkspace, readCollections } from './hub';
import { type Grant, MEMBER_ROLE, roleOf, withRight } from './roles';
import { writeStored } from './rows';
import type { Server } from './server';
import type { Step } from './step';

/** Somebody who is to take part. */
export interface WantedMember {
  /** Of the account; never changes. */
  user: string;
  /** How they are called; the account's name unless told. */
  displayName?: string;
  grants: readonly Grant[];
  /** May change collections, members, groups, templates and announcements. */
  isManager?: boolean;
  /** Gives somebody who is there already a new password for one use. */
  hasNewPassword?: boolean;
  /** Where members reach the server, if not where the administrator does. */
  address?: string;
  /** They sign in with an identity provider, which says what they may do. */
  oidc?: Invitation['oidc'];
  /** Those that the link is for, where no grants say so. */
  collections?: readonly Slug[];
}

/** @throws AdministrationFailure `no-collection` for a slug that the hub does not list. */
export async function needCollections(server: Server, slugs: readonly Slug[]): Promise<void> {
  const known = (await readCollections(server)).map(({ slug }) => slug);
  const slug = slugs.find((each) => !known.includes(each));
  if (slug) throw new AdministrationFailure({ problem: 'no-collection', slug, known });
}

async function ensureMember(server: Server, { user, displayName }: WantedMember): Promise<Step> {
  const id = memberIdOf(user);
  if (!id) throw new AdministrationFailure({ problem: 'unfit-account', name: user });
  const content = contentOfMember({ id, schema: 1, name: displayName?.trim() || user });
  const path = encodeURIComponent(id);
  const outcome = await writeStored(server.http, hubOf(server.prefix), path, { ...content });
  return { what: 'member', name: user, state: outcome === 'written' ? 'written' : 'there' };
}

function rolesOf({ grants, isManager }: WantedMember, before: readonly string[] = []): string[] {
  const member = [...new Set([...before, MEMBER_ROLE])];
  const hub = isManager ? [...member, roleOf('manage', 'hub')] : member;
  return grants.reduce<string[]>((roles, { slug, right }) => withRight(roles, slug, right), hub);
}

/** What became of the account, and its password where it has a new one. */
async function ensureAccount(
  server: Server,
  wanted: WantedMember,
): Promise<{ step: Step; password?: string }> {
  const { user: name, hasNewPassword = false } = wanted;
  const step = (state: Extract<Step, { what: 'account' }>['state']): Step => ({
    ...{ what: 'account', name, state },
  });
  const password = newPassword();
  const found = await readAccount(server, name);
  if (!found) {
    const outcome = await makeAccount(server, { name, password, roles: rolesOf(wanted) });
    if (outcome === 'written') return { step: step('made'), password };
  }
  const isMember = !found || found.roles.includes(MEMBER_ROLE);
  if (!isMember) await changeAccount(server, name, { roles: (roles) => rolesOf(wanted, roles) });
  if (hasNewPassword) {
    await changeAccount(server, name, { password });
    return { step: step('new-password'), password };
  }
  return { step: step(isMember ? 'there' : 'taken-in') };
}

function slugsOf({ grants, collections = [] }: WantedMember): Slug[] {
  return [...grants.map(({ slug }) => slug), ...collections];
}

function linkOf(
  { address, prefix }: Server,
  workspace: string,
  wanted: WantedMember,
  account?: Invitation['account'],
): string {
  const slugs = slugsOf(wanted);
  return writeInvitation({
    ...{ address: wanted.address ?? address, prefix, name: workspace },
    ...(slugs.length > 0 && { collections: slugs }),
    ...(account && { account }),
    ...(wanted.oidc && { oidc: wanted.oidc }),
  });
}

/**
 * Adds somebody to the workspace and gives the link by which they join. Somebody who is a member already
 * stays as they are: what they may do is `setRole`'s, and only a new password gives a new link.
 *
 * @throws AdministrationFailure `no-workspace`, `newer-rules`, `unfit-account`, `no-collection`,
 *   `server-administrator`.
 */
export async function* addMember(server: Server, wanted: WantedMember): AsyncGenerator<Step> {
  const { user, oidc } = wanted;
  needFitName(user);
  const workspace = await needWorkspace(server);
  await needCollections(server, slugsOf(wanted));
  await needNoAdministrator(server, user);
  yield await ensureMember(server, wanted);
  if (oidc) {
    yield { what: 'invitation', link: linkOf(server, workspace, wanted), isPersonal: false };
    return;
  }
  const { step, password } = await ensureAccount(server, wanted);
  yield step;
  if (password !== undefined) {
    const link = linkOf(server, workspace, wanted, { name: user, password });
    yield { what: 'invitation', link, isPersonal: true };
  } else if (step.what === 'account' && step.state === 'taken-in') {
    yield { what: 'invitation', link: linkOf(server, workspace, wanted), isPersonal: false };
  }
}
