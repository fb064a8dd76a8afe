import * as v from 'valibot';
import { type TemplateId, TemplateIdSchema } from '../ids';
import type { TemplateTexts } from './template';

/** The templates that every Sidecard has; the end of their ids. */
export const BUILT_IN_TEMPLATES = ['answer', 'procedure', 'feature-breakdown'] as const;
export type BuiltInTemplate = (typeof BUILT_IN_TEMPLATES)[number];

/** The headings of one language: of the answer, which a customer reads, and of the notes. */
interface Headings {
  answer: readonly string[];
  notes: readonly string[];
}

const EN: Record<BuiltInTemplate, Headings> = {
  answer: { answer: [], notes: [] },
  procedure: {
    answer: [],
    notes: ['When to do this', 'Before you begin', 'Steps', 'If it does not work', 'Who to ask'],
  },
  'feature-breakdown': {
    answer: ['FAQ'],
    notes: ['What it is', 'Who it is for', 'Status and dates', 'Limits', 'Who to ask'],
  },
};

const ES: Record<BuiltInTemplate, Headings> = {
  answer: { answer: [], notes: [] },
  procedure: {
    answer: [],
    notes: ['Cuándo hacerlo', 'Antes de empezar', 'Pasos', 'Si no funciona', 'A quién preguntar'],
  },
  'feature-breakdown': {
    answer: ['Preguntas frecuentes'],
    notes: ['Qué es', 'Para quién es', 'Estado y fechas', 'Límites', 'A quién preguntar'],
  },
};

function headed(headings: readonly string[]): string {
  return headings.map((heading) => `## ${heading}`).join('\n\n');
}

/** The id of a template that every Sidecard has. */
export function builtInId(template: BuiltInTemplate): TemplateId {
  return v.parse(TemplateIdSchema, `template:${template}`);
}

/** Which of them an id names; undefined for a template of a workspace or a device. */
export function builtInOf(id: TemplateId): BuiltInTemplate | undefined {
  return BUILT_IN_TEMPLATES.find((each) => builtInId(each) === id);
}

/**
 * What a card of a built-in template begins with. Of a feature breakdown the wording for customers stands
 * before the FAQ, without a heading: it is inserted as it stands.
 *
 * @param lang the language the card is written in, BCP 47; headings are English where there are none in it.
 */
export function builtInTexts(template: BuiltInTemplate, lang: string): TemplateTexts {
  const { answer, notes } = (lang.split('-')[0] === 'es' ? ES : EN)[template];
  return { answer: headed(answer), notes: headed(notes) };
}
