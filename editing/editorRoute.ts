import * as v from 'valibot';
import { LanguageSchema } from '@/cards/card';
import {
  type CardId,
  CardIdSchema,
  type CollectionId,
  CollectionIdSchema,
  type DraftId,
  DraftIdSchema,
  type TemplateId,
  TemplateIdSchema,
} from '@/cards/ids';

/** What the editor's page is asked to show. */
export type EditorRoute =
  /** The form of a card; a language (BCP 47) to begin with may be named, as for a draft. */
  | { kind: 'card'; id: CardId; lang?: string }
  /** What a card said before. */
  | { kind: 'history'; id: CardId }
  /** A form that was begun, here or in the panel. */
  | { kind: 'draft'; id: DraftId; lang?: string }
  /** The form of a new card, made from a template, in a collection that may be named. */
  | { kind: 'new'; template: TemplateId; collection?: CollectionId };

/** The query of the editor's address for a route: `?card=card:01J…`. */
export function searchOf(route: EditorRoute): string {
  const query = new URLSearchParams();
  switch (route.kind) {
    case 'card':
      query.set('card', route.id);
      if (route.lang) query.set('lang', route.lang);
      break;
    case 'history':
      query.set('card', route.id);
      query.set('view', 'history');
      break;
    case 'draft':
      query.set('draft', route.id);
      if (route.lang) query.set('lang', route.lang);
      break;
    case 'new':
      query.set('new', route.template);
      if (route.collection) query.set('collection', route.collection);
      break;
  }
  return `?${query}`;
}

/** What a query asks for; null where it names nothing that the editor shows. */
export function routeOf(search: string): EditorRoute | null {
  const query = new URLSearchParams(search);
  const language = v.safeParse(LanguageSchema, query.get('lang'));
  const lang = language.success ? { lang: language.output } : {};
  const card = v.safeParse(CardIdSchema, query.get('card'));
  if (card.success) {
    if (query.get('view') === 'history') return { kind: 'history', id: card.output };
    return { kind: 'card', id: card.output, ...lang };
  }
  const draft = v.safeParse(DraftIdSchema, query.get('draft'));
  if (draft.success) return { kind: 'draft', id: draft.output, ...lang };
  const template = v.safeParse(TemplateIdSchema, query.get('new'));
  if (!template.success) return null;
  const named = v.safeParse(CollectionIdSchema, query.get('collection'));
  const collection = named.success ? { collection: named.output } : {};
  return { kind: 'new', template: template.output, ...collection };
}
