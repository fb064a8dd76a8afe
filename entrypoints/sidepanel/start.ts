import './rankerWorker';

/** Where the panel begins: with the worker, whose start is the longest wait for the first suggestion. */
void import('./main');
