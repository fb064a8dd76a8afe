import { i18n } from '#i18n';
import type { CardDetails } from '@/cards/details';
import type { Template } from '@/cards/templates/template';
import { VERIFY_INTERVALS } from '@/cards/trust';
import { EditorChoice } from '@/components/editor/EditorChoice';
import { EditorDates } from '@/components/editor/EditorDates';
import { EditorInterval } from '@/components/editor/EditorInterval';
import { EditorKeywords } from '@/components/editor/EditorKeywords';
import { EditorSources } from '@/components/editor/EditorSources';
import { CardFormCollection } from '@/components/form/CardFormCollection';
import { collectionChoices, makeCollection } from '@/editing/formCollections';
import type { Directory } from '@/storage/directory';
import { told } from '../store';
import { ResponsiblePart } from './ResponsiblePart';
import { templateChoices } from './templates';
import type { EditorFormState } from './useEditorForm';

interface DetailsPartProps {
  form: EditorFormState;
  directory: Directory;
  /** Those beside the built-in ones. */
  templates: readonly Template[];
  isReadOnly: boolean;
}

const DAY_MS = 86_400_000;
/** The day that is offered first to verify a card on is so many days ahead. */
const FIRST_DAY = 90;

function firstDay(): string {
  return new Date(Date.now() + FIRST_DAY * DAY_MS).toISOString().slice(0, 'YYYY-MM-DD'.length);
}

/** What is said of the card beside its words. */
export function DetailsPart({ form, directory, templates, isReadOnly }: DetailsPartProps) {
  const { draft, card, change } = form;
  const { fields, details } = draft;
  const put = (part: Partial<CardDetails>) => change({ details: (now) => ({ ...now, ...part }) });
  const status = details.status ?? 'published';
  return (
    <>
      <CardFormCollection
        collections={collectionChoices(directory, fields.collection, card?.collection ?? null)}
        current={fields.collection}
        isReadOnly={isReadOnly}
        onChoose={(collection) => change({ fields: (now) => ({ ...now, collection }) })}
        onNew={(name) => makeCollection(name, told)}
      />
      {card?.status === 'archived' ? (
        <p>{i18n.t('editor.archived')}</p>
      ) : (
        <EditorChoice
          label={i18n.t('editor.status')}
          choices={[
            { id: 'published', name: i18n.t('editor.published') },
            { id: 'draft', name: i18n.t('editor.draft') },
          ]}
          current={status}
          hint={status === 'draft' ? i18n.t('editor.draftHint') : null}
          isReadOnly={isReadOnly}
          onChoose={(chosen) => put({ status: chosen })}
        />
      )}
      {card && (
        <EditorChoice
          label={i18n.t('editor.template')}
          choices={templateChoices(templates, details.template)}
          current={details.template}
          isReadOnly={isReadOnly}
          onChoose={(template) => put({ template })}
        />
      )}
      <EditorKeywords
        keywords={fields.keywords}
        isReadOnly={isReadOnly}
        onChange={(keywords) => change({ fields: (now) => ({ ...now, keywords }) })}
      />
      <ResponsiblePart form={form} directory={directory} isReadOnly={isReadOnly} onChange={put} />
      <EditorInterval
        intervals={VERIFY_INTERVALS}
        verifyEvery={details.verifyEvery}
        firstDay={firstDay()}
        isReadOnly={isReadOnly}
        onChange={(verifyEvery) => put({ verifyEvery })}
      />
      <EditorDates
        dates={details.dates}
        isReadOnly={isReadOnly}
        onChange={(dates) => put({ dates })}
      />
      <EditorSources
        sources={[...(card?.sources ?? []).map(({ name }) => name)]}
        added={draft.source?.name ?? null}
        onRemove={() => change({ source: null })}
      />
    </>
  );
}
