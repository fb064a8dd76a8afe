import { useEffect, useId, useRef } from 'react';
import team from '../team/Team.module.css';

interface TextFieldProps {
  label: string;
  hint?: string;
  value: string;
  /** In UTF-16 units. */
  most: number;
  /** What the browser may fill in. */
  autoComplete?: string;
  /** A name in the sense of a computer: no capitals of its own, no spelling. */
  isCode?: boolean;
  /** What was pressed last is gone: the field takes the focus. */
  takesFocus?: boolean;
  onChange(value: string): void;
}

/** A line of text to type, with what it is for. */
export function TextField(props: TextFieldProps) {
  const { label, hint = '', value, most, autoComplete = 'off', isCode = false, onChange } = props;
  const { takesFocus = false } = props;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) field.current?.focus();
  }, [takesFocus]);
  return (
    <div className={team.part}>
      <label htmlFor={id}>{label}</label>
      <input
        ref={field}
        id={id}
        autoComplete={autoComplete}
        maxLength={most}
        aria-describedby={hint === '' ? undefined : `${id}-hint`}
        {...(isCode && { autoCapitalize: 'none', spellCheck: false })}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <p id={`${id}-hint`} className={team.hint}>
        {hint}
      </p>
    </div>
  );
}
