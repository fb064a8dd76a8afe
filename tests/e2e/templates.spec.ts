import type { Page } from '@playwright/test';
import type { Sidecard } from '../browser/launch.ts';
import { editorData, expect, test } from './fixture.ts';
import { violations } from './violations.ts';

const ANSWER = [
  'Hi {{requester.firstName}}, exports are here.',
  '## FAQ',
  '### Can I schedule one?',
  'Yes, **every day**, {{requester.firstName}}.',
  '### Does it cost?',
  'No.',
].join('\n\n');

async function openPage(sidecard: Sidecard, path: string): Promise<Page> {
  const page = await sidecard.context.newPage();
  await page.goto(`chrome-extension://${sidecard.extensionId}/${path}`);
  return page;
}

test('inserts the answer to one question alone, and takes it back', async ({ openWithPanel }) => {
  const { page, panel } = await openWithPanel(101);
  await panel.getByRole('button', { name: 'New card' }).click();
  const form = panel.getByRole('form', { name: 'New card' });
  await form.getByRole('textbox', { name: 'Title' }).fill('Exports');
  await form.getByRole('textbox', { name: 'Answer' }).fill(ANSWER);
  await form.getByRole('button', { name: 'Save card' }).click();
  const card = panel.getByRole('article', { name: 'Exports' });
  const questions = card.getByRole('region', { name: 'Answers one by one' });
  await expect(questions.getByRole('listitem')).toHaveCount(2);
  expect(await violations(panel)).toEqual([]);
  await questions.getByRole('button', { name: 'Insert: Can I schedule one?' }).click();
  await expect(panel.getByRole('status')).toHaveText('Inserted');
  expect(await editorData(page, 101)).toBe('<p>Yes, <strong>every day</strong>, Hannah.</p>');
  await panel.getByRole('button', { name: 'Undo' }).click();
  await expect(panel.getByRole('status')).toHaveText('Taken back');
  expect(await editorData(page, 101)).toBe('');
});

test('a feature breakdown begins with its headings, and empty ones are not kept', async ({
  sidecard,
}) => {
  const page = await openPage(sidecard, 'editor.html?new=template:feature-breakdown');
  const form = page.getByRole('form', { name: 'New card' });
  const begin = form.getByRole('group', { name: 'Begin with' });
  await expect(begin.getByRole('button', { name: 'Feature breakdown' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  const notes = form.getByRole('textbox', { name: 'Internal notes' });
  await expect(notes).toContainText('Who it is for');
  await begin.getByRole('button', { name: 'Answer', exact: true }).click();
  await expect(notes).not.toContainText('Who it is for');
  await begin.getByRole('button', { name: 'Feature breakdown' }).click();
  await form.getByRole('textbox', { name: 'Title' }).fill('Exports');
  await form.getByRole('textbox', { name: 'Answer', exact: true }).fill('Exports are here.');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('status')).toHaveText('Saved');
  await page.reload();
  await expect(form.or(page.getByRole('form', { name: 'Edit card' }))).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Internal notes' })).not.toContainText('Limits');
});

test('a template of one’s own is added in the settings, and a new card can begin with it', async ({
  sidecard,
}) => {
  const page = await openPage(sidecard, 'options.html#templates');
  const section = page.getByRole('region', { name: 'Templates' });
  await section.getByRole('button', { name: 'Add a template' }).click();
  const form = section.getByRole('form', { name: 'Add a template' });
  await expect(form.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(form.getByText('A template needs a name.')).toBeVisible();
  await page.keyboard.type('Outage');
  await form.getByRole('textbox', { name: 'Internal notes, in Markdown' }).fill('## Cause');
  expect(await violations(page, '#templates')).toEqual([]);
  await form.getByRole('button', { name: 'Save the template' }).click();
  await expect(section.getByRole('listitem')).toHaveText('Outage');
  const editor = await openPage(sidecard, 'editor.html?new=template:answer');
  await editor.getByRole('button', { name: 'Outage' }).click();
  await expect(editor.getByRole('textbox', { name: 'Internal notes' })).toContainText('Cause');
  await section.getByRole('button', { name: 'Remove: Outage' }).click();
  await expect(section.getByText('None of your own yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(section.getByRole('listitem')).toHaveText('Outage');
});
