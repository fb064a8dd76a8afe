import { type FormEvent, useId, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '../Button';
import styles from './Settings.module.css';

interface SettingsWorkspaceProps {
  cards: number;
  /** How many of the cards are samples. */
  samples: number;
  collections: number;
  people: number;
  /** The name of this person; empty until it was given. */
  name: string;
  onSaveName(name: string): void;
}

/** What the workspace holds, and who works in it. */
export function SettingsWorkspace(props: SettingsWorkspaceProps) {
  const { cards, samples, collections, people, name, onSaveName } = props;
  const [typing, setTyping] = useState({ over: name, text: name });
  const fieldId = useId();
  // A name that came from elsewhere, such as a backup, takes the place of what was typed over the last.
  const typed = typing.over === name ? typing.text : name;
  const isNew = typed.trim() !== '' && typed.trim() !== name;
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (isNew) onSaveName(typed.trim());
  };
  const count = new Intl.NumberFormat(i18n.t('locale'));
  const cardCount =
    samples > 0
      ? i18n.t('options.workspace.samples', [count.format(cards), count.format(samples)])
      : count.format(cards);
  return (
    <>
      <dl className={styles.facts}>
        <dt>{i18n.t('options.workspace.cards')}</dt>
        <dd>{cardCount}</dd>
        <dt>{i18n.t('options.workspace.collections')}</dt>
        <dd>{count.format(collections)}</dd>
        <dt>{i18n.t('options.workspace.people')}</dt>
        <dd>{count.format(people)}</dd>
      </dl>
      <div className={styles.rows}>
        <form onSubmit={save}>
          <label className={styles.subheading} htmlFor={fieldId}>
            {i18n.t('options.workspace.name')}
          </label>
          <p id={`${fieldId}-hint`} className={styles.hint}>
            {i18n.t('options.workspace.nameHint')}
          </p>
          <div className={styles.nameForm}>
            <input
              id={fieldId}
              className={styles.field}
              aria-describedby={`${fieldId}-hint`}
              autoComplete="name"
              maxLength={80}
              value={typed}
              onChange={(event) => setTyping({ over: name, text: event.target.value })}
            />
            <Button type="submit" aria-disabled={!isNew}>
              {i18n.t('options.workspace.saveName')}
            </Button>
          </div>
        </form>
      </div>
    </>
  );
}
