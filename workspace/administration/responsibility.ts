import type { Slug } from '@/cards/collectionSlug';
import type { MemberId } from '@/cards/ids';
import type { VerifierId } from '@/cards/verifiers';
import { collectionDatabase } from '@/documents/place';
import { readDocument } from '@/documents/readDocument';
import { documentsFrom, type Stored, writeStored } from './rows';
import type { Server } from './server';
import type { OwnedCard, Step } from './step';

/** What one document has to do with somebody who leaves. */
type Duty =
  | { kind: 'none' }
  | { kind: 'left-alone' }
  | { kind: 'card'; owned: OwnedCard }
  /** One that was not answered yet. */
  | { kind: 'question'; text: string };

/** Whether a document has to do with somebody, whatever wrote it. */
function mentions(stored: Stored, leaver: VerifierId): boolean {
  const { owner, verifiers, to } = stored;
  const isVerifier = Array.isArray(verifiers) && verifiers.includes(leaver);
  return owner === leaver || isVerifier || to === leaver;
}

function dutyOf(stored: Stored, slug: Slug, leaver: VerifierId): Duty {
  if (!mentions(stored, leaver)) return { kind: 'none' };
  const reading = readDocument(stored, { kind: 'collection', slug });
  if (reading.state !== 'read') return { kind: 'left-alone' };
  switch (reading.kind) {
    case 'card': {
      const { _id: card, title, owner, verifiers } = reading.document;
      const isVerifier = verifiers.includes(leaver);
      const isOwner = owner === leaver;
      return { kind: 'card', owned: { slug, card, title, isOwner, isVerifier } };
    }
    case 'question': {
      const { answer, text } = reading.document;
      return answer ? { kind: 'none' } : { kind: 'question', text };
    }
    default:
      return { kind: 'none' };
  }
}

function replaced(members: readonly unknown[], from: VerifierId, to: MemberId): unknown[] {
  return [...new Set(members.map((each) => (each === from ? to : each)))];
}

/** A document as it stands there, with somebody else responsible; what else is in it stays. */
function reassigned(stored: Stored, from: VerifierId, to: MemberId): Stored {
  const { owner, verifiers, to: asked } = stored;
  return {
    ...stored,
    ...(owner === from && { owner: to }),
    ...(Array.isArray(verifiers) && { verifiers: replaced(verifiers, from, to) }),
    ...(asked === from && { to }),
  };
}

/** Who leaves, or which group goes, and who takes over; nobody where it is only looked at. */
export interface Succession {
  from: VerifierId;
  successor?: { user: string; member: MemberId };
}

async function settle(
  server: Server,
  slug: Slug,
  stored: Stored,
  { from, successor }: Succession,
): Promise<Step | 'conflict' | null> {
  const duty = dutyOf(stored, slug, from);
  if (duty.kind === 'none') return null;
  if (duty.kind === 'left-alone') return { what: 'left-alone', slug, id: stored._id };
  if (!successor) return duty.kind === 'card' ? { what: 'owned', ...duty.owned } : null;
  const database = collectionDatabase(server.prefix, slug);
  const path = encodeURIComponent(stored._id);
  const after = reassigned(stored, from, successor.member);
  const outcome = await writeStored(server.http, database, path, after);
  if (outcome === 'conflict') return 'conflict';
  const to = successor.user;
  return duty.kind === 'card'
    ? { what: 'handed-on', to, ...duty.owned }
    : { what: 'question-handed-on', slug, text: duty.text, to };
}

const KINDS = ['card:', 'question:'] as const;

/**
 * One round through a collection: tells what somebody is responsible for there, and hands it on where
 * there is a successor. Verifications that were given stay: they say who verified.
 *
 * @returns whether somebody was quicker with one of the documents, so that another round is due.
 */
export async function* handOnIn(
  server: Server,
  slug: Slug,
  succession: Succession,
): AsyncGenerator<Step, boolean> {
  let isContended = false;
  const database = collectionDatabase(server.prefix, slug);
  for (const kind of KINDS) {
    for await (const stored of documentsFrom(server.http, database, kind)) {
      const done = await settle(server, slug, stored, succession);
      if (done === 'conflict') isContended = true;
      else if (done) yield done;
    }
  }
  return isContended;
}
