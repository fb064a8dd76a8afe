import { afterEach, describe, expect, it } from 'vitest';
import { StandIn } from '../standIn/standIn.ts';
import type { Interferer } from '../standIn/traffic.ts';

const AUTHORIZATION = `Basic ${Buffer.from('admin:password').toString('base64')}`;
const opened: StandIn[] = [];

afterEach(async () => {
  for (const each of opened.splice(0)) await each.stop();
});

/** A stand-in and two ways to it: over the network and past it. */
async function reached(way: 'network' | 'direct') {
  const standIn = new StandIn();
  opened.push(standIn);
  if (way === 'network') await standIn.listen();
  const base = way === 'network' ? standIn.url : 'http://stand-in.test';
  const reach = way === 'network' ? fetch : standIn.fetch;
  const ask = (method: string, path: string, init: RequestInit = {}) =>
    reach(base + path, { method, headers: { authorization: AUTHORIZATION }, ...init });
  expect((await ask('PUT', '/db')).status).toBe(201);
  return { standIn, ask };
}

const once =
  (interferer: Interferer): Interferer =>
  (request) =>
    request.path.startsWith('/db/card') ? interferer(request) : undefined;

describe.each(['network', 'direct'] as const)('a request over the way %s', (way) => {
  it('is answered by the knob, before anything is done', async () => {
    const { standIn, ask } = await reached(way);
    standIn.before = once(() => ({
      status: 429,
      headers: { 'retry-after': '7' },
      body: '<html>Sign in</html>',
    }));
    const response = await ask('PUT', '/db/card:1', { body: '{}' });
    expect(response.status).toBe(429);
    expect(response.headers.get('retry-after')).toBe('7');
    expect(await response.text()).toBe('<html>Sign in</html>');
    standIn.before = () => undefined;
    expect((await ask('GET', '/db/card:1')).status).toBe(404);
  });

  it('breaks before it is carried out, or after', async () => {
    const { standIn, ask } = await reached(way);
    standIn.before = once(() => 'drop');
    await expect(ask('PUT', '/db/card:1', { body: '{}' })).rejects.toThrow(TypeError);
    standIn.before = once(() => 'lost');
    await expect(ask('PUT', '/db/card:2', { body: '{}' })).rejects.toThrow(TypeError);
    standIn.before = () => undefined;
    expect((await ask('GET', '/db/card:1')).status).toBe(404);
    expect((await ask('GET', '/db/card:2')).status).toBe(200);
  });

  it('is cut in the middle of its answer', async () => {
    const { standIn, ask } = await reached(way);
    standIn.before = once(() => 'half');
    const response = await ask('PUT', '/db/card:1', { body: '{"text":"whole"}' });
    expect(response.status).toBe(201);
    await expect(response.text()).rejects.toThrow();
    standIn.before = () => undefined;
    expect(await (await ask('GET', '/db/card:1')).json()).toMatchObject({ text: 'whole' });
  });

  it('is met with silence until whoever asked gives up', async () => {
    const { standIn, ask } = await reached(way);
    const quitting = new AbortController();
    standIn.before = once(() => {
      queueMicrotask(() => quitting.abort());
      return 'silence';
    });
    const asked = ask('GET', '/db/card:1', { signal: quitting.signal });
    await expect(asked).rejects.toThrow(/abort/i);
  });

  it('is answered otherwise than it was carried out', async () => {
    const { standIn, ask } = await reached(way);
    standIn.before = once(() => ({ alter: (answer) => ({ ...answer, status: 202 }) }));
    const response = await ask('PUT', '/db/card:1', { body: '{}' });
    expect(response.status).toBe(202);
    expect(await response.json()).toMatchObject({ ok: true });
  });

  it('ends a long poll that waits when a document is written', async () => {
    const { ask } = await reached(way);
    const polling = ask('GET', '/db/_changes?feed=longpoll&since=now&timeout=20000');
    const opening = await polling;
    await ask('PUT', '/db/card:1', { body: '{}' });
    expect(await opening.json()).toMatchObject({ results: [{ id: 'card:1' }] });
  });

  it('is in the log, with its bytes', async () => {
    const { standIn, ask } = await reached(way);
    standIn.log.length = 0;
    const text = await (await ask('PUT', '/db/card:1?batch=no', { body: '{"ñ":1}' })).text();
    expect(standIn.log).toEqual([
      { method: 'PUT', path: '/db/card:1?batch=no', received: 8, sent: text.length, status: 201 },
    ]);
  });
});

describe('a stand-in', () => {
  it('keeps what it holds while it does not listen', async () => {
    const { standIn, ask } = await reached('network');
    await ask('PUT', '/db/card:1', { body: '{}' });
    const port = Number(new URL(standIn.url).port);
    await standIn.stop();
    await expect(ask('GET', '/db/card:1')).rejects.toThrow(TypeError);
    await standIn.listen(port);
    expect((await ask('GET', '/db/card:1')).status).toBe(200);
  });
});
