import { memberIdOf } from '@/documents/people';
import type { DatabaseKind } from '@/documents/place';
import { ruleDocument } from '@/documents/rules/ruleDocument';
import type { Person, Testbed } from './testbed.ts';

export const SLUG = 'billing';

/** Somebody with a role in the workspace, and the member that its rules take them for. */
export interface Member extends Person {
  id: string;
}

/** A member with one of the roles that are there for a collection, or with those of the hub. */
export async function join(bed: Testbed, ...roles: string[]): Promise<Member> {
  const person = await bed.person([...roles, 'member']);
  const id = memberIdOf(person.name);
  if (id === undefined) throw new Error(`No member can be called ${person.name}`);
  return { ...person, id };
}

/** A database of a workspace with the rule that Sidecard puts into it. */
export async function ruledDatabase(bed: Testbed, kind: DatabaseKind): Promise<string> {
  const roles = ['read', 'edit', 'verify', 'manage'].map((right) => `${right}:${SLUG}`);
  const isHub = kind === 'hub';
  const database = await bed.database({
    members: { names: [], roles: isHub ? ['member'] : roles },
    ...(isHub ? {} : { sidecard: { kind, collection: 'collection:one', slug: SLUG } }),
  });
  await bed.install(database, ruleDocument(kind).validate_doc_update);
  return database;
}

/** That a member did something, and when. */
export function mark({ id: by }: Member, at = '2026-01-10T09:00:00.000Z') {
  return { by, at };
}
