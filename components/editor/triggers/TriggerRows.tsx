import { Plus, X } from 'lucide-react';
import { useId, useRef } from 'react';
import { i18n } from '#i18n';
import type { Card } from '@/cards/card';
import type { TriedTrigger } from '@/ranking/priors/tryTriggers';
import { Button } from '../../Button';
import { IconButton } from '../../IconButton';
import styles from './Triggers.module.css';

type Trigger = Card['triggers'][number];
export type TriggerPart = 'host' | 'tag' | 'phrase';

interface TriggerRowsProps {
  triggers: readonly Trigger[];
  /** What was found of each when it was tried, in the same order. */
  tried: readonly TriedTrigger[];
  isReadOnly: boolean;
  onChange(triggers: Trigger[]): void;
}

const PARTS = ['host', 'tag', 'phrase'] as const;
const LABELS = { host: 'trigger.host', tag: 'trigger.tag', phrase: 'trigger.phrase' } as const;
const HINTS = {
  host: 'trigger.hostHint',
  tag: 'trigger.tagHint',
  phrase: 'trigger.phraseHint',
} as const;
const NEVER = {
  host: 'trigger.neverHost',
  tag: 'trigger.neverTag',
  phrase: 'trigger.neverPhrase',
} as const;
/** Longer values are never found, in UTF-16 units (`ranking/priors/triggerConditions`). */
const MOST = 253;

/** What is the matter with a row, in sentences. */
function problemsOf({ parts, isCommon }: TriedTrigger): string[] {
  if (parts.length === 0) return [i18n.t('trigger.empty')];
  const never = parts.flatMap(({ by, value, state }) => {
    if (state !== 'never') return [];
    return [i18n.t(value.length > MOST ? 'trigger.neverLong' : NEVER[by])];
  });
  const phrase = parts.find(({ by }) => by === 'phrase')?.value ?? '';
  return [...never, ...(isCommon ? [i18n.t('trigger.common', [phrase])] : [])];
}

interface RowProps {
  trigger: Trigger;
  tried: TriedTrigger | undefined;
  number: number;
  isReadOnly: boolean;
  onChange(trigger: Trigger): void;
  onRemove(): void;
}

function Row({ trigger, tried, number, isReadOnly, onChange, onRemove }: RowProps) {
  const id = useId();
  const problems = tried ? problemsOf(tried) : [];
  const name = i18n.t('trigger.row', [String(number)]);
  return (
    <li>
      <fieldset className={styles.row} aria-label={name} aria-describedby={`${id}-problems`}>
        {PARTS.map((part) => (
          <div key={part} className={styles.part} data-part={part}>
            <label htmlFor={`${id}-${part}`} className={styles.label}>
              {i18n.t(LABELS[part])}
            </label>
            <input
              id={`${id}-${part}`}
              className={styles.input}
              autoComplete="off"
              readOnly={isReadOnly}
              placeholder={i18n.t(HINTS[part])}
              value={trigger[part] ?? ''}
              onChange={({ target }) => onChange({ ...trigger, [part]: target.value })}
            />
          </div>
        ))}
        {!isReadOnly && (
          <IconButton
            icon={X}
            label={i18n.t('trigger.remove', [String(number)])}
            className={styles.remove}
            onClick={onRemove}
          />
        )}
      </fieldset>
      <div id={`${id}-problems`}>
        {problems.map((problem) => (
          <p key={problem} className={styles.problem}>
            {problem}
          </p>
        ))}
      </div>
    </li>
  );
}

/** For which tickets a card is placed first: rows of a site, a tag and a phrase, of which one must hold in full. */
export function TriggerRows({ triggers, tried, isReadOnly, onChange }: TriggerRowsProps) {
  const rows = useRef<HTMLUListElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  return (
    <div>
      <p className={styles.hint}>{i18n.t('trigger.hint')}</p>
      <ul ref={rows} className={styles.rows}>
        {triggers.map((trigger, index) => (
          <Row
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is told by its place; what it says is in the fields.
            key={index}
            trigger={trigger}
            tried={tried[index]}
            number={index + 1}
            isReadOnly={isReadOnly}
            onChange={(next) => onChange(triggers.map((each, at) => (at === index ? next : each)))}
            onRemove={() => {
              onChange(triggers.filter((_, at) => at !== index));
              add.current?.focus();
            }}
          />
        ))}
      </ul>
      {!isReadOnly && (
        <Button ref={add} kind="quiet" onClick={() => onChange([...triggers, {}])}>
          <Plus size={14} strokeWidth={2} aria-hidden="true" />
          {i18n.t('trigger.add')}
        </Button>
      )}
    </div>
  );
}
