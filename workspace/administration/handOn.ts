import type { Slug } from '@/cards/collectionSlug';
import type { MemberId } from '@/cards/ids';
import type { VerifierId } from '@/cards/verifiers';
import { memberIdOf } from '@/documents/people';
import { collectionDatabase } from '@/documents/place';
import { readAccount } from './accounts';
import { databaseNames } from './databases';
import { AdministrationFailure } from './failure';
import { readCollections, readMembers } from './hub';
import { handOnIn, type Succession } from './responsibility';
import { hasRight, type Right } from './roles';
import type { Server } from './server';
import type { Step } from './step';

/** So many rounds are made through a collection where others change the same cards. */
const MOST_ROUNDS = 10;

/** @throws AdministrationFailure `unfit-account` for a name that no member id can hold. */
export function needMemberId(name: string): MemberId {
  const id = memberIdOf(name);
  if (!id) throw new AdministrationFailure({ problem: 'unfit-account', name });
  return id;
}

/**
 * Who hands on, and to whom.
 *
 * @param user the account of whoever takes over; undefined for nobody.
 * @throws AdministrationFailure `unfit-account`, and `no-member` where the hub does not know who is to take over.
 */
export async function successionOf(
  server: Server,
  from: VerifierId,
  user: string | undefined,
): Promise<Succession> {
  if (user === undefined) return { from };
  const member = needMemberId(user);
  const isKnown = (await readMembers(server)).some(({ _id }) => _id === member);
  if (!isKnown || member === from)
    throw new AdministrationFailure({ problem: 'no-member', name: user });
  return { from, successor: { user, member } };
}

/** One round through a collection, and the right that whoever takes over needs for what they took. */
async function* handOn(
  server: Server,
  slug: Slug,
  succession: Succession,
): AsyncGenerator<Step, { isContended: boolean; needed: Right | null }> {
  let needed: Right | null = null;
  const round = handOnIn(server, slug, succession);
  while (true) {
    const { done, value } = await round.next();
    if (done) return { isContended: value, needed };
    if (value.what === 'handed-on') {
      needed = value.isVerifier || needed === 'verify' ? 'verify' : 'edit';
    }
    yield value;
  }
}

async function* handOnInAll(
  server: Server,
  slug: Slug,
  succession: Succession,
): AsyncGenerator<Step> {
  const { user: to } = succession.successor ?? {};
  for (let count = 0; count < MOST_ROUNDS; count += 1) {
    const { isContended, needed: right } = yield* handOn(server, slug, succession);
    // What somebody without an account may do, an identity provider says.
    const account = to !== undefined && right ? await readAccount(server, to) : null;
    if (to !== undefined && account && right && !hasRight(account.roles, { slug, right })) {
      yield { what: 'successor-without-right', to, slug, right };
    }
    if (!isContended) return;
  }
  throw new AdministrationFailure({ problem: 'contended', what: slug });
}

/**
 * Tells what somebody or a group is responsible for in all collections, and hands it on where somebody takes over.
 *
 * @throws AdministrationFailure `contended`.
 */
export async function* handOnEverywhere(
  server: Server,
  succession: Succession,
): AsyncGenerator<Step> {
  const names = await databaseNames(server);
  for (const { slug } of await readCollections(server)) {
    const isThere = names.includes(collectionDatabase(server.prefix, slug));
    if (isThere) yield* handOnInAll(server, slug, succession);
  }
}
