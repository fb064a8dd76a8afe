import { describeEditor } from './contract.ts';

describeEditor('tinymceFrame', { strategy: 'paste', keeps: ['bold', 'link', 'list'] });
