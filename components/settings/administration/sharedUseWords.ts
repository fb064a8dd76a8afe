import { i18n } from '#i18n';
import type { SharedUse } from '@/documents/kinds/settings';

const KEYS = {
  nothing: { label: 'sharedUse.nothing', meaning: 'sharedUse.nothingMeans' },
  counts: { label: 'sharedUse.counts', meaning: 'sharedUse.countsMeans' },
  words: { label: 'sharedUse.words', meaning: 'sharedUse.wordsMeans' },
} as const satisfies Record<SharedUse, object>;

/** What is shared, and what that means for members. */
export function sharedUseWords(shares: SharedUse): { label: string; meaning: string } {
  const { label, meaning } = KEYS[shares];
  return { label: i18n.t(label), meaning: i18n.t(meaning) };
}
