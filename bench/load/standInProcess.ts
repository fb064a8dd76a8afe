import * as v from 'valibot';
import { startStandIn } from '../../tests/couch/standIn/standIn.ts';

/** Who administers it; or the wish to know what it has cost so far. */
const Asked = v.union([
  v.object({ name: v.string(), password: v.string() }),
  v.object({ ask: v.literal('cpu') }),
]);

function answer(message: object): void {
  process.send?.(message);
}

process.on('message', async (message: unknown) => {
  const asked = v.parse(Asked, message);
  if ('ask' in asked) {
    const { user, system } = process.cpuUsage();
    answer({ cpu: (user + system) / 1000 });
  } else {
    const { url } = await startStandIn({ admins: { [asked.name]: asked.password } });
    answer({ url });
  }
});
// Ctrl+C reaches all processes of a terminal: this one ends with the one that began it.
process.on('SIGINT', () => undefined);
process.on('disconnect', () => process.exit());
