// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Findings } from '@/components/settings/administration/Findings';
import { MemberTable } from '@/components/settings/administration/MemberTable';
import { problemWords } from '@/components/settings/administration/problemWords';
import { SharedUseChoice } from '@/components/settings/administration/SharedUseChoice';
import type { FindingView, MemberOverview } from '@/messaging/administrationRequests';
import { speak } from './strings';

beforeEach(() => speak('en'));
afterEach(cleanup);

function finding(more: Partial<FindingView>): FindingView {
  return { severity: 'notice', what: 'no-tls', about: '', more: '', isRepaired: false, ...more };
}

describe('what a check found', () => {
  const timeout = finding({
    ...{ severity: 'missing', what: 'setting-timeout' },
    ...{ about: 'n1: [chttpd_auth] timeout = 600', more: '[chttpd_auth] timeout = 2592000' },
  });

  it('stands by how bad it is, with what to do', () => {
    const unsafe = finding({ severity: 'unsafe' });
    render(<Findings findings={[timeout, unsafe]} isBusy={false} onRepair={vi.fn()} />);
    const titles = screen.getAllByRole('heading').map(({ textContent }) => textContent);
    expect(titles).toEqual(['Unsafe', 'Something will not work']);
    expect(
      screen.getByText(/timeout = 600\. .* Set \[chttpd_auth\] timeout = 2592000\./),
    ).toBeDefined();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('is put right where Sidecard can, once at a time', async () => {
    const onRepair = vi.fn();
    const findings = [{ ...timeout, isRepaired: true }];
    const { rerender } = render(<Findings {...{ findings, onRepair }} isBusy />);
    await userEvent.click(screen.getByRole('button', { name: 'Put right what Sidecard set up' }));
    expect(onRepair).not.toHaveBeenCalled();
    rerender(<Findings {...{ findings, onRepair }} isBusy={false} />);
    await userEvent.click(screen.getByRole('button', { name: 'Put right what Sidecard set up' }));
    expect(onRepair).toHaveBeenCalledOnce();
  });

  it('may be nothing', () => {
    render(<Findings findings={[]} isBusy={false} onRepair={vi.fn()} />);
    expect(screen.getByText('All is as it should be.')).toBeDefined();
  });
});

describe('the members', () => {
  const member = (user: string, more: Partial<MemberOverview> = {}): MemberOverview => ({
    ...{ user, name: user, hasAccount: true, isManager: false, rights: [] },
    ...more,
  });
  const workspace = (members: MemberOverview[]) => ({
    ...{ name: 'Acme', areRulesBehind: false, members },
    collections: [{ slug: 'billing', name: 'Billing' }],
    groups: [],
  });

  it('are told with what they may do, one of them open at a time', async () => {
    const members = [
      member('ana', { name: 'Ana', rights: [{ slug: 'billing', right: 'verify' }] }),
      member('bea', { name: 'Bea', hasAccount: false }),
    ];
    render(<MemberTable workspace={workspace(members)} editor={({ user }) => <p>of {user}</p>} />);
    expect(screen.getByRole('row', { name: /^Ana/ }).textContent).toContain('Billing: Verify');
    expect(screen.getByRole('row', { name: /^Bea/ }).textContent).toContain(
      'No account on this server',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Change Ana' }));
    expect(screen.getByText('of ana')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Change Bea' }));
    expect(screen.queryByText('of ana')).toBeNull();
    expect(screen.getByText('of bea')).toBeDefined();
  });

  it('are found by a part of their name where they are many', async () => {
    const many = Array.from({ length: 13 }, (_, at) => member(`agent${at}`));
    render(<MemberTable workspace={workspace(many)} editor={() => null} />);
    await userEvent.type(screen.getByRole('textbox', { name: 'Find a member' }), 'AGENT12');
    const table = screen.getByRole('table', { name: 'Members' });
    expect(
      within(table)
        .getAllByRole('rowheader')
        .map((each) => each.textContent),
    ).toEqual(['agent12']);
  });
});

describe('what a team shares', () => {
  it('is another only once it was chosen and saved', async () => {
    const onAgree = vi.fn();
    render(<SharedUseChoice shares="nothing" onAgree={onAgree} />);
    const save = screen.getByRole('button', { name: 'Save choice' });
    await userEvent.click(save);
    await userEvent.click(screen.getByRole('radio', { name: 'How often cards are used' }));
    expect(onAgree).not.toHaveBeenCalled();
    await userEvent.click(save);
    expect(onAgree).toHaveBeenCalledExactlyOnceWith('counts');
  });
});

describe('a failure', () => {
  it.each([
    ['en', 'The server does not accept “admin”'],
    ['es', 'El servidor no acepta «admin»'],
  ] as const)('is told in words (%s)', async (language, words) => {
    await speak(language);
    expect(problemWords({ problem: 'wrong-password', about: 'admin' })).toContain(words);
    expect(problemWords({ problem: 'unanswered', about: '' })).not.toBe('');
  });
});
