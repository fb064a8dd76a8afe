import * as v from 'valibot';
import { type Slug, SlugSchema } from '@/cards/collectionSlug';
import { type GroupId, GroupIdSchema } from '@/cards/ids';

/** What somebody may do in a collection; each may do what those before it may (docs/data.md). */
export const RIGHTS = ['read', 'edit', 'verify', 'manage'] as const;
export type Right = (typeof RIGHTS)[number];

/** Whoever takes part in a workspace. */
export const MEMBER_ROLE = 'member';
const HUB = 'hub';
const ROLE = new RegExp(`^(${RIGHTS.join('|')}):(.+)$`);

/** A right in a collection. */
export interface Grant {
  slug: Slug;
  right: Right;
}

export function isRight(text: string): text is Right {
  return RIGHTS.some((each) => each === text);
}

/** What CouchDB calls a right, in a collection or in the hub. */
export function roleOf(right: Right, place: Slug | typeof HUB): string {
  return `${right}:${place}`;
}

/** Every role that opens a collection. */
export function rolesOfCollection(slug: Slug): string[] {
  return RIGHTS.map((right) => roleOf(right, slug));
}

/** The roles with one right in a place instead of those that were there; `none` for none. */
export function withRight(
  roles: readonly string[],
  place: Slug | typeof HUB,
  right: Right | 'none',
): string[] {
  const others = roles.filter((role) => !RIGHTS.some((each) => role === roleOf(each, place)));
  return right === 'none' ? others : [...others, roleOf(right, place)];
}

/** The collection that a role is about; undefined for one of the hub, and for one that is not ours. */
export function slugOfRole(role: string): Slug | undefined {
  const [, , called = ''] = ROLE.exec(role) ?? [];
  const slug = v.safeParse(SlugSchema, called);
  return slug.success ? slug.output : undefined;
}

/** The group that a role is of: who is in one holds its id as a role. Undefined for any other role. */
export function groupOfRole(role: string): GroupId | undefined {
  const group = v.safeParse(GroupIdSchema, role);
  return group.success ? group.output : undefined;
}

/** Whether a role is one of a workspace's: of its hub, of a collection or of a group. */
export function isOwnRole(role: string): boolean {
  const isOfHub = RIGHTS.some((right) => role === roleOf(right, HUB));
  const isOfPart = slugOfRole(role) !== undefined || groupOfRole(role) !== undefined;
  return role === MEMBER_ROLE || isOfHub || isOfPart;
}

/** Whether roles give a right in a collection, by its own name or by one that includes it. */
export function hasRight(roles: readonly string[], { slug, right }: Grant): boolean {
  return RIGHTS.slice(RIGHTS.indexOf(right)).some((each) => roles.includes(roleOf(each, slug)));
}

/** Whether two lists name the same roles, in whatever order. */
export function areSameRoles(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((role) => other.includes(role));
}
