import { describeEditor } from './contract.ts';

describeEditor('trix', { strategy: 'beforeinput', keeps: ['bold', 'link', 'list'] });
