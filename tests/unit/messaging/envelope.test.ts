import { describe, expect, it } from 'vitest';
import { openEnvelope } from '@/messaging/envelope';
import { PAGE_REQUESTS } from '@/messaging/pageRequests';
import { REQUESTS } from '@/messaging/requests';

describe('an envelope', () => {
  it('is opened where it is ours, its body left to be judged by the request', () => {
    const envelope = { sidecard: 'undo.begin', body: { anything: true } };
    expect(openEnvelope(envelope, REQUESTS)).toEqual(envelope);
    expect(openEnvelope({ ...envelope, extra: 1 }, REQUESTS)).toEqual(envelope);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'undo.begin'],
    ['a list', ['undo.begin', {}]],
    ['without a name', { body: {} }],
    ['without a body', { sidecard: 'undo.begin' }],
    ['of an unknown request', { sidecard: 'undo.everything', body: {} }],
    ['of what every object has', { sidecard: 'constructor', body: {} }],
    ['of another extension', { type: 'undo.begin', payload: {} }],
  ])('is none where the message is %s', (_, message) => {
    expect(openEnvelope(message, REQUESTS)).toBeNull();
  });

  it('is none where it is for contexts that know more', () => {
    const envelope = { sidecard: 'command.insert-top', body: {} };
    expect(openEnvelope(envelope, REQUESTS)).toEqual(envelope);
    expect(openEnvelope(envelope, PAGE_REQUESTS)).toBeNull();
  });
});
