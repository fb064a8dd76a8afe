import { describeEditor } from './contract.ts';

describeEditor('proseMirror', { strategy: 'paste', keeps: ['bold', 'link', 'list'] });
