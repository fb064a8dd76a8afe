import * as v from 'valibot';
import { type UsageDocument, UsageDocumentSchema } from '@/documents/kinds/usage';
import { inOrder } from '@/documents/order';
import type { Content } from '../backend';
import type { DocumentRow } from '../rows';
import { withoutId } from '../sharedContent';
import type { UsageDay } from './rows';
import { weekOfDay } from './weeks';

/** A day as it is shared: the same JSON for the same use. */
export function contentOfDay(document: UsageDocument): Content {
  return inOrder(withoutId(document));
}

/** The day that a content tells; undefined for none of this version. */
export function dayIn(id: string, content: Content): UsageDocument | undefined {
  const parsed = v.safeParse(UsageDocumentSchema, { ...content, _id: id });
  return parsed.success ? parsed.output : undefined;
}

/** The row of a day among the documents of its place. */
export function rowOfDay({ place, id, document }: UsageDay): DocumentRow {
  const week = weekOfDay(document.day);
  return { place, id, kind: 'usage', content: contentOfDay(document), week };
}
