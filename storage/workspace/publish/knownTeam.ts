import * as v from 'valibot';
import type { Collection } from '@/cards/card';
import { GroupIdSchema, MemberIdSchema } from '@/cards/ids';
import { groupsInRoles, type VerifierId } from '@/cards/verifiers';
import { database } from '../../database';
import { readSetting } from '../../settings';
import { mayInCollection } from '../../sync/rights';
import type { KnownTeam } from './teamCard';

const PersonSchema = v.union([MemberIdSchema, GroupIdSchema]);

/** The ids of a kind that the hub lists. */
async function listed(kind: 'member' | 'group'): Promise<VerifierId[]> {
  const keys = await database.documents
    .where('[place+id]')
    .between(['hub', `${kind}:`], ['hub', `${kind};`])
    .primaryKeys();
  return keys.flatMap(([, id]) => {
    const person = v.safeParse(PersonSchema, id);
    return person.success ? [person.output] : [];
  });
}

/**
 * What the team knows of people, for cards that go to a collection of it; undefined where this device takes
 * part in none, or its person signed out.
 *
 * @param to null for a collection that is yet to be made, of which its maker may do everything.
 */
export async function knownTeam(
  to: Pick<Collection, 'slug'> | null,
): Promise<KnownTeam | undefined> {
  const me = await readSetting('me');
  const before = await readSetting('me-alone');
  const workspace = await readSetting('workspace');
  const roles = (await readSetting('roles')) ?? [];
  if (me === undefined || !workspace || workspace.isSignedOut) return undefined;
  const slug = to?.slug;
  const members = await listed('member');
  const known = new Set([...members, ...(await listed('group')), me]);
  const mayVerify = slug === undefined || mayInCollection({ roles }, 'verify', slug);
  return { me, before, known, groups: groupsInRoles(roles), mayVerify };
}
