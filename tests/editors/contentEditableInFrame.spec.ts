import { describeEditor } from './contract.ts';

describeEditor('contentEditableInFrame', { strategy: 'command', keeps: ['bold', 'link', 'list'] });
