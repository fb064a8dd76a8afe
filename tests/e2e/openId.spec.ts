import type { Page } from '@playwright/test';
import { CLIENT_ID, SignInService } from '../openid/signInService.ts';
import { allow } from './capturing.ts';
import { asAdmin, expectJoined, linkWith, paste, teamPart } from './joining.ts';
import { expect, test as joiningTest, setting } from './joiningFixture.ts';
import { readTable } from './sync/replica.ts';
import { violations } from './violations.ts';

/** Tokens are good for so long, in seconds; the device renews them half a minute before. */
const LIFETIME = 33;

interface Fixtures {
  /** The team's sign-in service, which the server trusts. */
  service: SignInService;
}

const test = joiningTest.extend<Fixtures>({
  service: async ({ team }, use) => {
    const service = await new SignInService({
      redirectUris: [],
      rolesOf: () => ['member', 'edit:help'],
      lifetime: LIFETIME,
    }).start();
    for (const [section, keys] of Object.entries(service.couchSettings)) {
      for (const [key, value] of Object.entries(keys)) {
        await asAdmin(team, `_node/_local/_config/${section}/${encodeURIComponent(key)}`, value);
      }
    }
    await use(service);
    await service.stop();
  },
});

async function redirectOf(options: Page): Promise<string> {
  return options.evaluate(() => {
    const { chrome } = globalThis as never as {
      chrome: { identity: { getRedirectURL(): string } };
    };
    return chrome.identity.getRedirectURL();
  });
}

/** When the browser's token ends; ms since the epoch. */
async function goodUntil(options: Page): Promise<number> {
  const tokens = (await setting(options, 'openid-tokens')) as { goodUntil: number } | undefined;
  return tokens?.goodUntil ?? 0;
}

test("people sign in on their team's own page, and stay signed in", async ({
  service,
  newcomer,
}) => {
  const { sidecard, options } = await newcomer();
  service.sendBackTo(await redirectOf(options));
  await allow(sidecard, 'http://127.0.0.1/*');
  const part = teamPart(options);
  await paste(options, linkWith({ oidc: { issuer: service.issuer, clientId: CLIENT_ID } }));
  await expect(part.getByText('You sign in on your team')).toBeVisible();
  await expect(part.getByRole('textbox', { name: 'Account' })).toHaveCount(0);
  expect(await violations(options)).toEqual([]);
  // Somebody who refuses there takes part in nothing.
  service.person = null;
  await part.getByRole('button', { name: 'Connect' }).click();
  await expect(part.getByText('You were not signed in.')).toBeVisible();
  expect(await setting(options, 'workspace')).toBeUndefined();

  service.person = 'ann';
  await part.getByRole('button', { name: 'Connect' }).click();
  await expectJoined(options);
  expect(await setting(options, 'me')).toBe('member:ann');
  await expect(part.getByText('You may read and write')).toBeVisible();

  const first = await goodUntil(options);
  await expect
    .poll(
      async () => {
        await part.getByRole('button', { name: /Sync/ }).click();
        return goodUntil(options);
      },
      { timeout: LIFETIME * 1000 },
    )
    .toBeGreaterThan(first);

  // What renewed it is gone: only the person can sign in again.
  service.forgetSignIns();
  const sync = part.getByRole('button', { name: /Sync/ });
  await expect(async () => {
    if (await sync.isVisible()) await sync.click();
    await expect(part.getByRole('button', { name: 'Sign in' })).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await part.getByRole('button', { name: 'Sign in' }).click();
  await expect(part.getByText('In step', { exact: true })).toBeVisible();

  await part.getByRole('button', { name: 'Leave…' }).click();
  await options.getByRole('alertdialog').getByRole('button', { name: 'Leave' }).click();
  await expect(part.getByRole('textbox', { name: 'Invitation link' })).toBeVisible();
  const kept = JSON.stringify(await readTable(options, 'settings'));
  expect(kept).not.toContain('openid-tokens');
  // Nobody renews it any more: the service was told.
  await expect.poll(() => setting(options, 'ended-sign-ins')).toBeUndefined();
  expect(service.log).toContain('POST /token/revocation');
});
