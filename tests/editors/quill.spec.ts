import { describeEditor } from './contract.ts';

describeEditor('quill', { strategy: 'paste', keeps: ['bold', 'link', 'list'] });
