import { useId, useState } from 'react';
import { i18n } from '#i18n';
import type { Collection } from '@/cards/card';
import type { CollectionId } from '@/cards/ids';
import { Button } from '../Button';
import styles from './CollectionForm.module.css';

interface CollectionMoveProps {
  /** Where the cards may go; at least one. */
  others: readonly Pick<Collection, 'id' | 'name' | 'slug'>[];
  /** The team has the cards: it loses them where they go to a collection of this device alone. */
  isShared: boolean;
  /** How many cards go, archived ones too. */
  count: number;
  onMove(to: CollectionId): void;
  onCancel(): void;
}

/** Asks where all cards of a collection shall go. */
export function CollectionMove(props: CollectionMoveProps) {
  const { others, isShared, count, onMove, onCancel } = props;
  const [chosen, setChosen] = useState(others[0]?.id);
  const id = useId();
  const leavesId = useId();
  const leavesTeam = isShared && others.find((each) => each.id === chosen)?.slug === undefined;
  return (
    <form
      className={styles.form}
      aria-label={i18n.t('collections.move')}
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen) onMove(chosen);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <label htmlFor={id}>{i18n.t('collections.moveTo', count)}</label>
      <select
        // biome-ignore lint/a11y/noAutofocus: opened by a press that asked for this field.
        autoFocus
        id={id}
        value={chosen}
        aria-describedby={leavesId}
        onChange={(event) => {
          setChosen(others.find((each) => each.id === event.target.value)?.id);
        }}
      >
        {others.map((each) => (
          <option key={each.id} value={each.id}>
            {each.name}
          </option>
        ))}
      </select>
      <p className={styles.hint}>{i18n.t('collections.moveHint')}</p>
      <p id={leavesId} className={styles.hint}>
        {leavesTeam && i18n.t('collections.teamLoses')}
      </p>
      <div className={styles.actions}>
        <Button type="submit" kind="primary">
          {i18n.t('collections.moveNow')}
        </Button>
        <Button onClick={onCancel}>{i18n.t('collections.cancel')}</Button>
      </div>
    </form>
  );
}
