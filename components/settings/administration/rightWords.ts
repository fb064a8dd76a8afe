import { i18n } from '#i18n';
import type { MemberOverview } from '@/messaging/administrationRequests';

/** What somebody may do in a collection. */
export type RightView = MemberOverview['rights'][number]['right'] | 'none';

/** From the least to the most. */
export const RIGHT_VIEWS: readonly RightView[] = ['none', 'read', 'edit', 'verify', 'manage'];

const KEYS = {
  none: 'administration.right.none',
  read: 'administration.right.read',
  edit: 'administration.right.edit',
  verify: 'administration.right.verify',
  manage: 'administration.right.manage',
} as const satisfies Record<RightView, string>;

export function rightWords(right: RightView): string {
  return i18n.t(KEYS[right]);
}

/** What a member may do in a collection. */
export function rightIn({ rights }: Pick<MemberOverview, 'rights'>, slug: string): RightView {
  return rights.find((each) => each.slug === slug)?.right ?? 'none';
}

/** Whether somebody may do less with one right than with another. */
export function isLess(right: RightView, than: RightView): boolean {
  return RIGHT_VIEWS.indexOf(right) < RIGHT_VIEWS.indexOf(than);
}
