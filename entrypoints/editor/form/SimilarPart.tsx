import { CardFormSimilar } from '@/components/form/CardFormSimilar';
import { searchOf } from '@/editing/editorRoute';
import { openEditor } from '@/editing/openEditor';
import { useSimilar } from '@/editing/useSimilar';
import { ranker } from '../ranker';
import { told } from '../store';
import { useDirectory } from '../useReplica';
import type { EditorFormState } from './useEditorForm';

/** The cards most like the one that is written. */
export function SimilarPart({ form }: { form: EditorFormState }) {
  const { draft, card, keeper } = form;
  const { title, sourceLang, answer } = draft.fields;
  const written = {
    title,
    body: answer[sourceLang]?.body ?? '',
    card: draft.base?.card,
    isNew: card === null || card.status === 'draft',
  };
  const similar = useSimilar(written, ranker, useDirectory());
  return (
    <CardFormSimilar
      cards={similar}
      onOpen={(id) => void told(() => openEditor({ kind: 'card', id }))}
      onEdit={(id) =>
        void told(async () => {
          await keeper.flush();
          location.assign(searchOf({ kind: 'card', id }));
        })
      }
    />
  );
}
