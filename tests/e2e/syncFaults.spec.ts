import type { Interference } from '../couch/standIn/traffic.ts';
import { type Device, editCard, writeCard } from './sync/device.ts';
import { type RequestFor, spoil } from './sync/requests.ts';
import { expectInStep, failures, timesWritten, tryNow } from './sync/standing.ts';
import type { Team } from './sync/team.ts';
import { expect, test } from './syncFixture.ts';

const HERE = 'Refunds';
const THERE = 'Delivery times';
const html = { 'content-type': 'text/html' };

/** An error as CouchDB tells it. */
function error(status: number, name: string, reason: string): Interference {
  return { status, body: JSON.stringify({ error: name, reason }) };
}

const FORBIDDEN = error(403, 'forbidden', 'You are not allowed to access this db.');
const LOCKED = error(
  403,
  'forbidden',
  'Account is temporarily locked due to multiple authentication failures',
);
const LOGIN = { status: 200, headers: html, body: '<!doctype html><title>Sign in</title>' };

/** What stands in the way, at which request, and what the device says of what. */
const FAULTS: [string, RequestFor, Interference, Record<string, string>][] = [
  [
    '401',
    'the writes',
    error(401, 'unauthorized', 'You are not authorized.'),
    { workspace: 'signed-out' },
  ],
  ['401', "the collection's feed", error(401, 'unauthorized', ''), { workspace: 'signed-out' }],
  ['403 of the database', 'the writes', FORBIDDEN, { c_help: 'forbidden' }],
  ['403 of the database', "the hub's feed", FORBIDDEN, { hub: 'forbidden' }],
  ['403 of a locked account', 'session', LOCKED, { workspace: 'locked' }],
  ['403 of a locked account', 'the writes', LOCKED, { workspace: 'locked' }],
  [
    '403 of a proxy',
    'the writes',
    { status: 403, headers: html, body: '<h1>Blocked</h1>' },
    { workspace: 'login-page' },
  ],
  [
    '404',
    'the collection',
    error(404, 'not_found', 'Database does not exist.'),
    { c_help: 'not-found' },
  ],
  ['404', 'the hub', error(404, 'not_found', 'Database does not exist.'), { hub: 'not-found' }],
  ['409', 'the writes', error(409, 'conflict', 'Document update conflict.'), { c_help: 'broken' }],
  ['500', 'the writes', error(500, 'internal_server_error', 'No DB shards'), { c_help: 'broken' }],
  [
    '500',
    "the hub's feed",
    error(500, 'timeout', 'The request could not be processed'),
    { hub: 'broken' },
  ],
  [
    '502 of a proxy',
    "the collection's feed",
    { status: 502, headers: html, body: '<h1>Bad gateway</h1>' },
    { workspace: 'busy' },
  ],
  ['half a body', "the collection's feed", 'half', { workspace: 'offline' }],
  ['half a body', 'the writes', 'half', { workspace: 'offline' }],
  [
    'half a body of the right length',
    "the hub's feed",
    { status: 200, body: '{"results":[\n{"seq":' },
    { hub: 'broken' },
  ],
  ['garbage', 'the writes', { status: 201, body: '\u0000%&<' }, { c_help: 'broken' }],
  [
    'other JSON',
    "the collection's feed",
    { status: 200, body: '{"results":7}' },
    { c_help: 'broken' },
  ],
  [
    'a redirect to a login page',
    'session',
    { status: 302, headers: { location: '/login' } },
    { workspace: 'login-page' },
  ],
  [
    'a redirect to a login page elsewhere',
    'the writes',
    { status: 302, headers: { location: 'https://login.example/' } },
    { workspace: 'login-page' },
  ],
  ['HTML with 200', 'the hub', LOGIN, { workspace: 'login-page' }],
  ['a line that breaks', 'the writes', 'drop', { workspace: 'offline' }],
  ['a lost answer', 'the writes', 'lost', { workspace: 'offline' }],
];

let times = 0;

/** Both sides have a card that the other side knows, and have more to say of it. */
async function begin(team: Team, device: Device) {
  if ((await team.cards()).length === 0) {
    await team.write('bob', THERE, 'Two days.');
    await writeCard(device.panel, HERE, 'Five days.');
    await expectInStep(team, device, { [HERE]: 'Five days.', [THERE]: 'Two days.' });
  }
  times += 1;
  const cards = {
    [HERE]: `Five days, said ${times} times.`,
    [THERE]: `Two days, said ${times} times.`,
  };
  const written = await timesWritten(team, HERE);
  return { cards, here: cards[HERE], there: cards[THERE], written };
}

for (const [fault, what, interference, expected] of FAULTS) {
  test(`${fault} at the request for ${what} is told for what it is, and nothing is lost`, async ({
    shared: { team, device },
  }) => {
    const { cards, here, there, written } = await begin(team, device);
    const mend = spoil(team, what, interference);
    await editCard(device.panel, here);
    await expect.poll(() => failures(device), { intervals: [50] }).toEqual(expected);
    await team.write('bob', THERE, there);
    mend();
    await tryNow(device);
    await expectInStep(team, device, cards);
    expect(await timesWritten(team, HERE)).toBe(written + 1);
  });
}
