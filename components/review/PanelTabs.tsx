import { type KeyboardEvent, useRef } from 'react';
import { i18n } from '#i18n';
import styles from './PanelTabs.module.css';

/** What the panel shows where nothing is looked for. */
export type PanelTab = 'suggested' | 'review';

const TABS: readonly PanelTab[] = ['suggested', 'review'];
const WORDS = { suggested: 'review.tabs.suggested', review: 'review.tabs.review' } as const;
/** More are not counted out. */
const MOST = 999;

/** The id of the part that a tab shows. */
export const TAB_PANEL = 'panel-tab';

interface PanelTabsProps {
  current: PanelTab;
  /** How many cards wait; undefined until that is known. */
  waiting: number | undefined;
  onChoose(tab: PanelTab): void;
}

function countWords(waiting: number): string {
  return waiting > MOST ? `${MOST}+` : String(waiting);
}

/** The views of the panel, side by side; the arrow keys go from one to the other. */
export function PanelTabs({ current, waiting = 0, onChoose }: PanelTabsProps) {
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key] ?? 0;
    const next = TABS[(TABS.indexOf(current) + step + TABS.length) % TABS.length];
    if (step === 0 || !next) return;
    event.preventDefault();
    onChoose(next);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
  };
  return (
    <div
      ref={list}
      role="tablist"
      aria-label={i18n.t('review.tabs.label')}
      className={styles.tabs}
      onKeyDown={move}
    >
      {TABS.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={`tab-${tab}`}
          data-tab={tab}
          aria-selected={tab === current}
          aria-controls={TAB_PANEL}
          tabIndex={tab === current ? 0 : -1}
          className={styles.tab}
          onClick={() => onChoose(tab)}
        >
          {i18n.t(WORDS[tab])}
          {tab === 'review' && waiting > 0 && (
            <span className={styles.count}>{countWords(waiting)}</span>
          )}
        </button>
      ))}
    </div>
  );
}
