import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { watchNamedButtons } from './namedButtons';
import styles from './Tooltip.module.css';

/** Between a button and its name, and between the name and the edges of the page, in px. */
const GAP = 4;
const MARGIN = 8;

/** Puts the name above its button, below it where there is no room, and within the page. */
function place({ style, offsetWidth, offsetHeight }: HTMLElement, button: HTMLElement): void {
  const { left, top, bottom, width } = button.getBoundingClientRect();
  const rightmost = document.documentElement.clientWidth - offsetWidth - MARGIN;
  const above = top - GAP - offsetHeight;
  style.left = `${Math.max(MARGIN, Math.min(left + (width - offsetWidth) / 2, rightmost))}px`;
  style.top = `${above >= MARGIN ? above : bottom + GAP}px`;
}

/** The name of the icon button that is pointed at or has the focus; one for the whole page. */
export function Tooltip() {
  const [button, setButton] = useState<HTMLElement | null>(null);
  const name = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const watching = new AbortController();
    watchNamedButtons(document, setButton, watching.signal);
    return () => watching.abort();
  }, []);
  useLayoutEffect(() => {
    if (button && name.current) place(name.current, button);
  }, [button]);
  if (!button) return null;
  return (
    // Read out already, as what the button is called or what is said of it.
    <div ref={name} aria-hidden="true" className={styles.tooltip} data-shown-name="">
      {button.getAttribute('data-tells') ?? button.getAttribute('aria-label')}
    </div>
  );
}
