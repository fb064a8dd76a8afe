/**
 * A posting says how often a term stands in one field of one card: the card's slot above the low 8 bits,
 * the frequency within them, so that a list of postings is a plain array of 32-bit numbers.
 */
const FREQUENCY_BITS = 8;

/** More often than this a term is not counted; scores hardly grow from there. */
export const MOST_FREQUENT = 2 ** FREQUENCY_BITS - 1;
/** An index has room for this many slots. */
export const MOST_SLOTS = 2 ** (32 - FREQUENCY_BITS);

/** The posting of a slot; a frequency counts up to {@link MOST_FREQUENT}. */
export function posting(slot: number, frequency: number): number {
  return ((slot << FREQUENCY_BITS) | Math.min(frequency, MOST_FREQUENT)) >>> 0;
}

export function slotIn(entry: number): number {
  return entry >>> FREQUENCY_BITS;
}

export function frequencyIn(entry: number): number {
  return entry & MOST_FREQUENT;
}
