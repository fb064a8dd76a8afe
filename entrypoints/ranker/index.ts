import { expose } from 'comlink';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ArchivedIndex } from './archivedIndex';
import { LiveIndex } from './liveIndex';
import { rankerApi } from './rankerApi';

export default defineUnlistedScript(() => {
  const [live, archived] = [new LiveIndex(), new ArchivedIndex()];
  if ('onconnect' in globalThis) {
    // A SharedWorker: one index for every panel of the profile.
    globalThis.addEventListener('connect', (event) => {
      const [port] = (event as MessageEvent).ports;
      if (port) expose(rankerApi(live, archived), port);
    });
  } else {
    expose(rankerApi(live, archived));
  }
});
