import { lazy, Suspense } from 'react';
import { i18n } from '#i18n';
import { EditorSection } from '@/components/editor/EditorSection';
import { PreviewPart } from './PreviewPart';
import type { EditorFormState } from './useEditorForm';

// What it tries triggers with reads the ranking's lists of words.
const TriggersPart = lazy(() => import('./TriggersPart'));

interface FurtherPartsProps {
  form: EditorFormState;
  /** The language that is previewed: BCP 47. */
  lang: string;
  isReadOnly: boolean;
}

/** What is looked at less often: the answer as a customer sees it, the tickets that the card is for. */
export function FurtherParts({ form, lang, isReadOnly }: FurtherPartsProps) {
  const { length } = form.draft.details.triggers;
  return (
    <>
      <EditorSection title={i18n.t('preview.title')}>
        <PreviewPart form={form} lang={lang} />
      </EditorSection>
      <EditorSection title={i18n.t('trigger.title')} count={length > 0 ? length : null}>
        <Suspense>
          <TriggersPart form={form} isReadOnly={isReadOnly} />
        </Suspense>
      </EditorSection>
    </>
  );
}
