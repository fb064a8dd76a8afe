import { useEffect, useId, useRef, useState } from 'react';
import { i18n } from '#i18n';
import type { CollectionId } from '@/cards/ids';
import { Button } from '../Button';
import styles from './CardForm.module.css';

/** A collection that a card may be put into. */
export interface CollectionChoice {
  id: CollectionId;
  name: string;
  /** The team has the card, and loses it where it goes there. */
  leavesTeam?: boolean;
}

interface CardFormCollectionProps {
  collections: readonly CollectionChoice[];
  /** Null for one that is made when the card is saved. */
  current: CollectionId | null;
  isReadOnly?: boolean;
  onChoose(id: CollectionId): void;
  /** Makes a collection; null where another has the name. */
  onNew(name: string): Promise<CollectionId | null>;
}

interface NewCollectionProps {
  onNew: CardFormCollectionProps['onNew'];
  onDone(made: CollectionId | null): void;
}

function NewCollection({ onNew, onDone }: NewCollectionProps) {
  const [name, setName] = useState('');
  const [isTaken, setIsTaken] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => input.current?.focus(), []);
  const add = async () => {
    if (name.trim() === '') return input.current?.focus();
    const made = await onNew(name.trim());
    if (made) return onDone(made);
    setIsTaken(true);
    input.current?.focus();
  };
  return (
    <div className={styles.newCollection}>
      <input
        ref={input}
        className={styles.input}
        aria-label={i18n.t('form.collectionName')}
        placeholder={i18n.t('form.collectionName')}
        aria-invalid={isTaken}
        aria-describedby={isTaken ? id : undefined}
        autoComplete="off"
        value={name}
        onChange={(event) => {
          setName(event.target.value);
          setIsTaken(false);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
            event.preventDefault();
            void add();
          }
          if (event.key === 'Escape') onDone(null);
        }}
      />
      {isTaken && (
        <p id={id} className={styles.problem}>
          {i18n.t('form.collectionTaken')}
        </p>
      )}
      <p className={styles.newCollectionActions}>
        <Button onClick={() => void add()}>{i18n.t('form.addCollection')}</Button>
        <Button kind="quiet" onClick={() => onDone(null)}>
          {i18n.t('form.keepCollection')}
        </Button>
      </p>
    </div>
  );
}

/** Where the card belongs; a new collection is named in place. */
export function CardFormCollection(props: CardFormCollectionProps) {
  const { collections, current, isReadOnly = false, ...actions } = props;
  const [isNaming, setIsNaming] = useState(false);
  const select = useRef<HTMLSelectElement>(null);
  const id = useId();
  const leavesId = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {i18n.t('form.collection')}
      </label>
      <select
        ref={select}
        id={id}
        className={styles.input}
        value={current ?? ''}
        disabled={isReadOnly}
        aria-describedby={leavesId}
        onChange={({ target }) => {
          const chosen = collections.find((each) => each.id === target.value);
          if (chosen) actions.onChoose(chosen.id);
        }}
      >
        {current === null && <option value="">{i18n.t('form.firstCollection')}</option>}
        {collections.map(({ id: value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
      <p id={leavesId} className={styles.leaves}>
        {collections.find((each) => each.id === current)?.leavesTeam &&
          i18n.t('collections.teamLosesCard')}
      </p>
      {isNaming ? (
        <NewCollection
          onNew={actions.onNew}
          onDone={(made) => {
            if (made) actions.onChoose(made);
            setIsNaming(false);
            select.current?.focus();
          }}
        />
      ) : (
        !isReadOnly && (
          <p className={styles.newCollectionStart}>
            <Button kind="quiet" onClick={() => setIsNaming(true)}>
              {i18n.t('form.newCollection')}
            </Button>
          </p>
        )
      )}
    </div>
  );
}
