import { type MergedText, mergeText } from '@/cards/merge/mergeText';

/** The merge of three texts. @param base null where nobody has it any more. */
export function merge(base: string | null, mine: string, theirs: string): MergedText {
  return mergeText({ base: base === null ? null : { value: base }, mine, theirs });
}
