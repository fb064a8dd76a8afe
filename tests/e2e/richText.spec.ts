import { expect, test } from './fixture.ts';
import {
  answer,
  begin,
  box,
  choose,
  isAnythingSelected,
  pasteFile,
  picture,
  press,
  saved,
  tool,
} from './richText.ts';

test('writes looks, headings and lists, and takes them back', async ({ sidecard }) => {
  const page = await begin(sidecard);
  await tool(page, 'Kind of text: Text').click();
  await choose(page, 'Heading 2');
  await expect(box(page)).toBeFocused();
  await page.keyboard.type('When');
  await press(page, 'Enter');
  await tool(page, 'Bold').click();
  await page.keyboard.type('Twice');
  await press(page, 'Control+b');
  await page.keyboard.type(' a day, ');
  await press(page, 'Control+i');
  await page.keyboard.type('mostly');
  await press(page, 'Control+i', 'Enter');
  await tool(page, 'Bulleted list').click();
  await page.keyboard.type('by the moon');
  await press(page, 'Enter', 'Tab');
  await page.keyboard.type('and the sun');
  await press(page, 'Enter', 'Enter', 'Enter');
  await tool(page, 'Task list').click();
  await page.keyboard.type('ask');
  await answer(page).getByRole('checkbox', { name: 'ask' }).check();
  await box(page).getByText('ask', { exact: true }).click();
  await press(page, 'End', 'Enter');
  await page.keyboard.type('tell');
  await page.keyboard.type('!!!');
  await tool(page, 'Undo').click();
  await expect(box(page)).not.toContainText('!!!');
  await tool(page, 'Redo').click();
  expect(await saved(page)).toBe(
    '## When\n\n**Twice** a day, _mostly_\n\n- by the moon\n  - and the sun\n- [x] ask\n- [ ] tell!!!',
  );
});

test('writes a table, row by row and column by column', async ({ sidecard }) => {
  const page = await begin(sidecard);
  await tool(page, 'Table').click();
  for (const words of ['Place', 'High', 'Bilbao', '4 m', 'Cádiz', '3 m']) {
    await page.keyboard.type(words);
    await press(page, 'Tab');
  }
  await page.keyboard.type('Vigo');
  await expect(tool(page, 'Bulleted list')).toBeDisabled();
  await tool(page, 'Change table').click();
  await choose(page, 'Add column to the right');
  await tool(page, 'Change table').click();
  await choose(page, 'Add row below');
  await press(page, 'Tab', 'Tab', 'Tab');
  await page.keyboard.type('Lost');
  await tool(page, 'Change table').click();
  await choose(page, 'Delete row');
  await press(page, 'Escape', 'Shift+Tab');
  expect(await saved(page)).toBe(
    [
      '| Place | | High |',
      '| - | - | - |',
      '| Bilbao | | 4 m |',
      '| Cádiz | | 3 m |',
      '| Vigo | | |',
    ].join('\n'),
  );
});

test('links words by the keyboard, and takes the link away', async ({ sidecard }) => {
  const page = await begin(sidecard);
  await page.keyboard.type('See the guide');
  await press(page, 'Control+Shift+ArrowLeft');
  // The editor hears of a selection a moment after the browser has made it.
  await expect.poll(() => isAnythingSelected(page)).toBe(true);
  await press(page, 'Control+k');
  const address = answer(page).getByRole('textbox', { name: 'Address' });
  await expect(address).toBeFocused();
  await page.keyboard.type('not an address');
  await press(page, 'Enter');
  await expect(address).toHaveAccessibleDescription('Not a web or mail address.');
  await address.fill('meadowlark.example/tides');
  await press(page, 'Enter');
  await expect(box(page)).toBeFocused();
  await press(page, 'End');
  await page.keyboard.type(' or ');
  await press(page, 'Control+k');
  await page.keyboard.type('harbour@meadowlark.example');
  await press(page, 'Enter');
  await page.keyboard.type('.');
  await expect(box(page).getByRole('link')).toHaveText(['guide', 'harbour@meadowlark.example']);
  await press(page, 'Control+k');
  await page.keyboard.type('nowhere.example');
  await press(page, 'Escape');
  expect(await saved(page)).toBe(
    'See the [guide](https://meadowlark.example/tides) or <harbour@meadowlark.example>.',
  );
  await tool(page, 'Write as it looks').click();
  await box(page).getByRole('link', { name: 'guide' }).click();
  await expect(address).toHaveValue('https://meadowlark.example/tides');
  await answer(page).getByRole('button', { name: 'Remove', exact: true }).click();
  expect(await saved(page)).toBe('See the guide or <harbour@meadowlark.example>.');
});

test('takes pictures from a file and from the clipboard', async ({ sidecard }) => {
  const page = await begin(sidecard);
  const bytes = await picture(page);
  await page.keyboard.type('One: ');
  const asked = page.waitForEvent('filechooser');
  await tool(page, 'Image').click();
  const file = { name: 'the_button.png', mimeType: 'image/png', buffer: Buffer.from(bytes) };
  await (await asked).setFiles(file);
  await expect(box(page).getByRole('img', { name: 'the button' })).toHaveJSProperty(
    'naturalWidth',
    400,
  );
  await pasteFile(page, bytes, 'image.png');
  await expect(box(page).locator('img[data-address], img:not([class])')).toHaveCount(2);
  await box(page).locator('img:not([class])').last().click();
  await answer(page).getByRole('textbox', { name: 'Description' }).fill('The same');
  await press(page, 'Enter');
  await page.getByRole('textbox', { name: 'Title', exact: true }).click();
  const other = { name: 'list.txt', mimeType: 'text/plain', buffer: Buffer.from('no picture') };
  await answer(page).locator('input[type="file"]').setInputFiles(other);
  await expect(answer(page).getByText('the browser cannot read this image')).toBeVisible();
  const id = '[0-9A-Z]{26}';
  expect(await saved(page)).toMatch(
    new RegExp(`^One: !\\[the button\\]\\(image:${id}\\)!\\[The same\\]\\(image:${id}\\)$`),
  );
  await tool(page, 'Write as it looks').click();
  await expect(box(page).getByRole('img', { name: 'The same' })).toHaveJSProperty(
    'naturalWidth',
    400,
  );
});

test('offers variables, shows the source, and lets the keys out', async ({ sidecard }) => {
  const page = await begin(sidecard);
  await page.keyboard.type('Hi {{');
  const list = page.getByRole('listbox', { name: 'Variables' });
  await expect(list.getByRole('option')).toHaveCount(3);
  await press(page, 'ArrowDown', 'Enter');
  await expect(list).toHaveCount(0);
  await page.keyboard.type(', ticket {{number');
  await press(page, 'Tab');
  await press(page, 'Enter');
  await page.keyboard.type('- one');
  await tool(page, 'Write as Markdown').click();
  await expect(box(page)).toBeFocused();
  await expect(box(page)).toHaveValue('Hi {{agent.name}}, ticket {{ticket.id}}\n\n- one');
  await press(page, 'Control+End');
  await page.keyboard.type('\n- <kbd>two</kbd>');
  await tool(page, 'Write as it looks').click();
  await expect(box(page)).toBeFocused();
  await expect(box(page).getByRole('listitem')).toHaveCount(2);
  await box(page).getByRole('listitem').last().click();
  await expect(tool(page, 'Bulleted list')).toHaveAttribute('aria-pressed', 'true');
  await press(page, 'Tab');
  await expect(box(page).getByRole('list')).toHaveCount(2);
  await press(page, 'Shift+Tab');
  await expect(box(page).getByRole('list')).toHaveCount(1);
  await press(page, 'Escape', 'Tab');
  await expect(box(page)).not.toBeFocused();
  expect(await saved(page)).toBe(
    'Hi {{agent.name}}, ticket {{ticket.id}}\n\n- one\n- <kbd>two</kbd>',
  );
});
