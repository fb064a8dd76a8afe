import { parseArgs } from 'node:util';
import { startStandIn } from './standIn.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '5984' },
    admin: { type: 'string', default: 'admin:password' },
    unordered: { type: 'boolean', default: false },
  },
});
const colon = values.admin.indexOf(':');
if (colon < 1) throw new Error('Say who administers it as --admin name:password.');
const admins = { [values.admin.slice(0, colon)]: values.admin.slice(colon + 1) };
const { url } = await startStandIn({
  port: Number(values.port),
  admins,
  isUnordered: values.unordered,
});
console.log(`${url}, in memory: what is written is gone when it ends.`);
