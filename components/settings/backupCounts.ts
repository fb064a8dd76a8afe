import { i18n } from '#i18n';
import type { RestoreCounts } from '@/cards/backupPlan';

type Count = keyof RestoreCounts;

const ORDER: readonly Count[] = ['added', 'updated', 'rehomed', 'kept', 'same', 'removed'];

function counted(count: Count, value: number): string {
  if (count !== 'rehomed') return i18n.t(`backup.count.${count}`, value);
  return i18n.t('backup.count.rehomed', value, [
    String(value),
    i18n.t('backup.restoredCollection'),
  ]);
}

/** What a restore does or did, one phrase for each kind of card that there is. */
export function countPhrases(counts: RestoreCounts): string[] {
  return ORDER.filter((count) => counts[count] > 0).map((count) => counted(count, counts[count]));
}

/** Phrases as one sentence's list: "1 card added, 2 cards updated". */
export function listOf(phrases: readonly string[]): string {
  const format = new Intl.ListFormat(i18n.t('locale'), { style: 'short', type: 'unit' });
  return format.format(phrases);
}
