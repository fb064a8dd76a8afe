import { DAY, setClock } from './sync/clock.ts';
import { type Device, editCard, openCard, signIn, signOut, writeCard } from './sync/device.ts';
import { readsOfRuns, spoil, spoilOnce } from './sync/requests.ts';
import { expectInStep, failures, timesWritten, tryNow } from './sync/standing.ts';
import type { Team } from './sync/team.ts';
import { expect, test } from './syncFixture.ts';

const HERE = 'Refunds';
const THERE = 'Delivery times';
const BODY = 'Five days.\n\nBy card.\n\nNo fee.';
const BROKEN = { status: 500, body: '{"error":"internal_server_error","reason":"No DB shards"}' };

/** Each test begins with the same two cards, on both sides. */
async function begin(team: Team, device: Device): Promise<number> {
  await team.write('bob', THERE, 'Two days.');
  const isFirst = (await team.cards()).every(({ title }) => title !== HERE);
  if (isFirst) await writeCard(device.panel, HERE, BODY);
  else await team.write('bob', HERE, BODY);
  await expectInStep(team, device, { [HERE]: BODY, [THERE]: 'Two days.' });
  return timesWritten(team, HERE);
}

test('429 with Retry-After is obeyed: nothing is asked before', async ({
  shared: { team, device },
}) => {
  const written = await begin(team, device);
  const refused = { status: 429, headers: { 'retry-after': '4' }, body: '{"error":"too_many"}' };
  const told = spoilOnce(team, 'the writes', async () => refused).then(() => Date.now());
  await editCard(device.panel, 'Six days.');
  await expect.poll(() => failures(device), { intervals: [50] }).toEqual({ workspace: 'busy' });
  // Each change would be sent at once, but for that.
  await editCard(device.panel, 'Seven days.');
  await expectInStep(team, device, { [HERE]: 'Seven days.', [THERE]: 'Two days.' }, 20_000);
  const since = await told;
  const next = team.requests.find(({ at }) => at > since);
  expect((next?.at ?? 0) - since).toBeGreaterThanOrEqual(4_000);
  expect(await timesWritten(team, HERE)).toBe(written + 1);
});

test('a failure of one collection ends by itself, soon after its cause has', async ({
  shared: { team, device },
}) => {
  await begin(team, device);
  const mend = spoil(team, 'the writes', BROKEN);
  await editCard(device.panel, 'Six days.');
  await expect.poll(() => failures(device), { intervals: [50] }).toEqual({ c_help: 'broken' });
  mend();
  await expectInStep(team, device, { [HERE]: 'Six days.', [THERE]: 'Two days.' }, 6_000);
});

test('a write that is met with silence is sent again', async ({ shared: { team, device } }) => {
  test.slow();
  const written = await begin(team, device);
  const mend = spoil(team, 'the writes', 'silence');
  await editCard(device.panel, 'Six days.');
  const noted = expect.poll(() => failures(device), { timeout: 25_000 });
  await noted.toEqual({ c_help: 'silent' });
  mend();
  await expectInStep(team, device, { [HERE]: 'Six days.', [THERE]: 'Two days.' });
  expect(await timesWritten(team, HERE)).toBe(written + 1);
});

test('silence where the device waits for changes holds up none of its own', async ({
  shared: { team, device },
}) => {
  await begin(team, device);
  team.interfere = ({ path }) => (path.includes('longpoll') ? 'silence' : undefined);
  await editCard(device.panel, 'Six days.');
  const cards = { [HERE]: 'Six days.', [THERE]: 'Two days.' };
  await expectInStep(team, device, cards, 2_000);
  team.interfere = () => undefined;
  // What waits in silence would wait on.
  await tryNow(device);
});

test('ten edits without a network are one write, once it is back', async ({
  shared: { team, device },
}) => {
  const written = await begin(team, device);
  device.line.cut();
  for (let days = 11; days <= 20; days++) await editCard(device.panel, `${days} days.`);
  await expect.poll(() => failures(device)).toEqual({ workspace: 'offline' });
  await team.write('bob', THERE, 'Three days.');
  device.line.mend();
  await expectInStep(team, device, { [HERE]: '20 days.', [THERE]: 'Three days.' });
  expect(await timesWritten(team, HERE)).toBe(written + 1);
});

test('what waits is sent at once when the network returns', async ({
  shared: { team, device },
}) => {
  await begin(team, device);
  const cards = { [HERE]: 'Six days.', [THERE]: 'Two days.' };
  device.line.cut();
  await editCard(device.panel, 'Six days.');
  await expect.poll(() => failures(device)).toEqual({ workspace: 'offline' });
  device.line.mend();
  await device.panel.evaluate(() => dispatchEvent(new Event('online')));
  await expectInStep(team, device, cards, 2_000);
});

for (const [name, wrongBy] of [
  ['ahead', DAY],
  ['behind', -DAY],
] as const) {
  test(`a clock that is a day ${name} changes nothing, nor does putting it right`, async ({
    shared: { team, device },
  }) => {
    await begin(team, device);
    await setClock(device, wrongBy);
    await editCard(device.panel, 'Six days.');
    await team.write('bob', THERE, 'Three days.');
    await expectInStep(team, device, { [HERE]: 'Six days.', [THERE]: 'Three days.' });
    const mend = spoil(team, 'the writes', BROKEN);
    await editCard(device.panel, 'Seven days.');
    await expect.poll(() => failures(device), { intervals: [50] }).toEqual({ c_help: 'broken' });
    await setClock(device, 0);
    mend();
    await expectInStep(team, device, { [HERE]: 'Seven days.', [THERE]: 'Three days.' });
  });
}

test('a session that ends is told, and goes on after signing in', async ({
  shared: { team, device },
}) => {
  const written = await begin(team, device);
  await signOut(device);
  await editCard(device.panel, 'Six days.');
  await expect
    .poll(() => failures(device), { intervals: [50] })
    .toEqual({
      workspace: 'signed-out',
    });
  await signIn(device, team);
  await expectInStep(team, device, { [HERE]: 'Six days.', [THERE]: 'Two days.' });
  expect(await timesWritten(team, HERE)).toBe(written + 1);
});

test("another's change that comes between is merged", async ({ shared: { team, device } }) => {
  const written = await begin(team, device);
  const between = spoilOnce(team, 'the writes', async () => {
    await team.write('bob', HERE, BODY.replace('No fee.', 'No fee, said Bob.'));
    return undefined;
  });
  await editCard(device.panel, BODY.replace('Five days.', 'Six days, said Ann.'));
  await between;
  const merged = 'Six days, said Ann.\n\nBy card.\n\nNo fee, said Bob.';
  await expectInStep(team, device, { [HERE]: merged, [THERE]: 'Two days.' });
  expect(await timesWritten(team, HERE)).toBe(written + 2);
});

test('two windows of one profile ask what one would', async ({
  shared: { team, device },
  helpdesks,
}) => {
  const written = await begin(team, device);
  const other = await device.sidecard.openWindow(helpdesks.url('/agent/tickets/102'));
  const second = await device.sidecard.openPanel(other);
  team.requests.length = 0;
  await openCard(second, HERE);
  await editCard(second, 'Six days.');
  await expectInStep(team, device, { [HERE]: 'Six days.', [THERE]: 'Two days.' });
  await editCard(device.panel, 'Seven days.');
  await team.write('bob', THERE, 'Three days.');
  await expectInStep(team, device, { [HERE]: 'Seven days.', [THERE]: 'Three days.' });
  expect(await timesWritten(team, HERE)).toBe(written + 2);
  const runs = readsOfRuns(team.requests);
  expect(runs.length).toBeGreaterThan(1);
  for (const run of runs) expect(run).toEqual([...new Set(run)]);
  await other.close();
});
