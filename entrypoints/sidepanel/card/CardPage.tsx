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
import { openEditor } from '@/editing/openEditor';
import { archiveCard, keepAtHand, removeCard, restoreCard } from '../editing/cardChanges';
import { startEdit } from '../editing/openForm';
import { startDuplicate } from '../editing/startDuplicate';
import { CardFlags } from '../flag/CardFlags';
import { startFlag } from '../flag/flagActions';
import { focusView } from '../focusView';
import { insertCard, insertFaqAnswer } from '../insert/insertCard';
import { useFindings } from '../insert/insertGuard';
import { HandingOn } from '../review/HandingOn';
import { verify } from '../review/reviewActions';
import { review } from '../review/reviewState';
import { insertTarget, panel } from '../store';
import { decideOn } from '../sync/decidingView';
import { told } from '../told';
import {
  useBrokenLinks,
  useCard,
  useConflictIds,
  useDirectory,
  useFavouriteIds,
} from '../useReplica';
import { copyCard } from './cardActions';
import { copyLink } from './copyLink';
import { FaqParts } from './FaqParts';
import { linksShown, openLinkedCard } from './linkedCards';
import { factsOf } from './rows';
import { StaleLanguage } from './StaleLanguage';
import { mayHandOn, verificationOf } from './verification';

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
  const linking = useMemo(() => (card ? [card] : []), [card]);
  const links = useBrokenLinks(linking);
  const handingOn = useStore(review, (state) => state.handingOn);
  const insertables = useMemo(() => (card ? [{ card, lang }] : []), [card, lang]);
  const findings = useFindings(insertables, target, links).get(id);
  const answer = useMemo(() => card && chooseAnswer(card, lang), [card, lang]);
  const cardLinks = useMemo(() => linksShown(links), [links]);
  const answerHtml = useMemo(
    () => markdownToPreviewHtml(answer?.body ?? '', card?.images, cardLinks),
    [answer, card, cardLinks],
  );
  const notesHtml = useMemo(
    () => markdownToPreviewHtml(card?.notes ?? '', card?.images, cardLinks),
    [card, cardLinks],
  );
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
    <>
      <CardView
        title={answer.title}
        facts={factsOf(card, { lang: answer.lang, wanted: lang }, directory, now, links)}
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
        languageSign={<StaleLanguage card={card} lang={answer.lang} />}
        parts={
          <FaqParts
            body={answer.body}
            lang={answer.lang}
            target={card.status === 'archived' ? null : target}
            isBusy={isBusy}
            onInsert={(part) => void insertFaqAnswer(id, lang, part)}
            onCopy={(part) => void copyCard(id, lang, part)}
          />
        }
        findings={findings ?? []}
        flags={<CardFlags card={card} now={now} />}
        onBack={back}
        onInsert={() => void insertCard(id, lang)}
        onCopy={() => void copyCard(id, lang)}
        onEdit={() => void startEdit(id, answer.lang)}
        onFavourite={(isFavourite) => void keepAtHand(id, isFavourite)}
        onLanguage={(chosen) => panel.setState({ openCard: { id, lang: chosen } })}
        verification={verificationOf(card, directory, links, now)}
        onVerify={(languages) =>
          void verify(new Map([[id, languages === 'all' ? 'all' : [answer.lang]]]))
        }
        onHandOn={mayHandOn(card, directory) ? () => review.setState({ handingOn: [id] }) : null}
        onDuplicate={() => void startDuplicate(id)}
        onHistory={() => void told(() => openEditor({ kind: 'history', id }))}
        onCopyLink={() => void copyLink(id)}
        onOpenCard={openLinkedCard}
        onFlag={() => void startFlag(id)}
        onFullPage={() => void told(() => openEditor({ kind: 'card', id, lang: answer.lang }))}
        onArchive={() => void archiveCard(id)}
        onRestore={() => void restoreCard(id)}
        onDelete={() => void removeCard(id, lang)}
        onDecide={() => void decideOn(id, { id, lang })}
      />
      {handingOn && (
        <HandingOn
          ids={handingOn}
          mayAppoint={collection !== undefined && directory.rights.mayManage(collection)}
        />
      )}
    </>
  );
}
