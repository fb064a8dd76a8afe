/** A text in which letters that people take for the same are the same, with where each came from. */
export interface FoldedText {
  text: string;
  /** For each UTF-16 unit of `text`, and for its end, the index in the text it was made of. */
  at: readonly number[];
}

/** Accents of Latin, Greek and Cyrillic letters, and the Arabic marks that most writers leave out. */
const ACCENT = /[\u0300-\u036f\u064b-\u065f\u0670]/g;
/** Letters that no decomposition takes apart (Unicode, chapter 7.1). */
const PLAIN: Readonly<Record<string, string>> = {
  ...{ ł: 'l', Ł: 'L', ø: 'o', Ø: 'O', đ: 'd', Đ: 'D', ı: 'i' },
  ...{ '’': "'", ʼ: "'", '‘': "'", '‐': '-', '‑': '-' },
};

function plainOf(character: string): string {
  if (character <= '\x7f') return character;
  // Put together again, or a Korean syllable would be found in every longer one.
  const bare = character.normalize('NFD').replace(ACCENT, '').normalize('NFC');
  return PLAIN[bare] ?? bare;
}

/** Folds accents, apostrophes and hyphens; case stays. */
export function foldText(text: string): FoldedText {
  let folded = '';
  const at: number[] = [];
  let index = 0;
  for (const character of text) {
    const plain = plainOf(character);
    for (let unit = 0; unit < plain.length; unit += 1) at.push(index);
    folded += plain;
    index += character.length;
  }
  at.push(index);
  return { text: folded, at };
}
