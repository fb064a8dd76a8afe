import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { i18n } from '#i18n';
import { IncompleteCardError } from '@/cards/edits';
import type { CardConflict } from '@/cards/merge/mergeCards';
import { nameOfPart } from '@/cards/merge/parts';
import { UnsettledPartsError } from '@/cards/merge/settle';
import { Button } from '@/components/Button';
import { Notice } from '@/components/Notice';
import { ConflictView } from '@/components/sync/ConflictView';
import { readSetting } from '@/storage/settings';
import type { Place } from '@/storage/sync/rows';
import { openConflicts, settleConflict } from '@/storage/sync/settleConflict';
import { focusView } from '../focusView';
import { panel } from '../store';
import { tellProblem } from '../told';
import { toldWriting } from '../toldWriting';
import { useDirectory } from '../useReplica';
import { useChoices } from './conflictChoices';
import { partViews } from './conflictParts';
import { conflictSides, titleOf, versionsSeen } from './conflictSides';
import { leaveDeciding } from './decidingView';
import { markOfMe } from './markOfMe';

interface ConflictPageProps {
  place: Place;
  id: string;
}

/** Goes back; from a list that has nothing more to decide, on to the cards. */
async function leaveSettled(): Promise<void> {
  const { deciding } = panel.getState();
  const isLast = deciding?.kind === 'conflict' && (await openConflicts()).length === 0;
  leaveDeciding();
  if (isLast) panel.setState({ deciding: null });
  focusView();
}

function Conflict({ place, id, conflict }: ConflictPageProps & { conflict: CardConflict }) {
  const [unsettled, setUnsettled] = useState({ names: [] as readonly string[], tries: 0 });
  const [isSaving, setIsSaving] = useState(false);
  const directory = useDirectory();
  const me = useLiveQuery(async () => ({ id: await readSetting('me') }));
  const { sides } = conflict;
  const chosen = useChoices(`${place} ${id}`, versionsSeen(sides));
  const { choices, isChanged } = chosen;
  if (!directory || !me) return null;
  const settle = async () => {
    try {
      const card = await settleConflict({ place, id }, choices, await markOfMe());
      chosen.forget();
      const text = i18n.t(card === undefined ? 'conflict.gone' : 'conflict.settled');
      panel.getState().showStatus({ text, tone: 'plain' });
      await leaveSettled();
    } catch (error) {
      if (error instanceof UnsettledPartsError) {
        setUnsettled(({ tries }) => ({ names: error.parts, tries: tries + 1 }));
      } else if (error instanceof IncompleteCardError) {
        tellProblem(i18n.t('conflict.incomplete'));
      } else throw error;
    }
  };
  const save = async () => {
    const open = conflict.parts.map(nameOfPart).filter((name) => choices[name] === undefined);
    if (open.length > 0) return setUnsettled(({ tries }) => ({ names: open, tries: tries + 1 }));
    setIsSaving(true);
    await toldWriting('card', settle);
    setIsSaving(false);
  };
  return (
    <ConflictView
      title={titleOf(sides)}
      sides={conflictSides(sides, { me: me.id, members: directory.members })}
      parts={partViews(conflict, directory)}
      choices={choices}
      isChanged={isChanged}
      missing={unsettled.names.filter((name) => choices[name] === undefined)}
      tries={unsettled.tries}
      isSaving={isSaving}
      now={Date.now()}
      onChoose={chosen.choose}
      onSave={() => void save()}
      onBack={leaveDeciding}
    />
  );
}

/** Both versions of one card, to decide between them. */
export function ConflictPage({ place, id }: ConflictPageProps) {
  const found = useLiveQuery(async () => {
    const all = await openConflicts();
    return { conflict: all.find((each) => each.place === place && each.id === id)?.conflict };
  }, [place, id]);
  if (!found) return null;
  if (found.conflict) return <Conflict place={place} id={id} conflict={found.conflict} />;
  return (
    <Notice title={i18n.t('conflict.none')} hint="">
      <Button onClick={leaveDeciding}>{i18n.t('card.back')}</Button>
    </Notice>
  );
}
