import styles from './EditorAnswer.module.css';
import { RichText, type RichTextProps } from './richText/RichText';

/** A text of the card below what it is called. */
export function EditorText(props: RichTextProps) {
  return (
    <div>
      {/* The text has its name from the same words. */}
      <span className={styles.label} aria-hidden="true">
        {props.label}
      </span>
      <RichText {...props} />
    </div>
  );
}
