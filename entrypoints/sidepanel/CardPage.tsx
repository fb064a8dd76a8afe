import { useMemo } from 'react';
import { useStore } from 'zustand';
import { i18n } from '#i18n';
import { chooseAnswer } from '@/cards/answer';
import type { CardId } from '@/cards/ids';
import { markdownToPreviewHtml } from '@/cards/markdownHtml';
import { Button } from '@/components/Button';
import { CardView } from '@/components/CardView';
import { Notice } from '@/components/Notice';
import { copyCard } from './cardActions';
import { insertCard } from './insertCard';
import { factsOf } from './rows';
import { insertTarget, panel } from './store';
import { useCard, useDirectory } from './useReplica';

interface CardPageProps {
  id: CardId;
  lang: string | undefined;
}

/** One card, opened from a list. */
export function CardPage({ id, lang }: CardPageProps) {
  const target = useStore(panel, (state) => insertTarget(state.page));
  const isBusy = useStore(panel, (state) => state.isBusy);
  const directory = useDirectory();
  const card = useCard(id);
  const answer = useMemo(() => card && chooseAnswer(card, lang), [card, lang]);
  const answerHtml = useMemo(() => markdownToPreviewHtml(answer?.body ?? ''), [answer]);
  const notesHtml = useMemo(() => markdownToPreviewHtml(card?.notes ?? ''), [card]);
  const back = () => panel.setState({ openCard: null, leftCard: id });
  if (card === undefined || !directory) return null;
  if (!card || !answer) {
    return (
      <Notice title={i18n.t('card.gone')} hint="">
        <Button onClick={back}>{i18n.t('card.back')}</Button>
      </Notice>
    );
  }
  const now = Date.now();
  return (
    <CardView
      title={answer.title}
      facts={factsOf(card, { lang: answer.lang, wanted: lang }, directory, now)}
      lang={answer.lang}
      answerHtml={answerHtml}
      notesHtml={notesHtml}
      keywords={card.keywords}
      now={now}
      target={target}
      isBusy={isBusy}
      onBack={back}
      onInsert={() => void insertCard(id, lang)}
      onCopy={() => void copyCard(id, lang)}
    />
  );
}
