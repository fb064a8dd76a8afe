import {
  Archive,
  CircleCheck,
  CircleDashed,
  Clock,
  type LucideIcon,
  PencilLine,
} from 'lucide-react';
import { i18n } from '#i18n';
import type { Trust } from '@/cards/trust';
import { languageName } from '../languageName';
import { relativeDay } from '../relativeDay';
import styles from './FactsLine.module.css';
import type { CardFacts } from './rowView';

interface TrustSign {
  icon: LucideIcon;
  tone: 'good' | 'warn' | 'bad' | 'neutral';
  words: string;
}

function signOf(trust: Trust, verifier: string | undefined, now: number): TrustSign {
  const name = verifier ?? i18n.t('trust.unknownMember');
  switch (trust.state) {
    case 'verified': {
      const words = i18n.t('trust.verified', [name, relativeDay(trust.at, now)]);
      return { icon: CircleCheck, tone: 'good', words };
    }
    case 'due-soon': {
      const words = i18n.t('trust.dueSoon', [name, relativeDay(trust.due, now)]);
      return { icon: Clock, tone: 'warn', words };
    }
    case 'needs-verification': {
      const words = trust.at
        ? i18n.t('trust.expired', [name, relativeDay(trust.at, now)])
        : i18n.t('trust.never');
      return { icon: CircleDashed, tone: 'bad', words };
    }
    case 'draft':
      return { icon: PencilLine, tone: 'neutral', words: i18n.t('trust.draft') };
    case 'archived':
      return { icon: Archive, tone: 'neutral', words: i18n.t('trust.archived') };
  }
}

interface FactsLineProps {
  facts: CardFacts;
  /** ms since the epoch. */
  now: number;
}

/** Trust by icon and words, and where the card belongs. */
export function FactsLine({ facts, now }: FactsLineProps) {
  const { icon: Icon, tone, words } = signOf(facts.trust, facts.verifier, now);
  return (
    <p className={styles.facts}>
      <span className={`${styles.trust} ${styles[tone]}`}>
        <Icon size={14} strokeWidth={2} aria-hidden="true" />
        {words}
      </span>
      <span className={styles.collection}>{facts.collection}</span>
      {facts.isSample && <span className={styles.tag}>{i18n.t('row.sample')}</span>}
      {facts.onlyIn && (
        <span className={styles.tag}>
          {i18n.t('card.otherLanguage', [languageName(facts.onlyIn)])}
        </span>
      )}
    </p>
  );
}
