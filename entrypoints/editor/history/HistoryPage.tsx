import { useEffect, useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { chooseAnswer } from '@/cards/answer';
import type { Card } from '@/cards/card';
import type { CardId } from '@/cards/ids';
import { versionDiff } from '@/cards/versionDiff';
import { HistoryView } from '@/components/history/HistoryView';
import type { Against } from '@/components/history/historyView';
import { writingNow } from '@/editing/writingNow';
import { restoreVersion, undoChange } from '@/storage/cardWrites';
import type { ShownVersion } from '@/storage/history/cardHistory';
import { LinkProblem } from '../link/LinkProblem';
import { nameRoute, page, tell, told } from '../store';
import { useDirectory } from '../useReplica';
import { partView } from './partWords';
import { rowsOf } from './rows';
import { useCardWithVersions, useHistory } from './useHistory';
import { statesOf, TODAY, type VersionState } from './versionStates';

/** The version that is looked at, and the one that it is held against. */
interface Looking {
  shown: VersionState | undefined;
  other: VersionState | undefined;
}

function lookingAt(states: readonly VersionState[], key: string, against: Against): Looking {
  const at = states.findIndex((state) => state.key === key);
  const isToday = key === TODAY || against === 'before';
  return { shown: states[at], other: isToday ? states[at + 1] : states[0] };
}

/** Why nothing is shown of a version, or why nothing differs. */
function hintOf({ shown, other }: Looking, count: number, against: Against): string {
  if (shown && !shown.content) return i18n.t('history.unreadable');
  if (other && !other.content) return i18n.t('history.unreadable');
  if (count === 1) return i18n.t('history.only');
  if (!other) return i18n.t('history.nothingBefore');
  return i18n.t(against === 'today' ? 'history.sameAsToday' : 'history.same');
}

function restore(id: CardId, version: Card, onRestored: () => void): Promise<void> {
  return told(async () => {
    const made = await restoreVersion(id, version, writingNow());
    onRestored();
    const undo = () =>
      told(async () => {
        await undoChange(made, writingNow());
        tell(i18n.t('history.undone'));
      });
    tell(i18n.t('history.restored'), () => void undo());
  });
}

function History({ card, local }: { card: Card; local: readonly ShownVersion[] }) {
  const directory = useDirectory();
  const { versions, further, read } = useHistory(card, local);
  const [chosen, setChosen] = useState(TODAY);
  const [against, setAgainst] = useState<Against>('before');
  const states = useMemo(() => statesOf(card, versions), [card, versions]);
  const { shown, other } = lookingAt(states, chosen, against);
  const isForward = chosen === TODAY || against === 'before';
  // A long text is not held against another at each drawing.
  const diff = useMemo(() => {
    if (!shown?.content || !other?.content) return undefined;
    const [from, to] = isForward ? [other.content, shown.content] : [shown.content, other.content];
    return versionDiff(from, to);
  }, [shown, other, isForward]);
  const { title } = chooseAnswer(card, card.sourceLang);
  useEffect(() => {
    document.title = i18n.t('history.page', [title]);
  }, [title]);
  if (!directory) return null;
  const collection = directory.collections.get(card.collection);
  const isReadOnly = collection !== undefined && !directory.rights.mayEdit(collection);
  const version = shown?.key === TODAY ? null : shown?.content;
  const edit = () => {
    const route = { kind: 'card', id: card.id } as const;
    nameRoute(route);
    page.setState({ route });
  };
  return (
    <HistoryView
      title={title}
      rows={rowsOf(states, directory, Date.now())}
      chosen={chosen}
      against={against}
      parts={diff?.map((each) => partView(each, directory))}
      hint={hintOf({ shown, other }, states.length, chosen === TODAY ? 'before' : against)}
      further={further}
      onRestore={
        version && !isReadOnly
          ? () => void restore(card.id, version, () => setChosen(TODAY))
          : undefined
      }
      onChoose={setChosen}
      onAgainst={setAgainst}
      onMore={() => void read()}
      onRetry={() => void read()}
      onEdit={edit}
    />
  );
}

/** What a card said before: its versions, what each of them changed, and the way back. */
export function HistoryPage({ id }: { id: CardId }) {
  const found = useCardWithVersions(id);
  if (found === undefined) return null;
  if (found === null) return <LinkProblem id={id} />;
  return <History key={id} card={found.card} local={found.versions} />;
}
