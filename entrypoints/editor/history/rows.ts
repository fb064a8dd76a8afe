import { i18n } from '#i18n';
import type { VersionRow } from '@/components/history/historyView';
import { languageName } from '@/components/languageName';
import { momentWords } from '@/components/momentWords';
import type { Directory } from '@/storage/directory';
import { labelOf } from './partWords';
import { changedIn, givenWhile, TODAY, type VersionState } from './versionStates';

function changedWords(state: VersionState, before: VersionState | undefined): string {
  const changed = changedIn(state, before);
  if (changed && changed.length > 0) return [...new Set(changed.map(labelOf))].join(', ');
  if (!state.content) return i18n.t('history.unreadable');
  if (before) return i18n.t('history.nothing');
  const isFirst = state.content.updated.at === state.content.created.at;
  return i18n.t(isFirst ? 'history.first' : 'history.oldest');
}

function eventsOf(
  state: VersionState,
  before: VersionState | undefined,
  nameOf: (id: string) => string,
  now: number,
): string[] {
  const isOneOfMany = Object.keys(state.content?.answer ?? {}).length > 1;
  return givenWhile(state, before).map(({ lang, by, at }) => {
    const [who, when] = [nameOf(by), momentWords(at, now)];
    return isOneOfMany
      ? i18n.t('history.verifiedIn', [who, languageName(lang), when])
      : i18n.t('history.verified', [who, when]);
  });
}

/** The texts of a card as the list shows them. @param now ms since the epoch. */
export function rowsOf(
  states: readonly VersionState[],
  { members }: Pick<Directory, 'members'>,
  now: number,
): VersionRow[] {
  const nameOf = (id: string) => members.get(id)?.name ?? i18n.t('trust.unknownMember');
  return states.map((state, at) => {
    const before = states[at + 1];
    const { updated } = state.content ?? {};
    return {
      key: state.key,
      name: updated ? nameOf(updated.by) : i18n.t('trust.unknownMember'),
      at: updated ? momentWords(updated.at, now) : '',
      changed: changedWords(state, before),
      events: eventsOf(state, before, nameOf, now),
      isCurrent: state.key === TODAY,
    };
  });
}
