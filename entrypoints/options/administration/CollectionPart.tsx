import { useRef, useState } from 'react';
import { i18n } from '#i18n';
import { AddCollection } from '@/components/settings/administration/AddCollection';
import { AdministrationPart } from '@/components/settings/administration/AdministrationPart';
import { CollectionList } from '@/components/settings/administration/CollectionList';
import { OpenButton } from '@/components/settings/administration/OpenButton';
import type { PartProps } from './WorkspaceParts';

/** The collections of a workspace, and another one. */
export function CollectionPart({ overview, administration }: PartProps) {
  const { isBusy, apply } = administration;
  const [isAdding, setIsAdding] = useState(false);
  const wasAdding = useRef(false);
  const show = (isShown: boolean) => {
    wasAdding.current = true;
    setIsAdding(isShown);
  };
  const add = (wanted: { name: string; slug: string }) =>
    apply(
      { does: 'add-collection', ...wanted },
      {
        said: ({ notes }) =>
          notes.some(({ what }) => what === 'collection-there')
            ? ''
            : i18n.t('administration.collection.done', [wanted.name.trim()]),
        onDone: () => show(false),
      },
    );
  return (
    <AdministrationPart title={i18n.t('administration.collection.title')}>
      <CollectionList collections={overview.collections} />
      {isAdding ? (
        <AddCollection isBusy={isBusy} onAdd={add} onCancel={() => show(false)} />
      ) : (
        <OpenButton
          words={i18n.t('administration.collection.add')}
          takesFocus={wasAdding.current}
          onOpen={() => show(true)}
        />
      )}
    </AdministrationPart>
  );
}
