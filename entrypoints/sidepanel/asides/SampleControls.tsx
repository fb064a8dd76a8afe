import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { Button } from '@/components/Button';
import { Notice } from '@/components/Notice';
import { SampleBanner } from '@/components/panel/SampleBanner';
import { addShippedSample, putSampleBack, removeSample, SAMPLE_FILE } from '@/storage/sample';
import { panel } from '../store';
import { toldWriting } from '../toldWriting';
import { useDirectory, useHasCards } from '../useReplica';

async function add() {
  await addShippedSample(browser.runtime.getURL(SAMPLE_FILE), Date.now());
  panel.getState().showStatus(null);
}

async function remove() {
  const removed = await removeSample();
  const undo = async () => {
    await putSampleBack(removed);
    panel.getState().showStatus(null);
  };
  panel.getState().showStatus({
    text: i18n.t('sample.removed'),
    tone: 'plain',
    onUndo: () => void toldWriting('card', undo),
  });
}

/** Says which cards are samples and takes them away; offers them where there are no cards at all. */
export function SampleControls() {
  const directory = useDirectory();
  const isFilled = useHasCards();
  if (!directory || isFilled === undefined) return null;
  if (!isFilled) {
    return (
      <Notice title={i18n.t('empty.noCards.title')} hint={i18n.t('empty.noCards.hint')}>
        <Button onClick={() => void toldWriting('card', add)}>{i18n.t('sample.add')}</Button>
      </Notice>
    );
  }
  const hasSample = [...directory.collections.values()].some(({ sample }) => sample);
  return hasSample ? <SampleBanner onRemove={() => void toldWriting('card', remove)} /> : null;
}
