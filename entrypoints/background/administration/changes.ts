import * as v from 'valibot';
import { type Slug, SlugSchema } from '@/cards/collectionSlug';
import type { AdministrationChange } from '@/messaging/administrationRequests';
import { addCollection, slugOf } from '@/workspace/administration/addCollection';
import { addMember } from '@/workspace/administration/addMember';
import { createWorkspace } from '@/workspace/administration/createWorkspace';
import { AdministrationFailure } from '@/workspace/administration/failure';
import { addGroup, removeGroup, repairGroups, setGroup } from '@/workspace/administration/groups';
import { needWorkspace, readCollections } from '@/workspace/administration/hub';
import { removeMember } from '@/workspace/administration/removeMember';
import type { Server } from '@/workspace/administration/server';
import { setRole } from '@/workspace/administration/setRole';
import type { Step } from '@/workspace/administration/step';
import { upgradeWorkspace } from '@/workspace/administration/upgradeWorkspace';
import { readAddress } from '@/workspace/serverAddress';
import { AddressFailure } from './addressFailure';

type Of<Does extends AdministrationChange['does']> = Extract<AdministrationChange, { does: Does }>;

/** @throws AdministrationFailure `unfit-slug`. */
function slugIn(text: string): Slug {
  const slug = v.safeParse(SlugSchema, text);
  if (!slug.success) throw new AdministrationFailure({ problem: 'unfit-slug', name: text });
  return slug.output;
}

/** @throws AddressFailure for one that a link into the workspace cannot hold. */
function addressIn(text: string): string {
  const reading = readAddress(text);
  if ('problem' in reading) throw new AddressFailure(reading.problem);
  return reading.address;
}

async function* create(server: Server, { name, collection }: Of<'create'>): AsyncGenerator<Step> {
  const first = collection.trim();
  // A name that suggests no slug is told of before anything is made.
  const wanted = first === '' ? null : { name: first, slug: slugOf(first) };
  yield* createWorkspace(server, { name: name.trim() });
  if (wanted) yield* addCollection(server, wanted);
}

async function* setRights(
  server: Server,
  { user, rights, isManager }: Of<'set-rights'>,
): AsyncGenerator<Step> {
  for (const { slug, right } of rights) {
    yield* setRole(server, { user, place: slugIn(slug), right });
  }
  if (isManager === null) return;
  yield* setRole(server, { user, place: 'hub', right: isManager ? 'manage' : 'none' });
}

/** Whoever was removed has no account any more, which is nothing new. */
async function* handOn(server: Server, { user, handTo }: Of<'hand-on'>): AsyncGenerator<Step> {
  for await (const step of removeMember(server, { user, handTo })) {
    if (step.what !== 'account') yield step;
  }
}

/** What is there already is what is wanted: steps of a collection that is listed say nothing new. */
async function* repair(server: Server): AsyncGenerator<Step> {
  yield* createWorkspace(server, { name: await needWorkspace(server) });
  for (const { _id: id, name, slug } of await readCollections(server)) {
    for await (const step of addCollection(server, { id, name, slug })) {
      if (step.what !== 'collection') yield step;
    }
  }
  yield* upgradeWorkspace(server);
  for await (const step of repairGroups(server)) {
    if (step.what !== 'group-role' || step.state !== 'elsewhere') yield step;
  }
}

/**
 * Does what the settings ask for, step by step.
 *
 * @throws AdministrationFailure, AddressFailure. @throws BackendFailure where the server does not answer
 *   as it should.
 */
export async function* stepsOf(server: Server, change: AdministrationChange): AsyncGenerator<Step> {
  switch (change.does) {
    case 'create':
      yield* create(server, change);
      return;
    case 'add-collection': {
      const name = change.name.trim();
      const slug = change.slug === '' ? slugOf(name) : slugIn(change.slug);
      yield* addCollection(server, { name, slug });
      return;
    }
    case 'invite': {
      const { user, displayName, isManager, memberAddress } = change;
      const grants = change.grants.map(({ slug, right }) => ({ slug: slugIn(slug), right }));
      const address = addressIn(memberAddress);
      yield* addMember(server, { user: user.trim(), displayName, grants, isManager, address });
      return;
    }
    case 'new-link': {
      const address = addressIn(change.memberAddress);
      const { user } = change;
      yield* addMember(server, { user, grants: [], hasNewPassword: true, address });
      return;
    }
    case 'set-rights':
      yield* setRights(server, change);
      return;
    case 'remove': {
      const { user, handTo } = change;
      yield* removeMember(server, { user, ...(handTo !== '' && { handTo }) });
      return;
    }
    case 'hand-on':
      yield* handOn(server, change);
      return;
    case 'add-group':
      yield* addGroup(server, change);
      return;
    case 'set-group': {
      const { group, name, add, remove } = change;
      yield* setGroup(server, group, { name, add, remove });
      return;
    }
    case 'remove-group': {
      const { group, handTo } = change;
      yield* removeGroup(server, { group, ...(handTo !== '' && { handTo }) });
      return;
    }
    case 'upgrade':
      yield* upgradeWorkspace(server);
      return;
    case 'repair':
      yield* repair(server);
      return;
  }
}
