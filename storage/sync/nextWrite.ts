import type { MemberId } from '@/cards/ids';
import { isNamedVerifier, type PossibleVerifier } from '@/cards/verifiers';
import type { CardDocument } from '@/documents/kinds/cards';
import { lapsedLanguages } from '@/documents/lapsedLanguages';
import { inOrder } from '@/documents/order';
import type { Content } from './backend';
import { isSameContent } from './reconcile';
import { adopted, cardDocumentIn, withoutId } from './sharedContent';

/** What is to be sent of a document, and what it says here from then on. */
export interface NextWrite {
  here: Content | null;
  send: Content | null;
}

type Verified = CardDocument['verified'];

/** Who writes. */
export interface Writer extends PossibleVerifier {
  /** Whether they hold the right to verify cards in this place. */
  mayVerify: boolean;
}

function without(verified: Verified, languages: readonly string[]): Verified {
  return Object.fromEntries(Object.entries(verified).filter(([lang]) => !languages.includes(lang)));
}

/** The marks of before that stay, without those that are new. */
function keptMarks(before: Verified, after: Verified): Verified {
  return Object.fromEntries(
    Object.entries(before).filter(
      ([lang, mark]) => JSON.stringify(after[lang]) === JSON.stringify(mark),
    ),
  );
}

/** The marks that this member may bring: the server's own, and those that they give themselves. */
function givenBy(me: MemberId, before: Verified, after: Verified): Verified {
  return Object.fromEntries(
    Object.entries(after).filter(
      ([lang, mark]) => mark.by === me || JSON.stringify(before[lang]) === JSON.stringify(mark),
    ),
  );
}

/** The verifications of something new that its writer gave: the rules want them in a write of their own. */
function ownWords(card: CardDocument, writer: Writer): Verified {
  const isVerifier = writer.mayVerify && isNamedVerifier(card, writer);
  return isVerifier ? givenBy(writer.me, {}, card.verified) : {};
}

/** Whether a language is no longer verified at all. */
function isDropped(before: Verified, after: Verified): boolean {
  return Object.keys(before).some((lang) => !after[lang]);
}

function saysSame(a: CardDocument, b: CardDocument): boolean {
  const plain = (card: CardDocument) => JSON.stringify(inOrder({ ...card, verified: {} }));
  return plain(a) === plain(b);
}

/**
 * The next write of a document by the rules of a workspace (docs/data.md): what is new there is the
 * writer's own and nobody has verified it; what changes is signed by the writer; an edit of meaning takes
 * the verification along; and to write and to verify are two writes, the text first.
 *
 * @param base what the server has; null where it has nothing.
 * @param said what the document says here; null where it was deleted.
 */
export function nextWrite(
  id: string,
  base: Content | null,
  said: Content | null,
  writer: Writer,
): NextWrite {
  const { me } = writer;
  if (said === null) return { here: null, send: null };
  const wanted = cardDocumentIn(said, id);
  if (!wanted) return { here: said, send: said };
  const before = base && cardDocumentIn(base, id);
  if (!before) {
    const own = adopted(said, id, me);
    const verified = ownWords(wanted, writer);
    return { here: inOrder({ ...own, verified }), send: own };
  }
  const after: CardDocument = {
    ...wanted,
    verified: givenBy(me, before.verified, wanted.verified),
    // Merged with another's copy, or put back as it was: who made the card there stays.
    created: before.created,
  };
  const lapsed = lapsedLanguages(before, after);
  // What somebody verified and what was changed since no longer belong together; one's own word on it stays.
  const stale = lapsed.filter(
    (lang) => JSON.stringify(before.verified[lang]) === JSON.stringify(after.verified[lang]),
  );
  const verified = without(after.verified, stale);
  const isEdited = !saysSame(before, after) || isDropped(before.verified, verified);
  const updated = isEdited ? { ...after.updated, by: me } : after.updated;
  const here = { ...after, verified, updated };
  const edit = { ...here, verified: without(keptMarks(before.verified, here.verified), lapsed) };
  const isVerifyingAlone = saysSame(before, here);
  const content = (card: CardDocument): Content => inOrder(withoutId(card));
  const kept = isSameContent(content(here), said) ? said : content(here);
  return { here: kept, send: isVerifyingAlone ? kept : content(edit) };
}
