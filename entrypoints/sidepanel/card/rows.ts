import { chooseAnswer } from '@/cards/answer';
import type { Card } from '@/cards/card';
import { type BrokenLinks, type Trust, trustOf } from '@/cards/trust';
import type { CardFacts, RowView } from '@/components/card/rowView';
import type { CardHit } from '@/messaging/ranker';
import type { Directory } from '@/storage/directory';

/** The language an answer is in, and the one that was wanted where that is known. */
interface AnswerLanguages {
  lang: string;
  wanted: string | undefined;
}

function isOther({ lang, wanted }: AnswerLanguages): boolean {
  return wanted !== undefined && wanted.split('-')[0] !== lang.split('-')[0];
}

/** Who changed a card, where that is why it is to be verified. */
function changerOf(trust: Trust, { members }: Directory): string | undefined {
  if (trust.state !== 'needs-verification') return undefined;
  return trust.cause.kind === 'edited' ? members.get(trust.cause.by)?.name : undefined;
}

/**
 * What is said of a card wherever it is named.
 *
 * @param now ms since the epoch.
 * @param links what is known of the cards that it links to.
 */
export function factsOf(
  card: Card,
  languages: AnswerLanguages,
  directory: Directory,
  now: number,
  links?: BrokenLinks,
): CardFacts {
  const { lang } = languages;
  return factsFor(
    card,
    trustOf(card, lang, now, links),
    isOther(languages) ? lang : undefined,
    directory,
  );
}

/**
 * The same for a card whose trust is known.
 *
 * @param onlyIn the language of the answer shown, where another was wanted.
 */
export function factsFor(
  card: Card,
  trust: Trust,
  onlyIn: string | undefined,
  directory: Directory,
): CardFacts {
  const collection = directory.collections.get(card.collection);
  return {
    trust,
    verifier: 'by' in trust && trust.by ? directory.members.get(trust.by)?.name : undefined,
    changer: changerOf(trust, directory),
    collection: collection?.name ?? '',
    isSample: collection?.sample ?? false,
    onlyIn,
  };
}

/** The rows of ranked cards; see {@link factsOf}. */
export function rowsOf(
  hits: readonly CardHit[],
  directory: Directory,
  now: number,
  links?: BrokenLinks,
): RowView[] {
  return hits.map(({ id, card, lang, wanted, excerpt, reasons, isDismissed }) => {
    const { title, lang: shown } = chooseAnswer(card, lang);
    const facts = factsOf(card, { lang: shown, wanted }, directory, now, links);
    return { id, title, lang: shown, facts, excerpt, reasons, isDismissed };
  });
}
