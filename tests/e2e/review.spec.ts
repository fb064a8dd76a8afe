import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { AT, content, openReplica, TEAM } from './teamRows.ts';
import { violations } from './violations.ts';

const TITLE = 'Loyalty points expire';
const BODY = 'Points expire **twelve** months after the last order.';

async function writeCard(panel: Page): Promise<Locator> {
  await panel.getByRole('button', { name: 'New card' }).click();
  const form = panel.getByRole('form', { name: 'New card' });
  await expect(form.getByRole('textbox', { name: 'Title' })).toBeFocused();
  await panel.keyboard.type(TITLE);
  await form.getByRole('textbox', { name: 'Answer' }).fill(BODY);
  await panel.keyboard.press('Control+Enter');
  const card = panel.getByRole('article', { name: TITLE });
  await expect(card).toContainText('Nobody has verified it yet.');
  return card;
}

async function editAnswer(panel: Page, card: Locator, body: string): Promise<void> {
  await card.getByRole('button', { name: 'Edit' }).click();
  const form = panel.getByRole('form', { name: 'Edit card' });
  await form.getByRole('textbox', { name: 'Answer' }).fill(body);
  await panel.keyboard.press('Control+Enter');
  await expect(card.getByRole('heading', { name: TITLE })).toBeVisible();
}

test('a card is verified, keeps that through an edit of dress, loses it by one of meaning, and is verified again from Review, by keys alone', async ({
  openWithPanel,
}) => {
  const { panel } = await openWithPanel(101);
  const card = await writeCard(panel);
  await card.getByRole('button', { name: 'Verify' }).click();
  await expect(panel.getByRole('status')).toHaveText('Verified');
  await expect(card).toContainText('Verified by Agent · today');

  await editAnswer(panel, card, BODY.replaceAll('**', '_'));
  await expect(card).toContainText('Verified by Agent · today');
  await editAnswer(panel, card, `${BODY} Ask for them back once.`);
  await expect(card).toContainText('Agent changed it today, and nobody has verified it since.');

  const back = card.getByRole('button', { name: 'Back' });
  await back.focus();
  await panel.keyboard.press('Enter');
  const review = panel.getByRole('tab', { name: 'Review 1' });
  await expect(review).toBeVisible();
  await panel.getByRole('tab', { name: 'Suggested' }).focus();
  await panel.keyboard.press('ArrowRight');
  await expect(review).toBeFocused();
  await expect(review).toHaveAttribute('aria-selected', 'true');
  const list = panel.getByRole('list', { name: 'Needs verification' });
  const row = list.getByRole('article', { name: TITLE });
  await expect(row).toContainText('changed by Agent, today');
  expect(await violations(panel)).toEqual([]);

  await panel.keyboard.press('Tab');
  await expect(
    panel.getByRole('checkbox', { name: 'Select all: Needs verification' }),
  ).toBeFocused();
  await panel.keyboard.press('Tab');
  await panel.keyboard.press('Space');
  const bar = panel.getByRole('toolbar', { name: 'Selected cards' });
  await expect(bar).toContainText('1 selected');
  expect(await violations(panel)).toEqual([]);
  await panel.keyboard.press('Tab');
  await expect(row.getByRole('button', { name: 'Verify' })).toBeFocused();
  await panel.keyboard.press('Tab');
  await expect(row.getByRole('button', { name: 'Open' })).toBeFocused();
  await panel.keyboard.press('Tab');
  await expect(bar.getByRole('button', { name: 'Verify' })).toBeFocused();
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('status')).toHaveText('Verified');
  await expect(panel.getByRole('heading', { name: 'Nothing to review' })).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Undo' })).toBeFocused();
  await panel.keyboard.press('Enter');
  await expect(row).toBeVisible();
});

test('what a team leaves to Review: flagged, due soon, and cards that nobody verifies any more', async ({
  openWithPanel,
  sidecard,
}) => {
  const { panel } = await openWithPanel(101);
  const replica = await openReplica(sidecard);
  const card = (id: string, title: string, more: object) => ({
    ...content(title, 'Five days.', more),
    ...{ id: `card:${id}`, collection: 'collection:orders' },
  });
  const days = (count: number) => new Date(Date.now() - count * 86_400_000).toISOString();
  const verified = (by: string, count: number) => ({ en: { by, at: days(count) } });
  const ben = 'member:ben';
  await replica.put({
    ...TEAM,
    settings: [
      ...(TEAM.settings ?? []),
      { name: 'roles', value: ['member', 'manage:orders', 'group:01JEXPERTS'] },
    ],
    documents: [
      {
        ...{ place: 'hub', id: 'group:01JEXPERTS', kind: 'group' },
        content: { schema: 1, name: 'Refund experts', members: [ben, 'member:ana'] },
      },
      {
        ...{ place: 'c_orders', id: 'flag:01JF', kind: 'flag' },
        content: {
          ...{ schema: 1, card: 'card:01JA', kind: 'outdated', note: 'The fee went up in May.' },
          created: { by: 'member:ana', at: days(1) },
        },
      },
    ],
    cards: [
      card('01JA', 'Refund fee', { verifiers: [ben], verified: verified('member:ana', 10) }),
      card('01JB', 'Refund times', {
        verifiers: ['group:01JEXPERTS'],
        verified: verified('member:ana', 80),
      }),
      card('01JC', 'Gift cards', { verifiers: ['member:gone'], created: { by: ben, at: AT } }),
    ],
  });
  await panel.reload();
  await panel.getByRole('tab', { name: 'Review 3' }).click();
  const flagged = panel.getByRole('list', { name: 'Flagged' }).getByRole('article');
  await expect(flagged).toContainText('Out of date: The fee went up in May.');
  const soon = panel.getByRole('list', { name: 'Due soon' }).getByRole('article');
  await expect(soon).toHaveAccessibleName('Refund times');
  const lost = panel.getByRole('list', { name: 'Without a verifier' }).getByRole('article');
  await expect(lost).toHaveAccessibleName('Gift cards');
  expect(await violations(panel)).toEqual([]);

  await flagged.getByRole('button', { name: 'Done' }).click();
  await expect(panel.getByRole('status')).toHaveText('Marked as done');
  await expect(flagged).toHaveCount(0);
  await soon.getByRole('button', { name: 'Verify' }).click();
  await expect(soon).toHaveCount(0);

  await lost.getByRole('button', { name: 'Open' }).click();
  const opened = panel.getByRole('article', { name: 'Gift cards' });
  await expect(opened).toContainText('Nobody verifies it any more.');
  await opened.getByRole('button', { name: 'Back' }).click();
  await lost.getByRole('checkbox').check();
  await panel.getByRole('button', { name: 'Hand on…' }).click();
  const dialog = panel.getByRole('dialog', { name: 'Hand on' });
  expect(await violations(panel)).toEqual([]);
  await dialog.getByRole('combobox', { name: 'Verified by' }).selectOption('Refund experts');
  await dialog.getByRole('button', { name: 'Hand on' }).click();
  await expect(panel.getByRole('status')).toHaveText('Handed on');
  await expect(lost).toHaveCount(0);
  const needs = panel.getByRole('list', { name: 'Needs verification' }).getByRole('article');
  await expect(needs).toHaveAccessibleName('Gift cards');
  expect(await replica.read('outbox')).toHaveLength(3);
});
