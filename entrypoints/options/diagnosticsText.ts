import type { ReplicaStatistics } from '@/storage/statistics';
import type { StorageUse } from './storageUse';

/** What may be told of an installation to those who mend it. */
export interface DiagnosticFacts {
  version: string;
  /** As the browser names itself. */
  browser: string;
  platform: string;
  locale: string;
  statistics: ReplicaStatistics;
  storage: StorageUse;
  helpdesks: { name: string; isAllowed: boolean }[];
  /** How many other sites may be read; which they are is the person's. */
  otherSites: number;
  commands: { name: string; keys: string }[];
  /** When the last backup was written, ISO 8601. */
  backedUpAt: string | undefined;
}

function counts(of: Record<string, number>): string {
  const words = Object.entries(of).map(([name, count]) => `${name} ${count}`);
  return words.join(', ') || 'none';
}

function megabytes(bytes: number | undefined): string {
  return bytes === undefined ? 'unknown' : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/**
 * The facts as lines to paste into a report. Always in English: whoever reads it may not know the
 * person's language. Counts alone: no card, ticket, name or address.
 */
export function diagnosticsText(facts: DiagnosticFacts): string {
  const { statistics, storage } = facts;
  const { version, cards, languages, ...others } = statistics;
  const helpdesks = facts.helpdesks.map(
    ({ name, isAllowed }) => `${name} ${isAllowed ? 'allowed' : 'not allowed'}`,
  );
  const commands = facts.commands.map(({ name, keys }) => `${name} ${keys || 'not set'}`);
  return [
    `Sidecard ${facts.version}`,
    `Browser: ${facts.browser}`,
    `Platform: ${facts.platform}`,
    `Locale: ${facts.locale}`,
    `Database: version ${version}`,
    `Cards: ${counts(cards)}`,
    `Languages: ${counts(languages)}`,
    `Counts: ${counts(others)}`,
    `Storage: ${megabytes(storage.used)} of ${megabytes(storage.quota)}, ${storage.isPersisted ? 'persisted' : 'not persisted'}`,
    `Help desks: ${helpdesks.join(', ')}`,
    `Other sites: ${facts.otherSites}`,
    `Commands: ${commands.join(', ')}`,
    `Last backup: ${facts.backedUpAt?.slice(0, 10) ?? 'never'}`,
  ].join('\n');
}
