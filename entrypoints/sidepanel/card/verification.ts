import type { Card } from '@/cards/card';
import { answeredLanguages, type BrokenLinks, trustOf } from '@/cards/trust';
import { peopleWhoVerify } from '@/cards/verifiers';
import type { VerificationView } from '@/components/review/TrustPart';
import type { Directory } from '@/storage/directory';
import { verifiersIn } from '@/storage/review/reviewQueue';

function isWaiting(card: Card, lang: string, now: number, links: BrokenLinks): boolean {
  const { state } = trustOf(card, lang, now, links);
  return state === 'needs-verification' || state === 'due-soon';
}

/** Who verifies a card, and what this person may do about it. @param now ms since the epoch. */
export function verificationOf(
  card: Card,
  directory: Directory,
  links: BrokenLinks,
  now: number,
): VerificationView {
  const { members, groups, rights } = directory;
  const collection = directory.collections.get(card.collection);
  const names = card.verifiers.flatMap((id) => (members.get(id) ?? groups.get(id))?.name ?? []);
  return {
    verifiers: names,
    isLost: !collection?.sample && peopleWhoVerify(card, verifiersIn(directory)).length === 0,
    mayVerify: collection !== undefined && rights.mayVerify(card, collection),
    waiting: answeredLanguages(card).filter((lang) => isWaiting(card, lang, now, links)).length,
  };
}

/** Whether this person may say who verifies a card, or whose it is. */
export function mayHandOn(card: Card, directory: Directory): boolean {
  const { collections, me, rights } = directory;
  const collection = collections.get(card.collection);
  if (!collection || collection.sample || !rights.mayEdit(collection)) return false;
  return rights.mayManage(collection) || card.owner === me;
}
