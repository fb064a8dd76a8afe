import * as v from 'valibot';
import { TemplateIdSchema } from '../ids';

/** What a new card of a sort begins with. */
export const TemplateSchema = v.object({
  id: TemplateIdSchema,
  name: v.pipe(v.string(), v.nonEmpty()),
  /** CommonMark, as is `notes`. */
  answer: v.string(),
  notes: v.string(),
});
export type Template = v.InferOutput<typeof TemplateSchema>;

/** The two texts that a card begins with. */
export type TemplateTexts = Pick<Template, 'answer' | 'notes'>;
