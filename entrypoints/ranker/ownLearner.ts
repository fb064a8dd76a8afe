import { Learned } from '@/ranking/learning/learned';
import { lessonOf } from '@/ranking/learning/lesson';
import { periodOf } from '@/ranking/learning/shard';
import { Learner } from './learner';
import type { LiveIndex } from './liveIndex';

/** The learner of this worker, which ranks by an index. */
export function ownLearner(live: LiveIndex): Learner<Learned> {
  return new Learner({
    empty: (owner, now) => new Learned({ ...owner, period: periodOf(now) }),
    teach: (learned, event, index) => {
      const lesson = lessonOf(event, index, learned);
      learned.add(lesson);
      return lesson;
    },
    index: () => live.current(),
  });
}
