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
import { relativeDay } from '../relativeDay';
import type { CardFacts } from './rowView';

/** Trust as it is shown: by a sign, and by words that say the same. */
export interface TrustSign {
  icon: LucideIcon;
  tone: 'good' | 'warn' | 'bad' | 'neutral';
  words: string;
}

/** What is shown of a language that is to be verified: that, and why. */
function neededWords(
  { cause, at = '' }: Extract<Trust, { state: 'needs-verification' }>,
  { verifier, changer }: CardFacts,
  now: number,
): string {
  const someone = i18n.t('trust.unknownMember');
  switch (cause.kind) {
    case 'never':
      return i18n.t('trust.never');
    case 'edited':
      return i18n.t('trust.edited', [changer ?? someone, relativeDay(cause.at, now)]);
    case 'interval':
      return i18n.t('trust.expired', [verifier ?? someone, relativeDay(at, now)]);
    case 'date':
      return i18n.t('trust.dated', [relativeDay(cause.day, now)]);
    case 'launch':
      return i18n.t('trust.launched', [relativeDay(cause.day, now)]);
    case 'link-archived':
      return i18n.t('trust.linkArchived');
    case 'link-gone':
      return i18n.t('trust.linkGone');
  }
}

/** The sign for a card's trust. @param now ms since the epoch. */
export function trustSign(facts: CardFacts, now: number): TrustSign {
  const { trust, verifier } = facts;
  const name = verifier ?? i18n.t('trust.unknownMember');
  switch (trust.state) {
    case 'verified': {
      const words = i18n.t('trust.verified', [name, relativeDay(trust.at, now)]);
      return { icon: CircleCheck, tone: 'good', words };
    }
    case 'due-soon': {
      const due = trust.cause.kind === 'launch' ? 'trust.launchSoon' : 'trust.dueSoon';
      const words = i18n.t(due, [name, relativeDay(trust.due, now)]);
      return { icon: Clock, tone: 'warn', words };
    }
    case 'needs-verification':
      return { icon: CircleDashed, tone: 'bad', words: neededWords(trust, facts, now) };
    case 'draft':
      return { icon: PencilLine, tone: 'neutral', words: i18n.t('trust.draft') };
    case 'archived':
      return { icon: Archive, tone: 'neutral', words: i18n.t('trust.archived') };
  }
}
