import { firstSync, openCard, suggested, writeCard } from './sync/device.ts';
import { expect, test } from './syncFixture.ts';

const PARCEL = 'Parcel shown as delivered, never received';

test('a flag reaches the other profile without a reload, and so does that it was resolved', async ({
  device,
}) => {
  const [ann, bob] = await Promise.all([device('ann'), device('bob')]);
  await Promise.all([firstSync(ann), firstSync(bob)]);
  await writeCard(ann.panel, PARCEL, 'Sorry that your parcel never arrived.');
  const row = suggested(bob.panel).filter({ hasText: PARCEL });
  await row.getByRole('button', { name: 'Flag…' }).click();
  const dialog = bob.panel.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Out of date' }).check();
  await dialog.getByRole('textbox').fill('The carrier takes six days by now.');
  await dialog.getByRole('button', { name: 'Flag' }).click();
  await expect(row).toContainText('1 flag: out of date');

  const flags = ann.panel.getByRole('region', { name: 'Flags' });
  await expect(flags).toContainText('The carrier takes six days by now.');
  await flags.getByRole('button', { name: 'Resolve' }).click();
  await expect(flags).toHaveCount(0);
  await expect(row).not.toContainText('1 flag');
  await openCard(bob.panel, PARCEL);
  await expect(bob.panel.getByRole('region', { name: 'Flags' })).toHaveCount(0);
});
