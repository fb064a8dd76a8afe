import { askedRanker } from '@/messaging/askRanker';
import { firstWorker } from './rankerWorker';

/** The ranker, shared by all pages of the profile where the browser has SharedWorker. */
export const ranker = askedRanker(() => firstWorker);
