import { User, Users, X } from 'lucide-react';
import { useId, useRef } from 'react';
import { i18n } from '#i18n';
import type { VerifierId } from '@/cards/verifiers';
import { IconButton } from '../IconButton';
import styles from './EditorDetails.module.css';

/** Somebody who may verify cards, as they are called. */
export interface VerifierChoice {
  id: VerifierId;
  name: string;
  isGroup: boolean;
}

interface EditorVerifiersProps {
  /** Everybody there is, by name. */
  choices: readonly VerifierChoice[];
  chosen: readonly VerifierId[];
  /** A card that is not there yet: its maker is the first to verify it. */
  isNew: boolean;
  isReadOnly: boolean;
  /** Why this person may not change them, as a sentence; null where they may. */
  locked: string | null;
  onChange(chosen: VerifierId[]): void;
}

/** Who may say that the card is true: people and groups. */
export function EditorVerifiers(props: EditorVerifiersProps) {
  const { choices, chosen, locked, onChange } = props;
  const isFixed = props.isReadOnly || locked !== null;
  const select = useRef<HTMLSelectElement>(null);
  const id = useId();
  const others = choices.filter((each) => !chosen.includes(each.id));
  const named = chosen.map(
    (each) =>
      choices.find((choice) => choice.id === each) ?? {
        id: each,
        name: i18n.t('trust.unknownMember'),
        isGroup: each.startsWith('group:'),
      },
  );
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {i18n.t('editor.verifiers')}
      </label>
      {named.length > 0 && (
        <ul className={styles.chips} aria-label={i18n.t('editor.verifiers')}>
          {named.map(({ id: verifier, name, isGroup }) => (
            <li key={verifier} className={styles.chip}>
              {isGroup ? (
                <Users size={13} aria-hidden="true" />
              ) : (
                <User size={13} aria-hidden="true" />
              )}
              <span>{name}</span>
              {!isFixed && (
                <IconButton
                  icon={X}
                  label={i18n.t('editor.removeVerifier', [name])}
                  className={styles.remove}
                  onClick={() => {
                    onChange(chosen.filter((each) => each !== verifier));
                    select.current?.focus();
                  }}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {named.length === 0 && (
        <p className={styles.hint}>
          {i18n.t(props.isNew ? 'editor.verifiersNew' : 'editor.verifiersNone')}
        </p>
      )}
      <select
        id={id}
        ref={select}
        className={styles.input}
        value=""
        disabled={isFixed || others.length === 0}
        aria-describedby={locked === null ? undefined : `${id}-locked`}
        onChange={({ target }) => {
          const added = others.find((each) => each.id === target.value);
          if (added) onChange([...chosen, added.id]);
        }}
      >
        <option value="">{i18n.t('editor.chooseVerifier')}</option>
        {others.map((each) => (
          <option key={each.id} value={each.id}>
            {each.name}
          </option>
        ))}
      </select>
      {locked !== null && (
        <p id={`${id}-locked`} className={styles.hint}>
          {locked}
        </p>
      )}
    </div>
  );
}
