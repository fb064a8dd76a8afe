import { SHORT_ANSWER } from './answers.ts';
import { expect, test } from './fixture.ts';

test('an editor that claims a paste and inserts nothing is found out', async ({ editor }) => {
  await editor.open('swallowing');
  await editor.type('Hello world');
  const draft = await editor.content();

  const { outcome, landed } = await editor.insert(SHORT_ANSWER);

  expect(outcome).toEqual({ state: 'handled', strategy: 'paste' });
  expect(landed).toBe(false);
  expect(await editor.content()).toEqual(draft);
});
