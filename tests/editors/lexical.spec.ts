import { describeEditor } from './contract.ts';

describeEditor('lexical', { strategy: 'paste', keeps: ['bold', 'link', 'list'] });
