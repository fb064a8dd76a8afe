import { expose } from 'comlink';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { LiveIndex } from './liveIndex';
import { rankerApi } from './rankerApi';

export default defineUnlistedScript(() => {
  const api = rankerApi(new LiveIndex());
  if ('onconnect' in globalThis) {
    // A SharedWorker: one index for every panel of the profile.
    globalThis.addEventListener('connect', (event) => {
      const [port] = (event as MessageEvent).ports;
      if (port) expose(api, port);
    });
  } else {
    expose(api);
  }
});
