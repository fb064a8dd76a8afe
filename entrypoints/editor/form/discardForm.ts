import { i18n } from '#i18n';
import { formOfCard } from '@/editing/beginForm';
import type { DraftKeeper } from '@/editing/draftKeeper';
import { dropForm } from '@/editing/untypedForms';
import { cardsById } from '@/storage/cards';
import { putDraft } from '@/storage/drafts';
import { page, tell, told } from '../store';
import { type FullForm, fullForm } from './fullForm';
import { openRoute } from './openRoute';

/** The form that is there once another is thrown away: of the same card as it is now, else a new one. */
async function formInstead({ draft }: Pick<FullForm, 'draft'>): Promise<FullForm | null> {
  const [card] = draft.base ? await cardsById([draft.base.card]) : [];
  if (card) return fullForm({ draft: formOfCard(card), card }, false);
  return openRoute({ kind: 'new', template: draft.details.template });
}

/** Throws away what was typed; Undo brings it back. */
export function discardForm(
  form: Pick<FullForm, 'draft' | 'card'> & { keeper: Pick<DraftKeeper, 'end'> },
  onReopen: (form: FullForm) => void,
): void {
  const { draft, card } = form;
  form.keeper.end();
  const undo = () =>
    told(async () => {
      await putDraft(draft);
      page.setState({ status: null });
      onReopen({ draft, card, isKept: true });
    });
  void told(async () => {
    await dropForm(draft.id);
    const instead = await formInstead(form);
    if (instead) onReopen(instead);
    tell(i18n.t('form.discarded'), () => void undo());
  });
}
