import { beginWith, isAsBegun } from '@/cards/templates/begin';
import type { Template } from '@/cards/templates/template';
import { TemplateChoice } from '@/components/editor/templates/TemplateChoice';
import { templateChoices, textsOf } from './templates';
import type { EditorFormState } from './useEditorForm';

interface BeginPartProps {
  form: EditorFormState;
  /** Those beside the built-in ones. */
  templates: readonly Template[];
}

/** What a new card begins with. */
export function BeginPart({ form, templates }: BeginPartProps) {
  const { fields, details } = form.draft;
  const { sourceLang } = fields;
  return (
    <TemplateChoice
      templates={templateChoices(templates, details.template)}
      current={details.template}
      isFixed={!isAsBegun(fields, textsOf(details.template, sourceLang, templates))}
      onChoose={(template) =>
        form.change({
          fields: (now) => beginWith(textsOf(template, sourceLang, templates), now),
          details: (now) => ({ ...now, template }),
        })
      }
    />
  );
}
