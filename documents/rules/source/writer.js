import { memberOfAccount } from './people.js';
import { refuse } from './refuse.js';

/** What somebody may do in a collection; each includes what stands before it. */
const RIGHTS = ['read', 'edit', 'verify', 'manage'];

/** Whether an account has a right in what is called by a slug; the hub knows members and managers. */
function hasRight({ roles }, slug, right) {
  if (slug === 'hub' && right === 'read' && roles.includes('member')) return true;
  return RIGHTS.slice(RIGHTS.indexOf(right)).some((each) => roles.includes(`${each}:${slug}`));
}

/**
 * Who writes: their member id, and what they may do.
 *
 * @param slug what roles are called by here; undefined where the database was not set up.
 */
export function writerOf(userCtx, slug) {
  const isAdmin = userCtx.roles.includes('_admin');
  const may = (right) => isAdmin || hasRight(userCtx, slug, right);
  return {
    id: userCtx.name ? memberOfAccount(userCtx.name) : '',
    isAdmin,
    may,
    // Who is in a group holds its id as a role.
    isIn: (group) => group.startsWith('group:') && userCtx.roles.includes(group),
    needs: (right) => {
      if (!slug) refuse('not-set-up', 'This database does not say whose it is.');
      if (!userCtx.name || !may(right)) {
        refuse('no-right', `You may not do this here: it takes the role ${right}:${slug}.`);
      }
    },
  };
}

/** What somebody says they did, they did themselves. */
export function needsOwnName(mark, writer) {
  if (mark.by !== writer.id) refuse('forged-author', `${mark.by} is not who writes this.`);
}
