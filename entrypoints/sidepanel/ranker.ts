import { type Remote, wrap } from 'comlink';
import { browser } from 'wxt/browser';
import type { RankerApi } from '@/messaging/ranker';

function connect(): Remote<RankerApi> {
  const address = browser.runtime.getURL('/ranker.js');
  if ('SharedWorker' in globalThis) return wrap<RankerApi>(new SharedWorker(address).port);
  return wrap<RankerApi>(new Worker(address));
}

/** The ranker, shared by all panels of the profile where the browser has SharedWorker. */
export const ranker = connect();
