import { describeEditor } from './contract.ts';

describeEditor('textarea', { strategy: 'text-control', keeps: [] });
