import { describeEditor } from './contract.ts';

// Without a plugin it takes plain text alone, and slate-history joins one line to the words typed
// before it: there its own Ctrl+V is no undo step of its own either.
describeEditor('slate', {
  strategy: 'beforeinput',
  keeps: [],
  joinsLineToWords: true,
});
