import { PenLine } from 'lucide-react';
import { Toolbar } from 'radix-ui';
import { useEffect, useRef } from 'react';
import { i18n } from '#i18n';
import { IconButton } from '../../IconButton';
import styles from './RichText.module.css';

interface SourceTextProps {
  label: string;
  describedBy: string | undefined;
  lang: string | undefined;
  markdown: string;
  isInvalid: boolean;
  isReadOnly: boolean;
  onChange(markdown: string): void;
  /** Back to the rich text. */
  onRich(): void;
}

/** The same text as Markdown, sign by sign. */
export function SourceText({ describedBy, isInvalid, isReadOnly, ...props }: SourceTextProps) {
  const text = useRef<HTMLTextAreaElement>(null);
  useEffect(() => text.current?.focus(), []);
  return (
    <>
      <Toolbar.Root className={styles.toolbar} aria-label={i18n.t('form.toolbar')}>
        <span className={styles.sourceName}>{i18n.t('richText.markdown')}</span>
        <Toolbar.Button asChild>
          <IconButton
            icon={PenLine}
            label={i18n.t('richText.rich')}
            className={styles.tool}
            onClick={props.onRich}
          />
        </Toolbar.Button>
      </Toolbar.Root>
      <textarea
        ref={text}
        className={styles.source}
        aria-label={props.label}
        aria-describedby={describedBy}
        aria-invalid={isInvalid}
        readOnly={isReadOnly}
        lang={props.lang}
        spellCheck={false}
        value={props.markdown}
        onChange={({ target }) => props.onChange(target.value)}
      />
    </>
  );
}
