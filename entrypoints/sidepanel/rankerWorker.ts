import { startWorker } from '@/messaging/rankerWorker';

/** Under way before the panel itself is loaded: it takes longer to be ready. */
export const firstWorker = startWorker(0);
