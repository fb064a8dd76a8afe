import { useEffect } from 'react';
import { readReview, watchReview } from '@/storage/review/readReview';
import { waitingCount } from '@/storage/review/reviewQueue';
import { panel } from '../store';
import { told } from '../told';
import { review } from './reviewState';

/** Every card is read for the queue: a burst of changes is waited out, in ms. */
const PAUSE = 300;

async function read(): Promise<void> {
  const queue = await readReview(Date.now());
  review.setState({ queue });
  panel.setState({ waiting: waitingCount(queue) });
}

/** Keeps what waits in Review up to date, one reading at a time. */
function follow(): () => void {
  let isReading = false;
  let isStale = false;
  let pause: ReturnType<typeof setTimeout> | undefined;
  const readOnce = async () => {
    isReading = true;
    isStale = false;
    await told(read);
    isReading = false;
    if (isStale) wait();
  };
  const wait = () => {
    clearTimeout(pause);
    pause = setTimeout(() => void readOnce(), review.getState().queue ? PAUSE : 0);
  };
  const following = watchReview().subscribe(() => {
    if (isReading) isStale = true;
    else wait();
  });
  return () => {
    following.unsubscribe();
    clearTimeout(pause);
  };
}

/** Draws nothing: reads what waits in Review while the panel is open. */
export function ReviewFollower() {
  useEffect(follow, []);
  return null;
}
