import type { Card } from '@/cards/card';
import { changedParts } from '@/cards/versionDiff';
import type { ShownVersion } from '@/storage/history/cardHistory';
import { saysSame } from '@/storage/history/keepVersions';

/** What the current text is called among the versions. */
export const TODAY = 'today';

/** A text of a card: what it says now, or said until somebody changed it. */
export interface VersionState {
  /** {@link TODAY}, or the id of the version. */
  key: string;
  /** Null where only a newer Sidecard can read it. */
  content: Card | null;
}

/** Whether two texts are one: kept twice by devices that changed it at once, or of which one wrote the other. */
function isTwice(newer: VersionState, older: VersionState): boolean {
  return newer.content !== null && older.content !== null && saysSame(newer.content, older.content);
}

/** Every text of a card, the newest first, each once for as long as it stood. */
export function statesOf(card: Card, versions: readonly ShownVersion[]): VersionState[] {
  const all: VersionState[] = [
    { key: TODAY, content: card },
    ...versions.map(({ id, content }) => ({ key: id, content })),
  ];
  return all.filter((state, at) => {
    const newer = all[at - 1];
    return !newer || !isTwice(newer, state);
  });
}

/** The verifications that were given while a text stood: by language, and not by the text before it. */
export function givenWhile(state: VersionState, before: VersionState | undefined) {
  return Object.entries(state.content?.verified ?? {}).flatMap(([lang, mark]) => {
    const old = before?.content?.verified[lang];
    return JSON.stringify(old) === JSON.stringify(mark) ? [] : [{ lang, ...mark }];
  });
}

/** What a text changed of the one before, its verifications left out; null where that cannot be told. */
export function changedIn(state: VersionState, before: VersionState | undefined) {
  if (!state.content || !before?.content) return null;
  return changedParts(before.content, state.content).filter(({ part }) => part !== 'verified');
}
