import { useMemo } from 'react';
import { useStore } from 'zustand';
import { i18n } from '#i18n';
import { chooseAnswer } from '@/cards/answer';
import type { Card } from '@/cards/card';
import type { CardId } from '@/cards/ids';
import { markdownToPreviewHtml } from '@/cards/markdownHtml';
import { Button } from '@/components/Button';
import { CardView } from '@/components/card/CardView';
import { Notice } from '@/components/Notice';
import {
  archiveCard,
  keepAtHand,
  removeCard,
  restoreCard,
  verifyCard,
} from '../editing/cardChanges';
import { startEdit } from '../editing/openForm';
import { startDuplicate } from '../editing/startDuplicate';
import { focusView } from '../focusView';
import { insertCard } from '../insert/insertCard';
import { insertTarget, panel } from '../store';
import { decideOn } from '../sync/decidingView';
import { useCard, useConflictIds, useDirectory, useFavouriteIds } from '../useReplica';
import { copyCard } from './cardActions';
import { factsOf } from './rows';

interface CardPageProps {
  id: CardId;
  lang: string | undefined;
}

/** The languages that a card has an answer in, its own first. */
function answeredIn({ answer, sourceLang }: Card): string[] {
  const written = Object.keys(answer).filter((lang) => answer[lang]?.body.trim());
  return written.sort((a, b) => Number(b === sourceLang) - Number(a === sourceLang));
}

const WEB_ADDRESS = /^https?:\/\//i;

/** What is not an address of the web is no link: a source may come from anywhere. */
function sourcesOf({ sources }: Card) {
  return sources.map(({ name, url }) => (url && WEB_ADDRESS.test(url) ? { name, url } : { name }));
}

/** One card, opened from a list. */
export function CardPage({ id, lang }: CardPageProps) {
  const target = useStore(panel, (state) => insertTarget(state.page));
  const isBusy = useStore(panel, (state) => state.isBusy);
  const directory = useDirectory();
  const card = useCard(id);
  const favourites = useFavouriteIds();
  const conflicts = useConflictIds();
  const answer = useMemo(() => card && chooseAnswer(card, lang), [card, lang]);
  const answerHtml = useMemo(() => markdownToPreviewHtml(answer?.body ?? ''), [answer]);
  const notesHtml = useMemo(() => markdownToPreviewHtml(card?.notes ?? ''), [card]);
  const back = () => {
    panel.setState({ openCard: null, leftCard: id });
    // Its row, which takes the focus, may be gone.
    focusView();
  };
  if (card === undefined || !directory) return null;
  if (!card || !answer) {
    return (
      <Notice title={i18n.t('card.gone')} hint="">
        <Button onClick={back}>{i18n.t('card.back')}</Button>
      </Notice>
    );
  }
  const now = Date.now();
  const collection = directory.collections.get(card.collection);
  return (
    <CardView
      title={answer.title}
      facts={factsOf(card, { lang: answer.lang, wanted: lang }, directory, now)}
      lang={answer.lang}
      languages={answeredIn(card)}
      answerHtml={answerHtml}
      notesHtml={notesHtml}
      keywords={card.keywords}
      sources={sourcesOf(card)}
      now={now}
      target={target}
      isBusy={isBusy}
      isFavourite={favourites.has(id)}
      isInConflict={conflicts.has(id)}
      isReadOnly={collection !== undefined && !directory.rights.mayEdit(collection)}
      onBack={back}
      onInsert={() => void insertCard(id, lang)}
      onCopy={() => void copyCard(id, lang)}
      onEdit={() => void startEdit(id, answer.lang)}
      onFavourite={(isFavourite) => void keepAtHand(id, isFavourite)}
      onLanguage={(chosen) => panel.setState({ openCard: { id, lang: chosen } })}
      onVerify={() => void verifyCard(id, answer.lang)}
      onDuplicate={() => void startDuplicate(id)}
      onArchive={() => void archiveCard(id)}
      onRestore={() => void restoreCard(id)}
      onDelete={() => void removeCard(id, lang)}
      onDecide={() => void decideOn(id, { id, lang })}
    />
  );
}
