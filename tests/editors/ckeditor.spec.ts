import { describeEditor } from './contract.ts';

describeEditor('ckeditor', { strategy: 'paste', keeps: ['bold', 'link', 'list'] });
