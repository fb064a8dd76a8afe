import type { Collection } from '@/cards/card';
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
  /** A shared one is named by who manages the workspace. */
  mayRename(collection: Pick<Collection, 'slug'>): boolean;
}

/** What this person may do with collections. */
export async function myRights(): Promise<MyRights> {
  const roles = await readSetting('roles');
  return {
    mayEdit: ({ slug }) => slug === undefined || !roles || mayInCollection({ roles }, 'edit', slug),
    mayRename: ({ slug }) => slug === undefined || mayManageWorkspace(roles ?? []),
  };
}
