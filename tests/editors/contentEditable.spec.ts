import { describeEditor } from './contract.ts';

describeEditor('contentEditable', { strategy: 'command', keeps: ['bold', 'link', 'list'] });
