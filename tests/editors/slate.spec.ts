import { describeEditor } from './contract.ts';

// Without a plugin it takes plain text alone, and its history joins text to the text before it.
describeEditor('slate', { strategy: 'beforeinput', keeps: [], joinsWordsBefore: true });
