import { describeEditor } from './contract.ts';

describeEditor('reactTextarea', { strategy: 'text-control', keeps: [] });
