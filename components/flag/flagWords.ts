import { i18n } from '#i18n';
import type { FlagDocument } from '@/documents/kinds/questions';

export type FlagKind = FlagDocument['kind'];

const WORDS = {
  wrong: 'flag.wrong',
  outdated: 'flag.outdated',
  unclear: 'flag.unclear',
  incomplete: 'flag.incomplete',
  duplicate: 'flag.duplicate',
} as const satisfies Record<FlagKind, string>;

/** What the matter is, in words: "Out of date". */
export function flagWords(kind: FlagKind): string {
  return i18n.t(WORDS[kind]);
}

/** How many flags a card has, and of what kinds: "2 flags: wrong, out of date". */
export function flagsWords(kinds: readonly FlagKind[]): string {
  const each = [...new Set(kinds)].map((kind) => flagWords(kind).toLowerCase());
  return `${i18n.t('flag.count', kinds.length)}: ${each.join(', ')}`;
}
