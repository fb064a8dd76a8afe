import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import styles from './TicketLine.module.css';

interface TicketLineProps {
  id: string;
  subject: string;
  requester: string;
  /** Customer messages since the last agent reply. */
  waiting: number;
  /** What can be set for this ticket. */
  children?: ReactNode;
}

/** The ticket at hand, so that nobody wonders which one the cards are for. */
export function TicketLine({ id, subject, requester, waiting, children }: TicketLineProps) {
  const details = [requester, waiting > 0 ? i18n.t('ticket.waiting', waiting) : ''];
  return (
    <section aria-label={i18n.t('ticket.label')} className={styles.line}>
      <div className={styles.words}>
        <p className={styles.subject} title={subject}>
          <span className={styles.id}>#{id}</span> {subject || i18n.t('ticket.noSubject')}
        </p>
        <p className={styles.details}>{details.filter(Boolean).join(' · ')}</p>
      </div>
      {children}
    </section>
  );
}
