import { useRef, useState } from 'react';
import { i18n } from '#i18n';
import type { Card } from '@/cards/card';
import { ANSWER_TEMPLATE } from '@/cards/details';
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
import type { EditorRoute } from '@/editing/editorRoute';
import { collectionChoices, makeCollection } from '@/editing/formCollections';
import { openEditor } from '@/editing/openEditor';
import { dropForm, type OpenedDraft } from '@/editing/untypedForms';
import { useDraftKeeper } from '@/editing/useDraftKeeper';
import { useNotesLeak } from '@/editing/useNotesLeak';
import { useSave } from '@/editing/useSave';
import { useSimilar } from '@/editing/useSimilar';
import { writingNow } from '@/editing/writingNow';
import { focusView } from '../focusView';
import { ranker } from '../ranker';
import { panel } from '../store';
import { toldWriting } from '../toldWriting';
import { useDirectory } from '../useReplica';
import { formLanguages, showLanguage, shownLanguage } from './formLanguages';
import { discardDraft, startEdit } from './openForm';
import { showSaved } from './showSaved';
import { useOpenedDraft } from './useOpenedDraft';

function toldForm(write: () => Promise<void>): Promise<void> {
  return toldWriting('form', write);
}

function theirs(card: Card | null, lang: string) {
  return (
    card && {
      title: card.title,
      answerHtml: markdownToPreviewHtml(card.answer[lang]?.body ?? '', card.images),
      notesHtml: markdownToPreviewHtml(card.notes, card.images),
    }
  );
}

/** Leaves the form: back to the card that was edited, else to the list. */
function leave(draft: Draft, lang: string): void {
  const card = draft.base?.card;
  panel.setState({ openDraft: null, openCard: card ? { id: card, lang } : null });
  focusView();
}

/** Where the editor's page shows what a form shows that nobody typed into. */
function fullRoute({ base, fields: { collection } }: Draft, lang: string): EditorRoute {
  if (base) return { kind: 'card', id: base.card, lang };
  return { kind: 'new', template: ANSWER_TEMPLATE, ...(collection && { collection }) };
}

function Form(opened: OpenedDraft) {
  const [{ draft, card }, setOpened] = useState(opened);
  // What is typed before the next drawing goes on from here.
  const latest = useRef(opened);
  const [lang, setLang] = useState(() => shownLanguage(draft.id, draft.fields));
  const [tries, setTries] = useState(0);
  const { keeper } = useDraftKeeper(draft.id, toldForm);
  const directory = useDirectory();
  const { fields } = draft;
  const put = (next: OpenedDraft) => {
    latest.current = next;
    setOpened(next);
    keeper.keep(next);
  };
  const { save, isSaving, conflict } = useSave({
    ...{ draft, keeper, told: toldForm, writingNow },
    onSaved: (form, isTypedOn) => {
      if (isTypedOn) put(form);
      showSaved(form.card, lang, isTypedOn, keeper);
    },
  });
  const isChanged = hasWords(draft, card ?? undefined);
  const written = {
    title: fields.answer[lang]?.title?.trim() || fields.title,
    body: fields.answer[lang]?.body ?? '',
    card: draft.base?.card,
    isNew: card === null || card.status === 'draft',
  };
  const leak = useNotesLeak(fields, lang);
  const similar = useSimilar(written, ranker, directory);
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
  const goOnInFull = () =>
    void toldForm(async () => {
      await keeper.flush();
      await openEditor(isChanged ? { kind: 'draft', id: draft.id, lang } : fullRoute(draft, lang));
      if (!isChanged) await dropForm(draft.id);
      leave(draft, lang);
    });
  const discard = () => {
    keeper.end();
    leave(draft, lang);
    void (isChanged ? discardDraft(draft, true) : toldForm(() => dropForm(draft.id)));
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
      notesLeak={leak}
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
      onFullPage={goOnInFull}
      onRemoveSource={() => change({ source: null })}
      onOpenSimilar={(id) => panel.setState({ openCard: { id, lang }, leftCard: null })}
      onEditSimilar={(id) => void startEdit(id, lang)}
      onNewCollection={(name) => makeCollection(name, toldForm)}
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
