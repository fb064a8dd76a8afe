import {
  type Formatting,
  formattingIn,
  RICH_ANSWER,
  SHORT_ANSWER,
  wordsOf,
  wordsOfAnswer,
} from './answers.ts';
import { expect, test } from './fixture.ts';
import type { EditorName } from './page/editors.ts';

interface Expectations {
  /** Which way the editor takes an insert. */
  strategy: 'text-control' | 'paste' | 'beforeinput' | 'command';
  /** What it keeps of a card's formatting. */
  keeps: Formatting[];
  /** Whether its history joins one line to words typed right before it, however long ago. */
  joinsLineToWords?: boolean;
}

/** What inserting means on every editor; the specs say only where the editors differ. */
export function describeEditor(name: EditorName, expected: Expectations): void {
  const { strategy, keeps, joinsLineToWords = false } = expected;
  const taken = { landed: true, outcome: { state: 'handled', strategy } };
  const rich = wordsOfAnswer(RICH_ANSWER, keeps.length > 0);
  const short = wordsOf(SHORT_ANSWER.text);

  test.describe(name, () => {
    test('an insert lands once at the caret, formatted; one Ctrl+Z takes it back', async ({
      editor,
    }) => {
      await editor.open(name);
      await editor.type('Hello world');
      await editor.goBack('ArrowLeft', 11, 6);
      const draft = await editor.content();

      expect(await editor.insert(RICH_ANSWER)).toMatchObject(taken);

      const { html, text } = await editor.content();
      expect(wordsOf(text)).toBe(`Hello${rich}world`);
      expect(formattingIn(html)).toEqual(keeps);

      await editor.page.keyboard.press('Control+z');
      await expect.poll(() => editor.content()).toEqual(draft);
    });

    test("the panel's Undo takes back the insert alone", async ({ editor }) => {
      await editor.open(name);
      const empty = await editor.content();
      await editor.type('Hello world');
      const draft = await editor.content();
      const { mark, landed } = await editor.insert(SHORT_ANSWER);
      expect(landed).toBe(true);

      expect(await editor.undo(mark)).toEqual({ restored: !joinsLineToWords });

      expect(await editor.content()).toEqual(joinsLineToWords ? empty : draft);
    });

    test('two inserts into an empty editor stand there once each', async ({ editor }) => {
      await editor.open(name);

      expect(await editor.insert(SHORT_ANSWER)).toMatchObject(taken);
      const one = await editor.content();
      const { mark, ...result } = await editor.insert(RICH_ANSWER);

      expect(result).toEqual(taken);
      expect(wordsOf((await editor.content()).text)).toBe(short + rich);
      expect(await editor.undo(mark)).toEqual({ restored: true });
      expect(await editor.content()).toEqual(one);
    });

    test('a draft that nobody has been in gets the insert at its end', async ({ editor }) => {
      await editor.open(name, { draft: 'Hello world' });
      const draft = await editor.content();

      const { mark, ...result } = await editor.insert(SHORT_ANSWER);

      expect(result).toEqual(taken);
      expect(wordsOf((await editor.content()).text)).toBe(`Helloworld${short}`);
      expect(await editor.undo(mark)).toEqual({ restored: true });
      expect(await editor.content()).toEqual(draft);
    });

    test('words selected in the conversation leave the caret of the draft', async ({ editor }) => {
      await editor.open(name);
      await editor.type('Hello world');
      await editor.goBack('ArrowLeft', 11, 6);
      await editor.page.locator('#conversation').dblclick();

      expect(await editor.insert(SHORT_ANSWER)).toMatchObject(taken);

      expect(wordsOf((await editor.content()).text)).toBe(`Hello${short}world`);
    });

    test('words selected in the draft are not replaced', async ({ editor }) => {
      await editor.open(name);
      await editor.type('Hello world');
      await editor.goBack('Shift+ArrowLeft', 11, 6);

      expect(await editor.insert(SHORT_ANSWER)).toMatchObject(taken);

      expect(wordsOf((await editor.content()).text)).toBe(`Helloworld${short}`);
    });

    test('nothing is inserted where the page has moved on', async ({ editor }) => {
      await editor.open(name);
      await editor.type('Hello world');
      const draft = await editor.content();
      const order = { ...(await editor.begin()), ...SHORT_ANSWER };
      const elsewhere = { ...order, url: `${order.url}#another` };
      const unfocused = { state: 'unfocused' };

      expect(await editor.execute(elsewhere)).toEqual({ state: 'moved' });
      expect(await editor.execute({ ...order, mark: 'another-mark' })).toEqual(unfocused);
      await editor.page.locator('#subject').focus();
      expect(await editor.execute(order)).toEqual(unfocused);

      expect(await editor.content()).toEqual(draft);
    });
  });
}
