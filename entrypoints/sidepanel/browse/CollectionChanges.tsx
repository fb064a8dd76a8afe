import { useState } from 'react';
import { useStore } from 'zustand';
import type { Collection } from '@/cards/card';
import { ANSWER_TEMPLATE } from '@/cards/details';
import type { CollectionId } from '@/cards/ids';
import { CollectionForm } from '@/components/browse/CollectionForm';
import { CollectionMove } from '@/components/browse/CollectionMove';
import { CollectionTools } from '@/components/browse/CollectionTools';
import type { EditorRoute } from '@/editing/editorRoute';
import { openEditor } from '@/editing/openEditor';
import { panel } from '../store';
import { told } from '../told';
import { useDirectory } from '../useReplica';
import { browseView } from './browseView';
import { changeName, moveAll, removeCollection } from './collectionActions';

interface CollectionChangesProps {
  collection: Collection;
  /** Published cards. */
  count: number;
  drafts: number;
  /** Archived ones too. */
  total: number;
}

function newIn(collection: CollectionId): EditorRoute {
  return { kind: 'new', template: ANSWER_TEMPLATE, collection };
}

/** Renames, empties and deletes a collection by hand; and orders its cards. */
export function CollectionChanges({ collection, count, drafts, total }: CollectionChangesProps) {
  const [form, setForm] = useState<'rename' | 'move' | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const order = useStore(browseView, (view) => view.order);
  const { id } = collection;
  const directory = useDirectory();
  if (!directory) return null;
  const { rights } = directory;
  const isReadOnly = !rights.mayEdit(collection);
  const isShared = collection.slug !== undefined;
  // A sample is removed one day with every card in it.
  const others = [...directory.collections.values()].filter(
    (each) => each.id !== id && !each.sample && rights.mayEdit(each),
  );
  const close = () => {
    setForm(null);
    setProblem(null);
    // The form goes, and the focus with it: the page is where the person is.
    browseView.setState(({ arrivals }) => ({ arrivals: arrivals + 1 }));
  };
  const rename = async (name: string) => {
    const standsInTheWay = await changeName(collection, name);
    if (standsInTheWay === null) close();
    else setProblem(standsInTheWay);
  };
  const move = async (to: CollectionId) => {
    if (await moveAll(id, to)) close();
  };
  switch (form) {
    case 'rename':
      return (
        <CollectionForm
          purpose="rename"
          name={collection.name}
          problem={problem}
          onSave={(name) => void told(() => rename(name))}
          onCancel={close}
        />
      );
    case 'move':
      return (
        <CollectionMove
          others={others}
          isShared={isShared}
          count={total}
          onMove={(to) => void move(to)}
          onCancel={close}
        />
      );
    case null:
      return (
        <CollectionTools
          count={count}
          drafts={drafts}
          order={order}
          isReadOnly={isReadOnly}
          canRename={rights.mayRename(collection)}
          canMove={total > 0 && others.length > 0 && !isReadOnly}
          canDelete={total === 0 && !isShared}
          onOrder={(next) => {
            panel.setState({ leftCard: null });
            browseView.setState({ order: next });
          }}
          onWrite={() => void told(() => openEditor(newIn(id)))}
          onRename={() => setForm('rename')}
          onMove={() => setForm('move')}
          onDelete={() => void removeCollection(id)}
        />
      );
  }
}
