import {
  Archive,
  CircleCheck,
  CircleDashed,
  Clock,
  type LucideIcon,
  PencilLine,
} from 'lucide-react';
import { i18n } from '#i18n';
import { relativeDay } from '../relativeDay';
import type { CardFacts } from './rowView';

/** Trust as it is shown: by a sign, and by words that say the same. */
export interface TrustSign {
  icon: LucideIcon;
  tone: 'good' | 'warn' | 'bad' | 'neutral';
  words: string;
}

/** The sign for a card's trust. @param now ms since the epoch. */
export function trustSign({ trust, verifier }: CardFacts, now: number): TrustSign {
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
