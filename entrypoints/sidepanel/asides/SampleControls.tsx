import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { Button } from '@/components/Button';
import { Notice } from '@/components/Notice';
import { SampleBanner } from '@/components/panel/SampleBanner';
import { addSample, readShippedPack, removeSample } from '@/storage/sample';
import { panel } from '../store';
import { told } from '../told';
import { useCardCount, useDirectory } from '../useReplica';

async function add() {
  const address = browser.runtime.getURL('/samples/meadowlark.json');
  await addSample(await readShippedPack(address, Date.now()));
  panel.getState().showStatus(null);
}

async function remove() {
  await removeSample();
  panel.getState().showStatus({
    text: i18n.t('sample.removed'),
    tone: 'plain',
    onUndo: () => void told(add),
  });
}

/** Says which cards are samples and takes them away; offers them where there are no cards at all. */
export function SampleControls() {
  const directory = useDirectory();
  const count = useCardCount();
  if (!directory || count === undefined) return null;
  if (count === 0) {
    return (
      <Notice title={i18n.t('empty.noCards.title')} hint={i18n.t('empty.noCards.hint')}>
        <Button onClick={() => void told(add)}>{i18n.t('sample.add')}</Button>
      </Notice>
    );
  }
  const hasSample = [...directory.collections.values()].some(({ sample }) => sample);
  return hasSample ? <SampleBanner onRemove={() => void told(remove)} /> : null;
}
