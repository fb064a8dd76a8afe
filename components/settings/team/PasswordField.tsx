import { Eye, EyeOff } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { i18n } from '#i18n';
import { IconButton } from '../../IconButton';
import styles from './Team.module.css';

interface PasswordFieldProps {
  label: string;
  /** Tells the browser's password manager which one is meant. */
  kind: 'current-password' | 'new-password';
  value: string;
  hint?: string;
  /** What is wrong with it; empty for nothing. */
  problem?: string;
  onChange(value: string): void;
  /** What stands beside it. */
  children?: ReactNode;
}

/** A password to type, hidden until one asks to see it. */
export function PasswordField(props: PasswordFieldProps) {
  const { label, kind, value, hint, problem = '', onChange, children } = props;
  const [isShown, setIsShown] = useState(false);
  const id = useId();
  return (
    <div className={styles.part}>
      <label htmlFor={id}>{label}</label>
      <div className={styles.line}>
        <div className={styles.password}>
          <input
            id={id}
            type={isShown ? 'text' : 'password'}
            autoComplete={kind}
            autoCapitalize="none"
            spellCheck={false}
            maxLength={500}
            aria-describedby={`${id}-hint ${id}-problem`}
            aria-invalid={problem !== '' || undefined}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          <IconButton
            icon={isShown ? EyeOff : Eye}
            label={i18n.t(isShown ? 'team.hide' : 'team.show')}
            onClick={() => setIsShown(!isShown)}
          />
        </div>
        {children}
      </div>
      <p id={`${id}-problem`} className={styles.problem} aria-live="polite">
        {problem}
      </p>
      <p id={`${id}-hint`} className={styles.hint}>
        {hint}
      </p>
    </div>
  );
}
