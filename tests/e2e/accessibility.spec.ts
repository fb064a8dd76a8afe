import { expect, test } from './fixture.ts';
import { violations } from './violations.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`breaks no accessibility rule in any view, ${colorScheme}`, async ({ openWithPanel }) => {
    const { page, panel } = await openWithPanel(101);
    await panel.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const first = panel.getByRole('list', { name: 'Suggested cards' }).getByRole('article').first();
    await expect(first).toBeVisible();
    expect(await violations(panel)).toEqual([]);

    await first.getByRole('button', { name: 'Why this card' }).click();
    await expect(panel.getByRole('dialog', { name: 'Why this card' })).toBeVisible();
    expect(await violations(panel)).toEqual([]);
    await panel.keyboard.press('Escape');

    await first.getByRole('button', { name: 'Insert' }).click();
    await expect(panel.getByRole('status')).toHaveText('Inserted');
    expect(await violations(panel)).toEqual([]);

    await first.getByRole('button', { name: 'Open' }).click();
    await expect(panel.getByRole('region', { name: 'Internal notes' })).toBeVisible();
    expect(await violations(panel)).toEqual([]);
    await panel.getByRole('button', { name: 'Back' }).click();

    await panel.getByRole('searchbox', { name: 'Search cards' }).fill('missing pods');
    const result = panel.getByRole('article', { name: /missing pods/ });
    await expect(result).toBeVisible();
    expect(await violations(panel)).toEqual([]);
    await result.getByRole('button', { name: 'Insert' }).click();
    await expect(panel.getByRole('dialog')).toBeVisible();
    expect(await violations(panel)).toEqual([]);
    await panel.keyboard.press('Escape');
    await panel.getByRole('searchbox').fill('');

    await page.goto('about:blank');
    await expect(panel.getByRole('heading', { name: 'No ticket here' })).toBeVisible();
    expect(await violations(panel)).toEqual([]);
  });

  test(`breaks none where cards are kept and looked through, ${colorScheme}`, async ({
    openWithPanel,
  }) => {
    const { panel } = await openWithPanel(101);
    await panel.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await panel.getByRole('button', { name: 'New card' }).click();
    const form = panel.getByRole('form', { name: 'New card' });
    await form.getByRole('button', { name: 'Save card' }).click();
    await expect(form.getByRole('textbox', { name: 'Title' })).toBeFocused();
    expect(await violations(panel)).toEqual([]);
    await form.getByRole('textbox', { name: 'Title' }).fill('Parcel not received by the neighbour');
    await form.getByRole('textbox', { name: 'Answer' }).fill('- Ask **next door**.');
    await expect(form.getByRole('list', { name: 'Similar cards' })).toBeVisible();
    await form.getByRole('button', { name: 'Preview' }).first().click();
    expect(await violations(panel)).toEqual([]);
    await form.getByRole('button', { name: 'Save card' }).click();
    await expect(panel.getByRole('heading', { name: /by the neighbour/ })).toBeVisible();
    expect(await violations(panel)).toEqual([]);
    await panel.getByRole('button', { name: 'More actions' }).click();
    await expect(panel.getByRole('menu')).toBeVisible();
    expect(await violations(panel)).toEqual([]);
    await panel.getByRole('menuitem', { name: 'Archive' }).click();
    await expect(panel.getByRole('button', { name: 'Undo' })).toBeVisible();
    expect(await violations(panel)).toEqual([]);

    await panel.getByRole('button', { name: 'Back' }).click();
    await panel.getByRole('button', { name: 'Browse cards' }).click();
    await expect(panel.getByRole('list', { name: 'Collections' })).toBeVisible();
    expect(await violations(panel)).toEqual([]);
    await panel.getByRole('button', { name: /Garden & plants/ }).click();
    await expect(panel.getByRole('heading', { name: 'Garden & plants' })).toBeVisible();
    expect(await violations(panel)).toEqual([]);
  });
}

test('does its main job by keyboard alone', async ({ openWithPanel }) => {
  const { panel } = await openWithPanel(101);
  const first = panel.getByRole('list', { name: 'Suggested cards' }).getByRole('article').first();
  await expect(first).toBeVisible();
  await panel.getByRole('searchbox', { name: 'Search cards' }).focus();
  await panel.keyboard.press('ArrowDown');
  await expect(first.getByRole('button', { name: 'Insert' })).toBeFocused();
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('status')).toHaveText('Inserted');
  const undo = panel.getByRole('button', { name: 'Undo' });
  await undo.focus();
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('status')).toHaveText('Taken back');
});
