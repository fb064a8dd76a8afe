import { describeEditor } from './contract.ts';

describeEditor('tinymceInline', { strategy: 'paste', keeps: ['bold', 'link', 'list'] });
