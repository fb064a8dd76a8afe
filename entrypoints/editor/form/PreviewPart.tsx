import { useLiveQuery } from 'dexie-react-hooks';
import { useDeferredValue, useMemo } from 'react';
import { i18n } from '#i18n';
import { exampleValues, previewOf } from '@/cards/answerPreview';
import { AnswerPreview } from '@/components/editor/preview/AnswerPreview';
import { readSetting } from '@/storage/settings';
import type { EditorFormState } from './useEditorForm';

interface PreviewPartProps {
  form: EditorFormState;
  /** BCP 47. */
  lang: string;
}

/** The answer in one language as a customer sees it. */
export function PreviewPart({ form, lang }: PreviewPartProps) {
  const { fields, details } = form.draft;
  const body = useDeferredValue(fields.answer[lang]?.body ?? '');
  const agent = useLiveQuery(() => readSetting('agent-name'));
  const shown = useMemo(() => {
    const name = i18n.t('preview.exampleName');
    const values = exampleValues(body, {
      'requester.name': name,
      'requester.firstName': name.split(' ')[0] ?? name,
      'agent.name': agent?.trim() || i18n.t('preview.exampleAgent'),
    });
    const preview = body.trim() === '' ? null : previewOf(body, values, details.images);
    return { preview, examples: Object.values(values) };
  }, [body, agent, details.images]);
  return <AnswerPreview {...shown} lang={lang} />;
}
