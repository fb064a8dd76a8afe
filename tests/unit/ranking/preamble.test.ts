import { describe, expect, it } from 'vitest';
import { cleanMessage } from '@/ranking/cleaning/cleanMessage';

const ASKED = 'The pump of my garden does not start.';

describe('what people tell before they ask', () => {
  it.each([
    'Please forgive my poor English, I am from Italy.',
    'I got your e-mail address from a friend at work.',
    'As agreed on the phone, here is the summary.',
    'We have been happy customers of yours for ten years.',
    'This is the third time that I am contacting you.',
    'I was not able to call, and I couldn’t find an answer on your website.',
    'I waited in your chat for half an hour without luck.',
    'My sister recommended that I write to you.',
    'I really love what your team has built.',
    'Short question before the weekend.',
    'Perdonad mi mal español.',
    'Un compañero me sugirió que os escribiera.',
    'Es la tercera vez que os escribo.',
    'Me encanta lo que hacéis.',
  ])('is left out: %s', (told) => {
    expect(cleanMessage(`${told}\n\n${ASKED}`)).toBe(ASKED);
  });

  it.each([
    'I have been a customer for years, but now my pump does not start.',
    'I was told that refunds take five days.',
    'I cannot find the cancellation fee, I need help.',
    'I would like to change the address of your service.',
    'Quick question about the pump.',
    'My wife told me the lamp is broken.',
    'Can you forgive my late payment?',
    'Llevo tres días sin luz en la maceta.',
  ])('stays where it tells the matter: %s', (told) => {
    expect(cleanMessage(`${told}\n\nWhat can I do?`)).toContain(told.replace(/[?.]$/, ''));
  });

  it('stays where nothing else is asked', () => {
    const only = 'I really love what your team has built.';
    expect(cleanMessage(only)).toContain('love');
  });

  it('ends a mail with no wish', () => {
    expect(cleanMessage(`${ASKED}\n\nHave a great day!`)).toBe(ASKED);
  });
});
