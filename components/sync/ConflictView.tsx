import { type FormEvent, useEffect, useRef } from 'react';
import { i18n } from '#i18n';
import type { Choice, Choices } from '@/cards/merge/settle';
import { Button } from '../Button';
import { BrowseHead } from '../browse/BrowseHead';
import { momentWords } from '../momentWords';
import { ConflictPart, type ConflictSides } from './ConflictPart';
import styles from './ConflictView.module.css';
import { type PartView, type SideView, sideName } from './conflictView';

interface ConflictViewProps {
  title: string;
  sides: ConflictSides;
  parts: readonly PartView[];
  choices: Choices;
  /** One side changed while the person was choosing. */
  isChanged: boolean;
  /** The parts that a save has found without a choice, by name. */
  missing: readonly string[];
  /** Grows with each save that found some: the first of them gets the focus. */
  tries: number;
  isSaving: boolean;
  /** ms since the epoch. */
  now: number;
  onChoose(name: string, choice: Choice): void;
  onSave(): void;
  onBack(): void;
}

function Side({ side, now }: { side: SideView; now: number }) {
  return (
    <li>
      <strong>{sideName(side)}</strong>{' '}
      {side.at ? momentWords(side.at, now) : i18n.t('conflict.deleted')}
    </li>
  );
}

/** Both versions of a card, part by part, and what becomes of each. */
export function ConflictView(props: ConflictViewProps) {
  const { title, sides, parts, choices, isChanged, missing, tries, isSaving, now } = props;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);
  const isDeleted = parts.some(({ kind }) => kind === 'deleted');
  const labels = parts.filter(({ name }) => missing.includes(name)).map(({ label }) => label);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isSaving) props.onSave();
  };
  return (
    <>
      <BrowseHead title={title} arrivals={1} onBack={props.onBack} />
      <form ref={form} className={styles.conflict} aria-label={title} onSubmit={submit}>
        <p className={styles.hint}>
          {i18n.t(isDeleted ? 'conflict.deletedHint' : 'conflict.hint')}
        </p>
        <ul className={styles.sides}>
          <Side side={sides.mine} now={now} />
          <Side side={sides.theirs} now={now} />
        </ul>
        {isChanged && (
          <p role="alert" className={styles.changed}>
            {i18n.t('conflict.changed')}
          </p>
        )}
        {parts.map((part) => (
          <ConflictPart
            key={part.name}
            part={part}
            sides={sides}
            choice={choices[part.name]}
            isMissing={missing.includes(part.name)}
            onChoose={(choice) => props.onChoose(part.name, choice)}
          />
        ))}
        <div className={styles.foot}>
          {labels.length > 0 && (
            <p role="alert" className={styles.missing}>
              {i18n.t('conflict.unsettled', [labels.join(', ')])}
            </p>
          )}
          <Button type="submit" kind="primary" aria-disabled={isSaving}>
            {i18n.t('conflict.save')}
          </Button>
        </div>
      </form>
    </>
  );
}
