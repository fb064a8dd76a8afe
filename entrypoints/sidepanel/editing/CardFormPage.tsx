import { useRef, useState } from 'react';
import { i18n } from '#i18n';
import type { Card } from '@/cards/card';
import type { CardFields, Draft } from '@/cards/draft';
import { baseOf } from '@/cards/draftBase';
import { hasWords, missingParts, tidyFields } from '@/cards/fields';
import { htmlToMarkdown } from '@/cards/htmlToMarkdown';
import type { DraftId } from '@/cards/ids';
import { markdownToPreviewHtml } from '@/cards/markdownHtml';
import { Button } from '@/components/Button';
import { CardForm } from '@/components/form/CardForm';
import { CardFormConflict } from '@/components/form/CardFormConflict';
import { Notice } from '@/components/Notice';
import { focusView } from '../focusView';
import { panel } from '../store';
import { toldWriting } from '../toldWriting';
import { useDirectory } from '../useReplica';
import { useDraftKeeper } from './draftKeeper';
import { collectionChoices, makeCollection } from './formCollections';
import { formLanguages, showLanguage, shownLanguage } from './formLanguages';
import { discardDraft, startEdit } from './openForm';
import { dropForm, type OpenedDraft } from './untypedForms';
import { useOpenedDraft } from './useOpenedDraft';
import { useSave } from './useSave';
import { useSimilar } from './useSimilar';

function theirs(card: Card | null, lang: string) {
  return (
    card && {
      title: card.title,
      answerHtml: markdownToPreviewHtml(card.answer[lang]?.body ?? ''),
      notesHtml: markdownToPreviewHtml(card.notes),
    }
  );
}

/** Leaves the form: back to the card that was edited, else to the list. */
function leave(draft: Draft, lang: string): void {
  const card = draft.base?.card;
  panel.setState({ openDraft: null, openCard: card ? { id: card, lang } : null });
  focusView();
}

function Form(opened: OpenedDraft) {
  const [{ draft, card }, setOpened] = useState(opened);
  // What is typed before the next drawing goes on from here.
  const latest = useRef(opened);
  const [lang, setLang] = useState(() => shownLanguage(draft.id, draft.fields));
  const [tries, setTries] = useState(0);
  const keeper = useDraftKeeper(draft.id);
  const directory = useDirectory();
  const { fields } = draft;
  const put = (next: OpenedDraft) => {
    latest.current = next;
    setOpened(next);
    keeper.keep(next);
  };
  const { save, isSaving, conflict } = useSave({ draft, lang, keeper, onTypedOn: put });
  const isChanged = hasWords(draft, card ?? undefined);
  const similar = useSimilar({
    title: fields.answer[lang]?.title?.trim() || fields.title,
    body: fields.answer[lang]?.body ?? '',
    card: draft.base?.card,
    isNew: card === null || card.status === 'draft',
  });
  const change = (part: Partial<Pick<Draft, 'fields' | 'source'>>) => {
    const current = latest.current;
    put({ ...current, draft: { ...current.draft, ...part, at: new Date().toISOString() } });
  };
  const changeFields = (next: CardFields) => change({ fields: next });
  const changeLanguage = (next: string) => {
    setLang(next);
    showLanguage(draft.id, next);
  };
  const trySave = () => {
    const missing = missingParts(fields);
    if (missing.length === 0) return void save();
    if (missing[0] === 'title') changeLanguage(fields.sourceLang);
    setTries(tries + 1);
  };
  const overwrite = (seen: Card | null) =>
    seen && void save({ kind: 'overwrite', seen: baseOf(seen) });
  const discard = () => {
    keeper.end();
    leave(draft, lang);
    void (isChanged ? discardDraft(draft, true) : toldWriting('form', () => dropForm(draft.id)));
  };
  return (
    <CardForm
      kind={draft.base ? 'edit' : 'new'}
      fields={fields}
      lang={lang}
      languages={formLanguages(fields)}
      collections={collectionChoices(directory, fields.collection, card?.collection ?? null)}
      source={draft.source?.name ?? null}
      similar={similar}
      missing={tries > 0 ? missingParts(fields) : []}
      tries={tries}
      isChanged={isChanged}
      isSaving={isSaving}
      conflict={
        conflict && (
          <CardFormConflict
            // A version that the person has not seen is told of anew.
            key={conflict.current ? JSON.stringify(baseOf(conflict.current)) : 'gone'}
            theirs={theirs(conflict.current, lang)}
            onOverwrite={() => overwrite(conflict.current)}
            onCopy={() =>
              void save({ kind: 'copy', title: i18n.t('form.copyOf', [tidyFields(fields).title]) })
            }
          />
        )
      }
      onChange={changeFields}
      onPause={() => void keeper.flush()}
      onLanguage={changeLanguage}
      onSave={trySave}
      onDiscard={discard}
      onLeave={() => (isChanged ? leave(draft, lang) : discard())}
      onRemoveSource={() => change({ source: null })}
      onOpenSimilar={(id) => panel.setState({ openCard: { id, lang }, leftCard: null })}
      onEditSimilar={(id) => void startEdit(id, lang)}
      onNewCollection={makeCollection}
      toMarkdown={htmlToMarkdown}
      toHtml={markdownToPreviewHtml}
    />
  );
}

/** The form of a draft: for a new card or one that is edited. */
export function CardFormPage({ id }: { id: DraftId }) {
  const opened = useOpenedDraft(id);
  if (opened === undefined) return null;
  if (opened === null) {
    return (
      <Notice title={i18n.t('draft.gone')} hint="">
        <Button
          onClick={() => {
            panel.setState({ openDraft: null });
            focusView();
          }}
        >
          {i18n.t('card.back')}
        </Button>
      </Notice>
    );
  }
  return <Form key={id} {...opened} />;
}
