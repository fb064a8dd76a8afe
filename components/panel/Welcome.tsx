import { Check, X } from 'lucide-react';
import { i18n } from '#i18n';
import { IconButton } from '../IconButton';
import styles from './Welcome.module.css';

const STEPS = [
  { name: 'ticket', title: 'welcome.ticket.title', hint: 'welcome.ticket.hint' },
  { name: 'insert', title: 'welcome.insert.title', hint: 'welcome.insert.hint' },
  { name: 'card', title: 'welcome.card.title', hint: 'welcome.card.hint' },
] as const;

export type WelcomeStep = (typeof STEPS)[number]['name'];

interface WelcomeProps {
  done: ReadonlySet<WelcomeStep>;
  /** Only the next step is shown: there are cards below that want the room. */
  isCompact: boolean;
  onClose(): void;
}

/** The first three steps with Sidecard; each is ticked when it was taken. */
export function Welcome({ done, isCompact, onClose }: WelcomeProps) {
  const next = STEPS.find(({ name }) => !done.has(name));
  const shown = STEPS.filter((step) => !isCompact || step === next);
  return (
    <aside className={styles.welcome} aria-label={i18n.t('welcome.label')}>
      <ol className={styles.steps}>
        {shown.map((step) => {
          const isDone = done.has(step.name);
          const state = isDone ? 'done' : step === next ? 'next' : 'later';
          const number = STEPS.indexOf(step) + 1;
          return (
            <li key={step.name} value={number} className={styles.step} data-state={state}>
              <span className={styles.mark} aria-hidden="true">
                {isDone ? <Check size={14} /> : number}
              </span>
              <div>
                <p className={styles.name}>
                  {i18n.t(step.title)}
                  {isDone && <span className={styles.heard}> ({i18n.t('welcome.done')})</span>}
                </p>
                {step === next && <p className={styles.hint}>{i18n.t(step.hint)}</p>}
              </div>
            </li>
          );
        })}
      </ol>
      <IconButton icon={X} label={i18n.t('welcome.close')} onClick={onClose} />
    </aside>
  );
}
