import { askedRanker } from '@/messaging/askRanker';
import { startWorker } from '@/messaging/rankerWorker';

/** The ranker, shared by all pages of the profile where the browser has SharedWorker. */
export const ranker = askedRanker(() => startWorker(0));
