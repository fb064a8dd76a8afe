import type { Collection, Member } from '@/cards/card';
import type { MemberId } from '@/cards/ids';
import { allCollections, allMembers } from './cards';
import { allGroups, type Group } from './groups';
import { readSetting } from './settings';
import { type MyRights, myRights } from './sync/rights';

/** The people, groups and collections that cards name. */
export interface Directory {
  collections: ReadonlyMap<string, Collection>;
  members: ReadonlyMap<string, Member>;
  /** Who verifies together. */
  groups: ReadonlyMap<string, Group>;
  /** Who works here; undefined before they did anything. */
  me: MemberId | undefined;
  /** What this person may do with the collections. */
  rights: MyRights;
}

/** The people, groups and collections of the replica. */
export async function readDirectory(): Promise<Directory> {
  const [collections, members, groups, me, rights] = await Promise.all([
    allCollections(),
    allMembers(),
    allGroups(),
    readSetting('me'),
    myRights(),
  ]);
  return {
    collections: new Map(collections.map((collection) => [collection.id, collection])),
    members: new Map(members.map((member) => [member.id, member])),
    groups: new Map(groups.map((group) => [group.id, group])),
    me,
    rights,
  };
}
