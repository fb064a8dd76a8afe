import type { Card, Collection } from '@/cards/card';
import { groupsInRoles, isNamedVerifier } from '@/cards/verifiers';
import { readSetting } from '../settings';
import type { Account } from './backend';
import type { Place } from './rows';

/** The rights on a collection, each of which holds those before it (docs/data.md). */
const RIGHTS = ['read', 'edit', 'verify', 'manage'] as const;
export type Right = (typeof RIGHTS)[number];
/** A server's own administrators may do everything. */
const ADMIN = '_admin';

/** Whether an account has a right on the collection of a slug. */
export function mayInCollection(
  { roles }: Pick<Account, 'roles'>,
  right: Right,
  slug: string,
): boolean {
  const enough = RIGHTS.slice(RIGHTS.indexOf(right));
  return roles.includes(ADMIN) || enough.some((each) => roles.includes(`${each}:${slug}`));
}

/** The same for the collection of a place; for the hub, which has no such rights, never. */
export function mayInPlace(account: Pick<Account, 'roles'>, right: Right, place: Place): boolean {
  return place !== 'hub' && mayInCollection(account, right, place.slice('c_'.length));
}

/** Whether an account may manage the workspace itself: its members and collections. */
export function mayManageWorkspace(roles: readonly string[]): boolean {
  return roles.includes('manage:hub') || roles.includes(ADMIN);
}

/** What this person may do with collections, as the server last said it. */
export interface MyRights {
  /** Their own collections always; those of a team that never said a right too. */
  mayEdit(collection: Pick<Collection, 'slug'>): boolean;
  /** Says who verifies a card and who answers for it. */
  mayManage(collection: Pick<Collection, 'slug'>): boolean;
  /** A shared one is named by who manages the workspace. */
  mayRename(collection: Pick<Collection, 'slug'>): boolean;
  /** Those of their own always; of a team those that name them or a group of theirs, with the right to verify. */
  mayVerify(card: Pick<Card, 'verifiers'>, collection: Pick<Collection, 'slug'>): boolean;
}

/** What this person may do with collections. */
export async function myRights(): Promise<MyRights> {
  const [roles, me] = await Promise.all([readSetting('roles'), readSetting('me')]);
  const groups = groupsInRoles(roles ?? []);
  const isNamed = (card: Pick<Card, 'verifiers'>) =>
    me !== undefined && isNamedVerifier(card, { me, groups });
  const may = (right: Right, slug: Collection['slug']) =>
    slug === undefined || !roles || mayInCollection({ roles }, right, slug);
  return {
    mayEdit: ({ slug }) => may('edit', slug),
    mayManage: ({ slug }) => may('manage', slug),
    mayRename: ({ slug }) => slug === undefined || mayManageWorkspace(roles ?? []),
    mayVerify: (card, collection) =>
      collection.slug === undefined || (may('verify', collection.slug) && isNamed(card)),
  };
}
