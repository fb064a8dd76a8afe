import type { Slug } from '@/cards/collectionSlug';
import { changeAccount, needNoAdministrator } from './accounts';
import { needCollections } from './addMember';
import { needWorkspace } from './hub';
import { type Right, withRight } from './roles';
import type { Server } from './server';
import type { Step } from './step';

/** What somebody may do from now on: in one collection, or in the hub. */
export type WantedRole =
  | { user: string; place: Slug; right: Right | 'none' }
  | { user: string; place: 'hub'; right: 'manage' | 'none' };

/**
 * Gives somebody one right in a place instead of those they had there. It holds at once, for whoever is
 * signed in as well.
 *
 * @throws AdministrationFailure `no-workspace`, `newer-rules`, `no-collection`, `no-account`,
 *   `server-administrator`.
 */
export async function* setRole(server: Server, wanted: WantedRole): AsyncGenerator<Step> {
  const { user, place, right } = wanted;
  await needWorkspace(server);
  await needNoAdministrator(server, user);
  // What a collection that is gone has left behind can be taken away.
  if (wanted.place !== 'hub' && wanted.right !== 'none') {
    await needCollections(server, [wanted.place]);
  }
  const roles = (before: readonly string[]) => withRight(before, place, right);
  const isNew = await changeAccount(server, user, { roles });
  yield { what: 'role', name: user, place, right, isNew };
}
