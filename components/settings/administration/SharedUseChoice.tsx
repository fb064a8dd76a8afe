import { type FormEvent, useId, useState } from 'react';
import { i18n } from '#i18n';
import type { SharedUse } from '@/documents/kinds/settings';
import { Button } from '../../Button';
import settings from '../Settings.module.css';
import team from '../team/Team.module.css';
import styles from './Rights.module.css';
import { sharedUseWords } from './sharedUseWords';

/** From the least to the most. */
const LEVELS: readonly SharedUse[] = ['nothing', 'counts', 'words'];

interface SharedUseChoiceProps {
  /** As it is now. */
  shares: SharedUse;
  onAgree(shares: SharedUse): void;
}

/** Lets whoever manages the workspace say what its members share. */
export function SharedUseChoice({ shares, onAgree }: SharedUseChoiceProps) {
  const [choosing, setChoosing] = useState({ over: shares, chosen: shares });
  const id = useId();
  // What another manager said meanwhile takes the place of what was chosen over the last.
  const chosen = choosing.over === shares ? choosing.chosen : shares;
  const isNew = chosen !== shares;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isNew) onAgree(chosen);
  };
  return (
    <form onSubmit={submit}>
      <fieldset className={styles.levels}>
        <legend>{i18n.t('sharedUse.choose')}</legend>
        <p className={settings.hint}>{i18n.t('sharedUse.chooseHint')}</p>
        {LEVELS.map((level) => {
          const { label, meaning } = sharedUseWords(level);
          return (
            <div key={level}>
              <label className={styles.check}>
                <input
                  type="radio"
                  name={id}
                  checked={chosen === level}
                  aria-describedby={`${id}-${level}`}
                  onChange={() => setChoosing({ over: shares, chosen: level })}
                />
                {label}
              </label>
              <p id={`${id}-${level}`} className={styles.checkHint}>
                {meaning}
              </p>
            </div>
          );
        })}
      </fieldset>
      <p className={team.actions}>
        <Button type="submit" aria-disabled={!isNew}>
          {i18n.t('sharedUse.save')}
        </Button>
      </p>
    </form>
  );
}
