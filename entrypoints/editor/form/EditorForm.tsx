import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { baseOf } from '@/cards/draftBase';
import { tidyFields } from '@/cards/fields';
import { markdownToPreviewHtml } from '@/cards/markdownHtml';
import { EditorActions } from '@/components/editor/EditorActions';
import { EditorPage } from '@/components/editor/EditorPage';
import { CardFormConflict } from '@/components/form/CardFormConflict';
import { searchOf } from '@/editing/editorRoute';
import { keptTemplates } from '@/storage/templates';
import { useDirectory } from '../useReplica';
import { DetailsPart } from './DetailsPart';
import { discardForm } from './discardForm';
import { FurtherParts } from './FurtherParts';
import type { FullForm } from './fullForm';
import { useEditorForm } from './useEditorForm';
import { useSaveKey } from './useSaveKey';
import { mayVerify } from './verifying';
import { WordsPart } from './WordsPart';

interface EditorFormProps {
  first: FullForm;
  /** The translation to begin with: BCP 47. */
  lang: string | undefined;
  /** Shows another form in place of this one. */
  onReopen(form: FullForm): void;
}

/** What another window has made of the card, to look at. */
function theirs({ current, lang }: { current: FullForm['card']; lang: string }) {
  return (
    current && {
      title: current.title,
      answerHtml: markdownToPreviewHtml(current.answer[lang]?.body ?? '', current.images),
      notesHtml: markdownToPreviewHtml(current.notes, current.images),
    }
  );
}

/** The form of a card over a whole page. */
export function EditorForm({ first, lang, onReopen }: EditorFormProps) {
  const templates = useLiveQuery(keptTemplates) ?? [];
  const form = useEditorForm(first, templates);
  const { draft, card, conflict } = form;
  const { sourceLang } = draft.fields;
  const [beside, setBeside] = useState<string | null>(() => firstBeside(first, lang));
  const directory = useDirectory();
  const standing = card && directory?.collections.get(card.collection);
  const isReadOnly = Boolean(standing && directory && !directory.rights.mayEdit(standing));
  const shown = beside === null ? [sourceLang] : [sourceLang, beside];
  const save = () => !isReadOnly && form.save();
  useSaveKey(save);
  const heading = i18n.t(draft.base ? 'form.edit' : 'form.new');
  const title = draft.fields.title.trim() || heading;
  useEffect(() => {
    document.title = i18n.t('editor.title', [title]);
  }, [title]);
  return (
    <EditorPage
      heading={heading}
      onPause={() => void form.keeper.flush()}
      onSave={save}
      actions={
        <EditorActions
          kept={form.kept}
          isChanged={form.isChanged}
          isSaving={form.isSaving}
          isReadOnly={isReadOnly}
          isInConflict={conflict !== null}
          canVerify={directory !== undefined && mayVerify(form, directory)}
          historyAddress={card && searchOf({ kind: 'history', id: card.id })}
          onSaveAndVerify={() => form.save({ toVerify: shown })}
          onDiscard={() => discardForm(form, onReopen)}
        />
      }
      notice={
        (isReadOnly && <p>{i18n.t('editor.readOnly')}</p>) ||
        (conflict && (
          <CardFormConflict
            // A version that the person has not seen is told of anew.
            key={conflict.current ? JSON.stringify(baseOf(conflict.current)) : 'gone'}
            theirs={theirs({ current: conflict.current, lang: sourceLang })}
            onOverwrite={() =>
              conflict.current &&
              form.save({
                onChange: { kind: 'overwrite', seen: baseOf(conflict.current, draft) },
              })
            }
            onCopy={() =>
              form.save({
                onChange: {
                  kind: 'copy',
                  title: i18n.t('form.copyOf', [tidyFields(draft.fields).title]),
                },
              })
            }
          />
        ))
      }
      words={
        <>
          <WordsPart
            form={form}
            templates={templates}
            beside={beside}
            isReadOnly={isReadOnly}
            onBeside={setBeside}
          />
          <FurtherParts form={form} lang={beside ?? sourceLang} isReadOnly={isReadOnly} />
        </>
      }
      details={
        directory && (
          <DetailsPart
            form={form}
            directory={directory}
            templates={templates}
            isReadOnly={isReadOnly}
          />
        )
      }
    />
  );
}

/** The translation that stands beside the original at first. */
function firstBeside({ draft }: FullForm, lang: string | undefined): string | null {
  const { sourceLang, answer } = draft.fields;
  const translations = Object.keys(answer).filter((each) => each !== sourceLang);
  return translations.find((each) => each === lang) ?? translations[0] ?? null;
}
