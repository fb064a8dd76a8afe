import { useLiveQuery } from 'dexie-react-hooks';
import { i18n } from '#i18n';
import { type CollectionBinding, MAX_BRAND_LENGTH } from '@/cards/collectionBinding';
import type { CollectionId } from '@/cards/ids';
import { SettingsCollections } from '@/components/settings/SettingsCollections';
import { HELPDESK_NAMES } from '@/helpdesks/names';
import { allCollections } from '@/storage/cards';
import { bindCollection, collectionBindings } from '@/storage/collectionBindings';
import { tell, tellProblem, told } from './store';

const HELPDESKS = Object.entries(HELPDESK_NAMES).map(([id, name]) => ({ id, name }));

function bind(id: CollectionId, change: CollectionBinding): Promise<void> {
  return told(async () => {
    if ((await bindCollection(id, change)) === 'bound') tell(i18n.t('options.collections.saved'));
    else tellProblem(i18n.t('collections.gone'));
  });
}

/** For which help desk or brand each collection is. */
export function CollectionSection() {
  const found = useLiveQuery(async () => ({
    collections: await allCollections(),
    bindings: await collectionBindings(),
  }));
  if (!found) return null;
  return (
    <SettingsCollections
      helpdesks={HELPDESKS}
      mostOfBrand={MAX_BRAND_LENGTH}
      collections={found.collections.map(({ id, name }) => ({
        ...{ id, name },
        helpdesk: found.bindings[id]?.helpdesk ?? '',
        brand: found.bindings[id]?.brand ?? '',
        onChange: (change) => void bind(id, change),
      }))}
    />
  );
}
