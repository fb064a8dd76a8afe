import { useEffect, useId, useRef } from 'react';
import { i18n } from '#i18n';
import styles from './Team.module.css';

interface InvitationLinkProps {
  text: string;
  /** Why it invites to nothing, in words; empty for nothing. */
  problem: string;
  /** What was pressed last is gone: the field takes the focus. */
  takesFocus: boolean;
  onChange(text: string): void;
}

/** The way into a team: an invitation to paste. */
export function InvitationLink({ text, problem, takesFocus, onChange }: InvitationLinkProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (takesFocus) field.current?.focus();
  }, [takesFocus]);
  return (
    <div className={styles.form}>
      <div className={styles.part}>
        <label htmlFor={id}>{i18n.t('team.link')}</label>
        <textarea
          ref={field}
          id={id}
          rows={3}
          autoComplete="off"
          spellCheck={false}
          aria-describedby={`${id}-hint ${id}-problem`}
          aria-invalid={problem !== '' || undefined}
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
        <p id={`${id}-problem`} role="alert" className={styles.problem}>
          {problem}
        </p>
        <p id={`${id}-hint`} className={styles.hint}>
          {i18n.t('team.linkHint')}
        </p>
      </div>
    </div>
  );
}
