import type { Mark } from '../edits';
import { laterMark } from './marks';
import { mergeSets } from './mergeSets';
import { canonicalText, decide, isSame, type Sides, sidesOf } from './twoSided';

/** A small document, such as a collection or a member, field by field. */
export type Fields = Readonly<Record<string, unknown>>;

/** A field that both sides changed in different ways, for a person to settle. */
export interface OpenField {
  field: string;
  /** Undefined where it was not, or is not known. */
  base: unknown;
  mine: unknown;
  theirs: unknown;
}

/** The document, with mine in the open fields; its schema has still to accept it. */
export interface FieldsMerge {
  fields: Fields;
  open: readonly OpenField[];
}

/** How the fields of one kind of document merge; of any other field the side written later wins. */
export interface FieldRules {
  /** Those of which a person decides. */
  asked: readonly string[];
  /** Lists whose order says nothing. */
  sets: readonly string[];
  /** When a side was written, where its documents tell. */
  writtenBy: (fields: Fields) => Mark | null;
}

function isMineLater(sides: Sides<Fields>, values: Sides<unknown>, rules: FieldRules): boolean {
  const [mine, theirs] = [rules.writtenBy(sides.mine), rules.writtenBy(sides.theirs)];
  if (mine && theirs && !isSame(mine, theirs)) return laterMark(mine, theirs) === mine;
  return canonicalText(values.mine) > canonicalText(values.theirs);
}

/**
 * The three-way merge of a small document that both sides have. The same result, byte for byte,
 * whichever side is whose, unless a field is open.
 */
export function mergeFields(sides: Sides<Fields>, rules: FieldRules): FieldsMerge {
  const open: OpenField[] = [];
  const merged = (field: string, values: Sides<unknown>): unknown => {
    const { base, mine, theirs } = values;
    const verdict = decide(values);
    if (verdict.kind === 'settled') return verdict.value;
    if (rules.sets.includes(field) && Array.isArray(mine) && Array.isArray(theirs)) {
      const was = Array.isArray(base?.value) ? base.value : [];
      return mergeSets<unknown>({ base: { value: was }, mine, theirs });
    }
    if (!rules.asked.includes(field)) return isMineLater(sides, values, rules) ? mine : theirs;
    open.push({ field, base: base?.value, mine, theirs });
    return mine;
  };
  const names = Object.keys({ ...sides.base?.value, ...sides.mine, ...sides.theirs }).sort();
  const fields = names.flatMap((field): [string, unknown][] => {
    const value = merged(
      field,
      sidesOf(sides, (each) => each[field]),
    );
    return value === undefined ? [] : [[field, value]];
  });
  return { fields: Object.fromEntries(fields), open };
}
