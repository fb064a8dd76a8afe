/**
 * A number of 52 bits that stands for a term where only its sameness matters: two products that run over
 * the UTF-16 units, mixed once more at the end. Among a million terms the chance that any two share one
 * is about one in ten thousand.
 */
export function termHash(term: string): number {
  let [high, low] = [0x2545f491, 0x9e3779b9];
  for (let at = 0; at < term.length; at++) {
    const unit = term.charCodeAt(at);
    high = Math.imul(high ^ unit, 0x85ebca6b);
    low = Math.imul(low ^ unit, 0xc2b2ae35);
    high ^= high >>> 15;
    low ^= low >>> 13;
  }
  high = Math.imul(high ^ (low >>> 16), 0x27d4eb2f);
  low = Math.imul(low ^ (high >>> 15), 0x165667b1);
  return ((high ^ (high >>> 14)) >>> 0) * 2 ** 20 + ((low ^ (low >>> 16)) >>> 12);
}
