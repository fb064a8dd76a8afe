import { expose } from 'comlink';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ArchivedIndex } from './archivedIndex';
import { LiveIndex } from './liveIndex';
import { ownLearner } from './ownLearner';
import { rankerApi } from './rankerApi';

export default defineUnlistedScript(() => {
  const [live, archived] = [new LiveIndex(), new ArchivedIndex()];
  const learner = ownLearner(live);
  // Begun before anybody asks: the panel that started this worker is still reading its ticket.
  live.current().catch(() => {
    // Nobody waits for this: the first suggestion reads again, and says what is wrong.
  });
  learner.start();
  if ('onconnect' in globalThis) {
    // A SharedWorker: one index for every panel of the profile.
    globalThis.addEventListener('connect', (event) => {
      const [port] = event instanceof MessageEvent ? event.ports : [];
      if (port) expose(rankerApi(live, archived, learner), port);
    });
  } else {
    expose(rankerApi(live, archived, learner));
  }
});
