import { useEffect, useId, useRef } from 'react';
import { i18n } from '#i18n';
import { Button } from '../../Button';
import team from '../team/Team.module.css';
import styles from './Administration.module.css';

/** A link by which somebody joins. */
export interface MadeLinkView {
  /** Whose it is. */
  name: string;
  link: string;
  /** It holds a password for one use. */
  isPersonal: boolean;
}

interface MadeLinkProps {
  made: MadeLinkView;
  onCopy(): void;
  onClose(): void;
}

/** The link to hand on; it is shown once and kept nowhere. */
export function MadeLink({ made: { name, link, isPersonal }, onCopy, onClose }: MadeLinkProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    // Another link takes the place of the one before.
    if (link === '') return;
    field.current?.focus();
    field.current?.select();
  }, [link]);
  return (
    <div className={styles.made}>
      <div className={team.part}>
        <label htmlFor={id}>{i18n.t('administration.link.label', [name])}</label>
        <textarea
          ref={field}
          id={id}
          rows={4}
          readOnly
          spellCheck={false}
          aria-describedby={`${id}-hint`}
          value={link}
        />
        <p id={`${id}-hint`} className={team.hint}>
          {isPersonal
            ? i18n.t('administration.link.personal', [name])
            : i18n.t('administration.link.shared')}
        </p>
      </div>
      <p className={team.actions}>
        <Button kind="primary" onClick={onCopy}>
          {i18n.t('administration.link.copy')}
        </Button>
        <Button onClick={onClose}>{i18n.t('administration.link.close')}</Button>
      </p>
    </div>
  );
}
