import { i18n } from '#i18n';
import { chooseAnswer } from '@/cards/answer';
import { markdownToPlainLine } from '@/cards/markdownText';
import { HitList } from './HitList';
import { useRecentCards } from './useReplica';

const RECENT = 8;
/** More than two lines of the widest panel. */
const PREVIEW_LENGTH = 300;

/** What the team wrote last, for when no ticket tells what is needed. */
export function RecentCards() {
  const cards = useRecentCards(RECENT);
  if (!cards || cards.length === 0) return null;
  const hits = cards.map((card) => {
    const { lang, body } = chooseAnswer(card, i18n.t('locale'));
    const text = markdownToPlainLine(body).slice(0, PREVIEW_LENGTH);
    return {
      id: card.id,
      card,
      lang,
      wanted: undefined,
      excerpt: [{ text, isMatch: false }],
      matches: [],
    };
  });
  return <HitList kind="recent" hits={hits} />;
}
