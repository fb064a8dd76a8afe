import { type BlockText, isItem, isWide } from './blocks';
import type { PlacedBlock, Version } from './regions';

/** The three texts that are merged, taken apart; without a base where that is unknown. */
export type Texts = Readonly<Record<'mine' | 'theirs', BlockText>> & { base: BlockText | null };

/** The shorter first, then by their signs: the same whichever side is whose. */
function byLength(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : Number(a > b));
}

/** White space as the base has it, unless one side alone changed it. */
function mergedSpace(base: string | undefined, sides: readonly string[]): string | undefined {
  if (base === undefined) return [...sides].sort(byLength)[0];
  const changed = new Set(sides.filter((side) => side !== base));
  const [only] = changed;
  return changed.size === 1 ? only : base;
}

function isDefined<T>(value: T | undefined): value is T {
  return value !== undefined;
}

/** The white space between the blocks of a merged text. */
export class Seams {
  readonly lead: string;
  readonly end: string;
  /** A line end as these texts have it. */
  readonly #lineEnd: string;
  readonly #texts: Texts;
  readonly #isCareful: boolean;

  /** @param isCareful sets all blocks but items apart by an empty line, even where a version did not. */
  constructor(texts: Texts, isCareful: boolean) {
    const { base, mine, theirs } = texts;
    this.#texts = texts;
    this.#isCareful = isCareful;
    this.lead = mergedSpace(base?.lead, [mine.lead, theirs.lead]) ?? '';
    this.end = mergedSpace(base?.end, [mine.end, theirs.end]) ?? '';
    const spaces = [base, mine, theirs].flatMap((text) => text?.seams ?? []);
    this.#lineEnd = spaces.some((space) => space.includes('\r\n')) ? '\r\n' : '\n';
  }

  /** What sets any two blocks apart. */
  get wide(): string {
    return this.#lineEnd + this.#lineEnd;
  }

  /** The white space a version has between two blocks that are neighbours in it. */
  #kept(version: Version, before: PlacedBlock, after: PlacedBlock): string | undefined {
    const at = before.at[version];
    if (at === undefined || after.at[version] !== at + 1) return undefined;
    return this.#texts[version]?.seams[at];
  }

  /** For two blocks that were never neighbours: what either has beside it elsewhere, if it will do. */
  #made(before: PlacedBlock, after: PlacedBlock): string {
    const areItems = isItem(before.text) && isItem(after.text);
    const found = (['base', 'mine', 'theirs'] as const).flatMap((version) => {
      const seams = this.#texts[version]?.seams ?? [];
      const [end, start] = [before.at[version], after.at[version]];
      return [
        end === undefined ? undefined : seams[end],
        start === undefined ? undefined : seams[start - 1],
      ];
    });
    const fitting = found.filter(isDefined).filter((seam) => areItems || isWide(seam));
    return fitting.sort(byLength)[0] ?? (areItems ? this.#lineEnd : this.wide);
  }

  between(before: PlacedBlock, after: PlacedBlock): string {
    const sides = [this.#kept('mine', before, after), this.#kept('theirs', before, after)];
    const base = this.#kept('base', before, after);
    const seam = mergedSpace(base, sides.filter(isDefined)) ?? this.#made(before, after);
    if (!this.#isCareful || isWide(seam)) return seam;
    return isItem(before.text) && isItem(after.text) ? seam : this.wide;
  }

  /** The blocks with the white space between them. */
  join(blocks: readonly PlacedBlock[]): string {
    const pieces: string[] = [];
    let last: PlacedBlock | undefined;
    for (const block of blocks) {
      pieces.push(last ? this.between(last, block) : '', block.text);
      last = block;
    }
    return pieces.join('');
  }
}
