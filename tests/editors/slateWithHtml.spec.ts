import { describeEditor } from './contract.ts';

// Slate's `insertFragment` joins the first and last block to the draft, here the last list item.
describeEditor('slateWithHtml', {
  strategy: 'beforeinput',
  keeps: ['bold', 'link'],
});
