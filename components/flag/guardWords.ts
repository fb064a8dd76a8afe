import { i18n } from '#i18n';
import type { InsertFinding } from '@/cards/insertGuard';
import { languageName } from '../languageName';

/** The month of an instant (ISO 8601), with its year where that is another than that of `now`. */
function monthOf(at: string, now: number): string {
  const moment = new Date(at);
  const isThisYear = moment.getFullYear() === new Date(now).getFullYear();
  const year = isThisYear ? {} : ({ year: 'numeric' } as const);
  return new Intl.DateTimeFormat(i18n.t('locale'), { month: 'long', ...year }).format(moment);
}

function wordsOf(finding: InsertFinding, now: number): string {
  switch (finding.kind) {
    case 'notes':
      return i18n.t('guard.notes');
    case 'flagged':
      return i18n.t('guard.flagged');
    case 'unverified': {
      const { trust } = finding;
      if (trust.state === 'draft') return i18n.t('guard.draft');
      if (trust.at) return i18n.t('guard.expired', [monthOf(trust.at, now)]);
      return i18n.t(trust.cause.kind === 'edited' ? 'guard.edited' : 'guard.never');
    }
    case 'other-language': {
      return i18n.t('guard.otherLanguage', [
        languageName(finding.lang),
        languageName(finding.wanted),
      ]);
    }
    case 'broken-link':
      return i18n.t('guard.brokenLink');
  }
}

/**
 * What a person should know before an answer is inserted, as sentences; empty for nothing.
 *
 * @param now ms since the epoch.
 */
export function guardWords(findings: readonly InsertFinding[], now: number): string {
  return findings.map((finding) => wordsOf(finding, now)).join(' ');
}
