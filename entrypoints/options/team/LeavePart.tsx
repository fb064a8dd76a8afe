import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { i18n } from '#i18n';
import { downloadText } from '@/components/downloadText';
import { languageName } from '@/components/languageName';
import { LeaveDialog } from '@/components/settings/team/LeaveDialog';
import { askExtension, UnansweredError } from '@/messaging/send';
import { changesFileName, changesText, type SaidChange } from '@/storage/sync/changesText';
import { unsentWork } from '@/storage/workspace/unsentWork';
import { tell, told } from '../store';

interface LeavePartProps {
  kind: 'sign-out' | 'leave';
  /** What people call the workspace. */
  name: string;
  onClose(): void;
}

function exportChanges(changes: readonly SaidChange[]): void {
  const name = changesFileName(Date.now());
  const words = {
    notes: i18n.t('card.notes'),
    keywords: i18n.t('card.keywords'),
    language: languageName,
  };
  downloadText(name, changesText(changes, words), 'text/markdown');
  tell(i18n.t('team.leaving.exported', [name]));
}

/** Asks what stays of the team, and has the background sign out. */
export function LeavePart({ kind, name, onClose }: LeavePartProps) {
  const unsent = useLiveQuery(unsentWork);
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState('');
  if (!unsent) return null;
  const { changes, forms } = unsent;
  const leave = async (keepsCopy: boolean) => {
    try {
      const answer = await askExtension('workspace.leave', { kind, keepsCopy });
      if (answer.state === 'no-room') return setProblem(i18n.t('team.leaving.noRoom'));
      const done = i18n.t(kind === 'leave' ? 'team.leaving.left' : 'team.leaving.signedOut', [
        name,
      ]);
      tell(answer.isSessionEnded ? done : i18n.t('team.leaving.notTold', [done]));
      onClose();
    } catch (error) {
      if (!(error instanceof UnansweredError)) throw error;
      setProblem(i18n.t('team.problem.unanswered'));
    }
  };
  const confirm = (keepsCopy: boolean) => {
    setIsBusy(true);
    setProblem('');
    void told(() => leave(keepsCopy).finally(() => setIsBusy(false)));
  };
  return (
    <LeaveDialog
      kind={kind}
      workspace={name}
      unsent={{ changes: changes.length, forms }}
      isBusy={isBusy}
      problem={problem}
      onExport={() => exportChanges(changes)}
      onConfirm={confirm}
      onCancel={onClose}
    />
  );
}
