import { SHORT_ANSWER } from './answers.ts';
import { describeEditor } from './contract.ts';
import { expect, test } from './fixture.ts';

// Without a plugin it takes plain text alone.
describeEditor('slate', { strategy: 'beforeinput', keeps: [], joinsWordsBefore: true });

// slate-history joins text to text typed right before it, however long ago; a paste by keys too.
test('Slate undoes an insert together with the words typed right before it', async ({ editor }) => {
  await editor.open('slate');
  await editor.type('Hello world');
  const { mark } = await editor.insert(SHORT_ANSWER);

  expect(await editor.undo(mark)).toEqual({ restored: false });

  expect((await editor.content()).text).toBe('');
});
