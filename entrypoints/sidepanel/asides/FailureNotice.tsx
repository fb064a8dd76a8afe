import { i18n } from '#i18n';
import { Button } from '@/components/Button';
import { Notice } from '@/components/Notice';
import { ranker } from '../ranker';
import { type Failure, panel } from '../store';

function tryAgain(failure: Failure) {
  // A closed replica opens with a new page only.
  if (failure === 'storage') location.reload();
  ranker.restart();
  panel.setState({ failure: null });
}

/** What does not work, and the way to try again. */
export function FailureNotice({ failure }: { failure: Failure }) {
  const isStorage = failure === 'storage';
  return (
    <Notice
      title={i18n.t(isStorage ? 'empty.storageFailed.title' : 'empty.rankerFailed.title')}
      hint={i18n.t(isStorage ? 'empty.storageFailed.hint' : 'empty.rankerFailed.hint')}
    >
      <Button onClick={() => tryAgain(failure)}>{i18n.t('empty.tryAgain')}</Button>
    </Notice>
  );
}
