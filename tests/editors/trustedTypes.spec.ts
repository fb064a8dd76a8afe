import { formattingIn, RICH_ANSWER } from './answers.ts';
import { expect, test } from './fixture.ts';

const path = 'trusted-types.html';

test('a page with Trusted Types takes an insert by command', async ({ editor }) => {
  await editor.open('contentEditable', { path });
  await editor.type('Hello world');
  const draft = await editor.content();

  expect(await editor.insert(RICH_ANSWER)).toMatchObject({
    outcome: { state: 'handled', strategy: 'command' },
    landed: true,
  });

  expect(formattingIn((await editor.content()).html)).toEqual(['bold', 'link', 'list']);
  await editor.page.keyboard.press('Control+z');
  await expect.poll(() => editor.content()).toEqual(draft);
});

// Why the command runs in the content script's world.
test("a page with Trusted Types refuses the command in the page's own world", async ({
  editor,
}) => {
  await editor.open('contentEditable', { path });
  const order = { ...(await editor.begin()), ...RICH_ANSWER, by: 'command' as const };

  expect(await editor.executeIn('MAIN', order)).toBeNull();
  expect(editor.errors.splice(0)).toEqual([expect.stringContaining("requires 'TrustedHTML'")]);
  expect(await editor.executeIn('ISOLATED', order)).toEqual({
    state: 'handled',
    strategy: 'command',
  });
});
