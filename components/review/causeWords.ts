import { i18n } from '#i18n';
import type { Trust } from '@/cards/trust';
import type { CardFacts } from '../card/rowView';
import { relativeDay } from '../relativeDay';

/** A calendar day (`YYYY-MM-DD`) for people. */
function dayWords(day: string): string {
  const format = new Intl.DateTimeFormat(i18n.t('locale'), { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00.000Z`));
}

function neededSentence(
  { cause }: Extract<Trust, { state: 'needs-verification' }>,
  { changer }: CardFacts,
  now: number,
): string {
  switch (cause.kind) {
    case 'never':
      return i18n.t('review.cause.never');
    case 'edited': {
      const name = changer ?? i18n.t('trust.unknownMember');
      return i18n.t('review.cause.edited', [name, relativeDay(cause.at, now)]);
    }
    case 'interval':
      return i18n.t('review.cause.interval', cause.days);
    case 'date':
      return i18n.t('review.cause.date', [dayWords(cause.day)]);
    case 'launch':
      return i18n.t('review.cause.launch', [dayWords(cause.day)]);
    case 'link-archived':
      return i18n.t('review.cause.linkArchived', [cause.title]);
    case 'link-gone':
      return i18n.t('review.cause.linkGone');
  }
}

function dueSentence({ cause }: Extract<Trust, { state: 'due-soon' }>): string {
  switch (cause.kind) {
    case 'interval':
      return i18n.t('review.cause.interval', cause.days);
    case 'date':
      return i18n.t('review.cause.dateSoon', [dayWords(cause.day)]);
    case 'launch':
      return i18n.t('review.cause.launchSoon', [dayWords(cause.day)]);
  }
}

/** Why a card is to be verified, as a sentence; null where it is not. @param now ms since the epoch. */
export function causeWords(facts: CardFacts, now: number): string | null {
  const { trust } = facts;
  switch (trust.state) {
    case 'needs-verification':
      return neededSentence(trust, facts, now);
    case 'due-soon':
      return dueSentence(trust);
    case 'verified':
    case 'draft':
    case 'archived':
      return null;
  }
}
