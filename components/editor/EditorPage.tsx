import type { KeyboardEvent, ReactNode } from 'react';
import styles from './EditorPage.module.css';

interface EditorPageProps {
  /** The name of the form: "Edit card". */
  heading: string;
  /** How what was typed stands, and what to do with it. */
  actions: ReactNode;
  /** What is to be known before all else: that nothing can be changed, or what stands in the way of saving. */
  notice: ReactNode;
  /** What the card says. */
  words: ReactNode;
  /** What is said of the card. */
  details: ReactNode;
  /** A part of the form has lost the keys. */
  onPause(): void;
  onSave(): void;
}

/** The form of one card over a whole page: its words, and beside them what is said of it. */
export function EditorPage(props: EditorPageProps) {
  const pressKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      props.onSave();
      return;
    }
    // Enter in a line would save a card that is half written.
    if (event.target instanceof HTMLInputElement) event.preventDefault();
  };
  return (
    <form
      aria-label={props.heading}
      className={styles.form}
      noValidate
      onKeyDown={pressKey}
      onBlur={props.onPause}
      onSubmit={(event) => {
        event.preventDefault();
        props.onSave();
      }}
    >
      <div className={styles.bar}>
        <h1 className={styles.heading}>{props.heading}</h1>
        <div className={styles.actions}>{props.actions}</div>
      </div>
      {props.notice && <div className={styles.notice}>{props.notice}</div>}
      <div className={styles.columns}>
        <div className={styles.words}>{props.words}</div>
        <div className={styles.details}>{props.details}</div>
      </div>
    </form>
  );
}
