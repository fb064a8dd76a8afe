import { i18n } from '#i18n';
import type { CardFields } from '@/cards/draft';
import type { TemplateId } from '@/cards/ids';
import { withoutEmptyParts } from '@/cards/templates/begin';
import {
  BUILT_IN_TEMPLATES,
  type BuiltInTemplate,
  builtInId,
  builtInOf,
  builtInTexts,
} from '@/cards/templates/builtIn';
import type { Template, TemplateTexts } from '@/cards/templates/template';
import type { TemplateView } from '@/components/editor/templates/TemplateChoice';

const WORDS = {
  answer: { name: 'template.answer', hint: 'template.answerHint' },
  procedure: { name: 'template.procedure', hint: 'template.procedureHint' },
  'feature-breakdown': {
    name: 'template.featureBreakdown',
    hint: 'template.featureBreakdownHint',
  },
} as const satisfies Record<BuiltInTemplate, unknown>;

/** What a card may be made from, by name; one that is gone keeps its place for a card that was made from it. */
export function templateChoices(
  kept: readonly Pick<Template, 'id' | 'name'>[],
  current: TemplateId,
): TemplateView[] {
  const builtIn = BUILT_IN_TEMPLATES.map((each) => ({
    id: builtInId(each),
    name: i18n.t(WORDS[each].name),
    hint: i18n.t(WORDS[each].hint),
  }));
  const all = [...builtIn, ...kept.map(({ id, name }) => ({ id, name, hint: '' }))];
  if (all.some(({ id }) => id === current)) return all;
  return [...all, { id: current, name: i18n.t('template.gone'), hint: '' }];
}

/** What a card of a template begins with, in its language (BCP 47); nothing where the template is gone. */
export function textsOf(
  template: TemplateId,
  lang: string,
  kept: readonly Template[],
): TemplateTexts {
  const builtIn = builtInOf(template);
  if (builtIn) return builtInTexts(builtIn, lang);
  return kept.find(({ id }) => id === template) ?? { answer: '', notes: '' };
}

/** The fields as they are saved: without headings of the template that were left empty. */
export function withoutTemplateRests(
  fields: CardFields,
  template: TemplateId,
  kept: readonly Template[],
): CardFields {
  return withoutEmptyParts(fields, textsOf(template, fields.sourceLang, kept));
}
