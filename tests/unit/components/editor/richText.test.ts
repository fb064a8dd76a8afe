import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GOOGLE_DOCS, WORD } from '../../cards/capture/pasted';
import { RichTextPage } from './richTextPage';

let text: RichTextPage;
beforeAll(async () => {
  text = await RichTextPage.open();
}, 120_000);
afterAll(async () => {
  expect(text.errors).toEqual([]);
  await text.close();
});

describe('rich text in a browser', () => {
  it('is written by keys, and taken back by Ctrl+Z', async () => {
    await text.show('One.');
    await text.page.keyboard.press('Enter');
    await text.page.keyboard.type('- first');
    await text.page.keyboard.press('Enter');
    await text.page.keyboard.press('Tab');
    await text.page.keyboard.press('Control+b');
    await text.page.keyboard.type('second');
    await expect.poll(() => text.markdown()).toBe('One.\n\n- first\n  - **second**');
    for (let step = 0; step < 12; step += 1) await text.page.keyboard.press('Control+z');
    await expect.poll(() => text.markdown()).toBe('One.');
  });

  it('offers variables behind two braces', async () => {
    await text.show('Hi ');
    await text.page.keyboard.type(' {{');
    await text.page.getByRole('option').first().waitFor();
    await text.page.keyboard.press('ArrowDown');
    await text.page.keyboard.press('Enter');
    await text.page.keyboard.type(', bye {{name}}.');
    await expect.poll(() => text.markdown()).toBe('Hi {{ticket.id}}, bye {{name}}.');
    await text.page.keyboard.type(' {{');
    await text.page.getByRole('option').first().waitFor();
    await text.page.keyboard.press('Escape');
    expect(await text.page.getByRole('option').count()).toBe(0);
  });

  it.each([
    ['Word', WORD],
    ['Google Docs', GOOGLE_DOCS],
  ])('takes what %s puts on the clipboard', async (_, { html, markdown }) => {
    await text.show('');
    await text.paste({ 'text/html': html, 'text/plain': 'x' });
    await expect.poll(() => text.markdown()).toBe(markdown);
  });

  it('takes text that is clearly Markdown for what it says', async () => {
    await text.show('');
    await text.paste({ 'text/plain': '## Refunds\n\n1. **Ask** {{name}}' });
    await expect.poll(() => text.markdown()).toBe('## Refunds\n\n1. **Ask** {{name}}');
  });

  it('shrinks a pasted image, and keeps it with the card', async () => {
    await text.show('See:');
    await text.pasteImage(2000, 1000);
    await expect.poll(() => text.markdown()).toMatch(/^See:!\[Der Knopf\]\(image:[0-9A-Z]{26}\)$/);
    const images = await text.page.evaluate(() => Object.values(window.handedOn.images));
    expect(images).toMatchObject([{ type: 'image/webp', width: 1280, height: 640 }]);
  });

  it('lets Tab out of a list after Escape', async () => {
    await text.show('- a\n- b');
    await text.page.keyboard.press('Escape');
    await text.page.keyboard.press('Tab');
    expect(await text.page.evaluate(() => document.activeElement?.getAttribute('role'))).not.toBe(
      'textbox',
    );
    expect(await text.markdown()).toBe('- a\n- b');
  });
});
