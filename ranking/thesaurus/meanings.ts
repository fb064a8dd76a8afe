import type { RankedLanguage } from '../language';
import { readGroups } from './groups';

/** Something that a text says, whatever its words, and where: stems from one place to another. */
export interface Meaning {
  name: string;
  from: number;
  to: number;
  /** How many other meanings the same words have. */
  others: number;
}

interface Phrase {
  stems: readonly string[];
  name: string;
}

/** So many words may stand between two of a phrase: "send it back", "charged me twice". */
const MOST_BETWEEN = 2;

/** By its first stem each phrase of a language. */
type Phrases = ReadonlyMap<string, readonly Phrase[]>;
let known: Record<RankedLanguage, Phrases> | undefined;

function phrasesOf(language: RankedLanguage, groups: ReturnType<typeof readGroups>): Phrases {
  const phrases = groups.flatMap(({ name, said }) =>
    said[language].map((stems) => ({ stems, name })),
  );
  return Map.groupBy(phrases, ({ stems }) => stems[0] ?? '');
}

/** Where a phrase that begins at a place ends; -1 where it does not stand there. */
function endOf(phrase: Phrase, stems: readonly string[], from: number): number {
  let at = from;
  for (const stem of phrase.stems.slice(1)) {
    const next = stems.slice(at + 1, at + 2 + MOST_BETWEEN).indexOf(stem);
    if (next < 0) return -1;
    at += next + 1;
  }
  return at;
}

/**
 * What the words of a sentence mean by the thesaurus: "money back" what "refund" does, in English and in
 * Spanish. A word within a longer phrase has no meaning of its own.
 *
 * @param stems in order, stop words among them.
 */
export function meaningsOf(stems: readonly string[], language: RankedLanguage): Meaning[] {
  if (!known) {
    const groups = readGroups();
    known = { en: phrasesOf('en', groups), es: phrasesOf('es', groups) };
  }
  const phrases = known[language];
  const found = stems.flatMap((stem, from) =>
    (phrases.get(stem) ?? []).flatMap((phrase): Meaning[] => {
      const to = endOf(phrase, stems, from);
      return to < 0 ? [] : [{ name: phrase.name, from, to, others: 0 }];
    }),
  );
  const long = found.filter(({ from, to }) => to > from);
  const isWithin = ({ from, to }: Meaning) =>
    long.some((other) => other.from <= from && other.to >= to && other.to - other.from > to - from);
  const kept = found.filter((meaning) => !isWithin(meaning));
  const bySpan = Map.groupBy(kept, ({ from, to }) => `${from} ${to}`);
  return [...bySpan.values()].flatMap((same) =>
    same.map((meaning) => ({ ...meaning, others: same.length - 1 })),
  );
}
