import { blankDetails } from '@/cards/details';
import { beginWith } from '@/cards/templates/begin';
import { beginEdit, formOfNewCard, openedForm } from '@/editing/beginForm';
import type { EditorRoute } from '@/editing/editorRoute';
import { cardsById } from '@/storage/cards';
import { keptTemplates } from '@/storage/templates';
import { type FullForm, fullForm } from './fullForm';
import { textsOf } from './templates';

/** The form that an address asks for; null where its card or draft is gone. */
export async function openRoute(
  route: Exclude<EditorRoute, { kind: 'history' }>,
): Promise<FullForm | null> {
  switch (route.kind) {
    case 'card': {
      const [card] = await cardsById([route.id]);
      if (!card) return null;
      const { draft, isLeft } = await beginEdit(card);
      return fullForm({ draft, card }, isLeft);
    }
    case 'draft': {
      const opened = await openedForm(route.id);
      return opened && fullForm(opened, true);
    }
    case 'new': {
      const { collection } = route;
      const draft = await formOfNewCard({ ...(collection && { collection }) });
      const details = blankDetails(route.template);
      const texts = textsOf(route.template, draft.fields.sourceLang, await keptTemplates());
      const fields = beginWith(texts, draft.fields);
      return { draft: { ...draft, fields, details }, card: null, isKept: false };
    }
  }
}
