import { describe, expect, it } from 'vitest';
import { openEnvelope } from '@/messaging/envelope';

describe('an envelope', () => {
  it('is opened where it is ours, its body left to be judged by the request', () => {
    const envelope = { sidecard: 'undo.begin', body: { anything: true } };
    expect(openEnvelope(envelope)).toEqual(envelope);
    expect(openEnvelope({ ...envelope, extra: 1 })).toEqual(envelope);
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
    expect(openEnvelope(message)).toBeNull();
  });
});
