import { describeEditor } from './contract.ts';

describeEditor('contentEditableInShadowRoot', {
  strategy: 'command',
  keeps: ['bold', 'link', 'list'],
});
