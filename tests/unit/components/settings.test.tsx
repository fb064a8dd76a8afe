// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Welcome, type WelcomeStep } from '@/components/panel/Welcome';
import { SettingsCollections } from '@/components/settings/SettingsCollections';
import { SettingsConfirm } from '@/components/settings/SettingsConfirm';
import { SettingsHelpdesks } from '@/components/settings/SettingsHelpdesks';
import { SettingsLanguages } from '@/components/settings/SettingsLanguages';
import { SettingsLearned } from '@/components/settings/SettingsLearned';
import { SettingsPage } from '@/components/settings/SettingsPage';
import { SettingsShortcuts } from '@/components/settings/SettingsShortcuts';
import { SettingsStorage } from '@/components/settings/SettingsStorage';
import { SettingsWorkspace } from '@/components/settings/SettingsWorkspace';
import { speak } from './strings';

beforeEach(() => speak('en'));
afterEach(cleanup);

const doNothing = () => undefined;

describe('a page of settings', () => {
  it('has a region for each section, and a way to it', () => {
    const sections = [{ id: 'data', title: 'Data', content: <p>Words</p> }];
    render(<SettingsPage sections={sections}>{null}</SettingsPage>);
    expect(within(screen.getByRole('region', { name: 'Data' })).getByText('Words')).toBeDefined();
    expect(screen.getByRole('link', { name: 'Data' }).getAttribute('href')).toBe('#data');
  });
});

describe('the workspace', () => {
  const props = { cards: 1200, samples: 80, collections: 3, people: 2 };

  it('is counted, and takes a name that is new', async () => {
    const onSaveName = vi.fn();
    const { rerender } = render(
      <SettingsWorkspace {...props} name="Ana" onSaveName={onSaveName} />,
    );
    expect(screen.getByText('1,200 (80 samples)')).toBeDefined();
    const field = screen.getByRole('textbox', { name: 'Your name' });
    await userEvent.type(field, '{Enter}');
    await userEvent.clear(field);
    await userEvent.type(field, '  {Enter}');
    expect(onSaveName).not.toHaveBeenCalled();
    await userEvent.type(field, 'Inés {Enter}');
    expect(onSaveName).toHaveBeenCalledExactlyOnceWith('Inés');
    rerender(<SettingsWorkspace {...props} name="From a backup" onSaveName={onSaveName} />);
    expect((field as HTMLInputElement).value).toBe('From a backup');
  });
});

describe('the help desks', () => {
  it('can be allowed, and other sites be removed, each by name', async () => {
    const [onAllow, onRemove] = [vi.fn(), vi.fn()];
    render(
      <SettingsHelpdesks
        helpdesks={[
          { name: 'Zendesk', isAllowed: true, onAllow: doNothing },
          { name: 'Intercom', isAllowed: false, onAllow },
        ]}
        sites={[
          { host: 'help.example.com', onRemove },
          { host: null, onRemove: doNothing },
        ]}
      />,
    );
    expect(screen.queryByRole('button', { name: 'Allow Zendesk' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Allow Intercom' }));
    await userEvent.click(screen.getByRole('button', { name: 'Remove help.example.com' }));
    expect(screen.getByRole('button', { name: 'Remove Every site' })).toBeDefined();
    expect(onAllow).toHaveBeenCalledOnce();
    expect(onRemove).toHaveBeenCalledOnce();
  });
});

describe('the collections', () => {
  const props = { helpdesks: [{ id: 'zendesk', name: 'Zendesk' }], mostOfBrand: 200 };
  const orders = { id: 'a', name: 'Orders', helpdesk: '', brand: '' };

  it('are for all help desks and brands unless one is chosen, each by name', async () => {
    const onChange = vi.fn();
    render(<SettingsCollections {...props} collections={[{ ...orders, onChange }]} />);
    const group = within(screen.getByRole('group', { name: 'Orders' }));
    const select = group.getByRole('combobox', { name: 'Help desk' });
    expect((select as HTMLSelectElement).selectedOptions[0]?.text).toBe('All help desks');
    await userEvent.selectOptions(select, 'Zendesk');
    expect(onChange.mock.calls).toEqual([[{ helpdesk: 'zendesk' }]]);
  });

  it('take a brand once its field is left, and one that another window set at once', async () => {
    const onChange = vi.fn();
    const of = (brand: string) => (
      <SettingsCollections {...props} collections={[{ ...orders, brand, onChange }]} />
    );
    const { rerender } = render(of(''));
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Brand' });
    await userEvent.type(field, 'Leaf{Escape}');
    expect(field.value).toBe('');
    await userEvent.type(field, ' Leaf ');
    expect(onChange).not.toHaveBeenCalled();
    await userEvent.tab();
    expect(onChange.mock.calls).toEqual([[{ brand: 'Leaf' }]]);
    rerender(of('Pod'));
    expect(field.value).toBe('Pod');
    await userEvent.clear(field);
    await userEvent.type(field, '{Enter}');
    expect(onChange).toHaveBeenLastCalledWith({ brand: '' });
  });

  it('show a help desk that this version does not know, and say where there are none', () => {
    const unknown = { ...orders, helpdesk: 'newdesk', onChange: doNothing };
    const { rerender } = render(<SettingsCollections {...props} collections={[unknown]} />);
    expect(screen.getByRole<HTMLSelectElement>('combobox').value).toBe('newdesk');
    rerender(<SettingsCollections {...props} collections={[]} />);
    expect(screen.getByText('No collections yet.')).toBeDefined();
  });
});

describe('the languages', () => {
  it('go by the interface unless one is chosen', async () => {
    const onChange = vi.fn();
    render(<SettingsLanguages answers="es" offered={['en', 'es']} onChange={onChange} />);
    const select = screen.getByRole('combobox', { name: 'Answers without a ticket' });
    expect((select as HTMLSelectElement).value).toBe('es');
    await userEvent.selectOptions(select, 'English');
    await userEvent.selectOptions(select, 'Automatic, as the interface');
    expect(onChange.mock.calls).toEqual([['en'], [null]]);
  });
});

describe('the shortcuts', () => {
  it('are shown, and are changed where the browser lets us', async () => {
    const shortcuts = [
      { command: 'a', description: 'Insert the top suggestion', keys: 'Alt+Shift+I' },
      { command: 'b', description: 'Open Sidecard', keys: '' },
    ];
    const onChange = vi.fn();
    render(<SettingsShortcuts shortcuts={shortcuts} onChange={onChange} />);
    expect(screen.getByText('Alt+Shift+I')).toBeDefined();
    expect(screen.getByText('Not set')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Change shortcuts' }));
    expect(onChange).toHaveBeenCalledOnce();
    cleanup();
    render(<SettingsShortcuts shortcuts={shortcuts} onChange={null} />);
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByText(/about:addons/)).toBeDefined();
  });
});

describe('what was learned', () => {
  it('is counted since its beginning, and can be forgotten', async () => {
    const onForget = vi.fn();
    const counts = { insert: 1234, copy: 5, open: 0, 'not-for': 2, since: '2026-09-02T10:00:00Z' };
    render(<SettingsLearned counts={counts} onForget={onForget} />);
    expect(screen.getAllByRole('definition').map(({ textContent }) => textContent)).toEqual([
      ...['1,234', '5', '0', '2'],
      'September 2, 2026',
    ]);
    await userEvent.click(screen.getByRole('button', { name: 'Forget…' }));
    expect(onForget).toHaveBeenCalledOnce();
  });

  it('is nothing at first, and nothing to forget', async () => {
    const onForget = vi.fn();
    render(<SettingsLearned counts={null} onForget={onForget} />);
    expect(screen.getByText('Nothing yet.')).toBeDefined();
    expect(screen.queryByRole('definition')).toBeNull();
    const button = screen.getByRole('button', { name: 'Forget…' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    await userEvent.click(button);
    expect(onForget).not.toHaveBeenCalled();
  });
});

describe('the storage', () => {
  it.each([
    [528_300, '528 kB'],
    [12_340_000, '12.3 MB'],
  ])('of %d bytes is said as people do', (used, words) => {
    render(
      <SettingsStorage used={used} isPersisted onCopyDiagnostics={doNothing} onErase={doNothing} />,
    );
    expect(screen.getByText(words)).toBeDefined();
  });
});

describe('the question before a deletion', () => {
  it('goes on only when its word was typed', async () => {
    const onConfirm = vi.fn();
    const words = { question: 'Delete?', warning: 'Gone.', confirm: 'Delete', cancel: 'Cancel' };
    render(<SettingsConfirm {...words} word="delete" onConfirm={onConfirm} onCancel={doNothing} />);
    const field = screen.getByRole('textbox', { name: 'Type “delete” to go on' });
    await userEvent.type(field, 'delet{Enter}');
    expect(onConfirm).not.toHaveBeenCalled();
    await userEvent.type(field, 'E {Enter}');
    expect(onConfirm).toHaveBeenCalledOnce();
  });

  it('is left by Escape', async () => {
    const onCancel = vi.fn();
    const words = { question: 'Replace?', warning: 'Gone.', confirm: 'Replace', cancel: 'Cancel' };
    render(<SettingsConfirm {...words} onConfirm={doNothing} onCancel={onCancel} />);
    await userEvent.keyboard('{Escape}');
    expect(onCancel).toHaveBeenCalledOnce();
  });
});

describe('the first steps', () => {
  function welcome(done: WelcomeStep[], isCompact: boolean, onClose = doNothing) {
    render(<Welcome done={new Set(done)} isCompact={isCompact} onClose={onClose} />);
    return screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  }

  it('are ticked as they are taken, and the next says how', () => {
    expect(welcome(['ticket'], false)).toEqual([
      'Open a ticket (done)',
      '2Insert an answerPress Insert on a card. You can undo it.',
      '3Make your first card',
    ]);
  });

  it('are one line beside a ticket', () => {
    expect(welcome(['ticket', 'insert'], true)).toEqual([expect.stringMatching(/^3Make your/)]);
  });

  it('can be closed', async () => {
    const onClose = vi.fn();
    welcome([], false, onClose);
    await userEvent.click(screen.getByRole('button', { name: 'Close first steps' }));
    expect(onClose).toHaveBeenCalledOnce();
  });
});
