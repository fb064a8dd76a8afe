import { X } from 'lucide-react';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { IconButton } from '../IconButton';
import styles from './EditorDetails.module.css';

interface EditorKeywordsProps {
  keywords: readonly string[];
  isReadOnly: boolean;
  onChange(keywords: string[]): void;
}

/** The words a card is found by beside its own. */
export function EditorKeywords({ keywords, isReadOnly, onChange }: EditorKeywordsProps) {
  // The last keyword while it is typed: it counts already, so that no key of it is lost.
  const [typed, setTyped] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const isTyping = typed.trim() !== '';
  const chips = isTyping ? keywords.slice(0, -1) : [...keywords];
  const type = (text: string) => {
    const [last = '', ...done] = text.split(',').reverse();
    const finished = [...chips, ...done.reverse().filter((each) => each.trim() !== '')];
    setTyped(last);
    onChange(last.trim() === '' ? finished : [...finished, last]);
  };
  const pressKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      if (isTyping) setTyped('');
    }
    if (event.key === 'Backspace' && typed === '' && chips.length > 0) onChange(chips.slice(0, -1));
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {i18n.t('card.keywords')}
      </label>
      {chips.length > 0 && (
        <ul className={styles.chips} aria-label={i18n.t('card.keywords')}>
          {chips.map((keyword, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same word may stand twice until it is saved.
            <li key={index} className={styles.chip}>
              <span>{keyword}</span>
              {!isReadOnly && (
                <IconButton
                  icon={X}
                  label={i18n.t('editor.removeKeyword', [keyword])}
                  className={styles.remove}
                  onClick={() => {
                    onChange(keywords.filter((_, each) => each !== index));
                    input.current?.focus();
                  }}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      <input
        id={id}
        ref={input}
        className={styles.input}
        disabled={isReadOnly}
        placeholder={i18n.t('editor.addKeyword')}
        autoComplete="off"
        value={typed}
        onChange={({ target }) => type(target.value)}
        onKeyDown={pressKey}
        onBlur={() => setTyped('')}
      />
    </div>
  );
}
