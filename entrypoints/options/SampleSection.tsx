import { useLiveQuery } from 'dexie-react-hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { SettingsSample } from '@/components/settings/SettingsSample';
import { allCollections } from '@/storage/cards';
import { addShippedSample, putSampleBack, removeSample, SAMPLE_FILE } from '@/storage/sample';
import { tell, told } from './store';

async function add() {
  await addShippedSample(browser.runtime.getURL(SAMPLE_FILE), Date.now());
  tell(i18n.t('options.sample.added'));
}

async function remove() {
  const removed = await removeSample();
  const undo = async () => {
    await putSampleBack(removed);
    tell(i18n.t('options.sample.added'));
  };
  tell(i18n.t('sample.removed'), () => void told(undo));
}

/** Adds the sample cards, or takes them away. */
export function SampleSection() {
  const collections = useLiveQuery(allCollections);
  if (!collections) return null;
  const isThere = collections.some(({ sample }) => sample);
  return (
    <SettingsSample
      isThere={isThere}
      onAdd={() => void told(add)}
      onRemove={() => void told(remove)}
    />
  );
}
