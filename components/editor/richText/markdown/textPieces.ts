import { decodeEntities } from '@/cards/entities';

/** A piece of a text token: words, or what stands in the Markdown as it is. */
interface TextPiece {
  text: string;
  isSource: boolean;
}

/** References to characters and to footnotes; anything else in a text token is words. */
const REFERENCES = /(&(?:#[xX][\da-fA-F]{1,6}|#\d{1,7}|[A-Za-z][A-Za-z\d]*);|\[\^[^\s\]]+\])/;
/** What can be seen and typed; the rest of the characters are kept as they were written. */
const SEEN = /^[\p{L}\p{N}\p{P}\p{S}\u00a0]$/u;

function characterOf(reference: string): string | null {
  if (/^&(?:nbsp|#160|#[xX]0*[aA]0);$/.test(reference)) return '\u00a0';
  if (reference.startsWith('[')) return null;
  const character = decodeEntities(reference);
  return SEEN.test(character) ? character : null;
}

/**
 * The words of a text token, its character references read. A reference that `cards/entities` does not know,
 * or whose character cannot be seen, and one to a footnote stay as they are.
 */
export function textPieces(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  for (const piece of text.replace(/[ \t]*\n[ \t]*/g, ' ').split(REFERENCES)) {
    if (piece === '') continue;
    const isReference = REFERENCES.test(piece);
    const character = isReference ? characterOf(piece) : piece;
    const last = pieces.at(-1);
    if (character === null) pieces.push({ text: piece, isSource: true });
    else if (last && !last.isSource) last.text += character;
    else pieces.push({ text: character, isSource: false });
  }
  return pieces;
}
