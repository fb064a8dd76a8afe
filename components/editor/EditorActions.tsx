import { Check, CircleAlert, CircleDashed, History, type LucideIcon } from 'lucide-react';
import { i18n } from '#i18n';
import type { KeptState } from '@/editing/draftKeeper';
import { Button } from '../Button';
import styles from './EditorActions.module.css';

interface EditorActionsProps {
  kept: KeptState;
  /** The form says what is nowhere else. */
  isChanged: boolean;
  isSaving: boolean;
  isReadOnly: boolean;
  /** What stands in the way of saving has its own ways on. */
  isInConflict: boolean;
  /** Whether this person may also say that the card is true. */
  canVerify: boolean;
  /** Where the versions of the card are shown; null for a new one. */
  historyAddress: string | null;
  onSaveAndVerify(): void;
  onDiscard(): void;
}

interface KeptSign {
  icon: LucideIcon;
  tone: 'plain' | 'good' | 'bad';
  words: string;
}

function keptSign({ kept, isChanged }: EditorActionsProps): KeptSign | null {
  // What could not be written is told of even where it says what the card says.
  if (kept === 'failed') {
    return { icon: CircleAlert, tone: 'bad', words: i18n.t('editor.kept.failed') };
  }
  if (kept === 'waiting') {
    return { icon: CircleDashed, tone: 'plain', words: i18n.t('editor.kept.waiting') };
  }
  if (!isChanged) return { icon: Check, tone: 'plain', words: i18n.t('editor.kept.none') };
  return { icon: Check, tone: 'good', words: i18n.t('editor.kept.kept') };
}

/** How what was typed stands, and what to do with it. */
export function EditorActions(props: EditorActionsProps) {
  const sign = props.isReadOnly ? null : keptSign(props);
  return (
    <>
      {sign && (
        <span className={styles.kept} data-tone={sign.tone}>
          <sign.icon size={14} strokeWidth={2} aria-hidden="true" />
          {sign.words}
        </span>
      )}
      {props.historyAddress !== null && (
        <a className={styles.history} href={props.historyAddress}>
          <History size={14} strokeWidth={2} aria-hidden="true" />
          {i18n.t('editor.history')}
        </a>
      )}
      {!props.isReadOnly && (
        <>
          {props.isChanged && <Button onClick={props.onDiscard}>{i18n.t('form.discard')}</Button>}
          {!props.isInConflict && props.canVerify && (
            <Button aria-disabled={props.isSaving} onClick={props.onSaveAndVerify}>
              {i18n.t('editor.saveAndVerify')}
            </Button>
          )}
          {!props.isInConflict && (
            <Button type="submit" kind="primary" aria-disabled={props.isSaving}>
              {i18n.t('form.save')}
            </Button>
          )}
        </>
      )}
    </>
  );
}
