// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ComponentProps, ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Button } from '@/components/Button';
import { SearchBox } from '@/components/find/SearchBox';
import { Notice } from '@/components/Notice';
import { PanelBoundary } from '@/components/PanelBoundary';
import { FillDialog } from '@/components/panel/FillDialog';
import { SampleBanner } from '@/components/panel/SampleBanner';
import { SignatureLine } from '@/components/panel/SignatureLine';
import { StatusBar } from '@/components/StatusBar';
import { speak } from './strings';

beforeEach(() => speak('en'));
afterEach(cleanup);

function show(part: ReactNode) {
  render(part);
}

const doNothing = () => undefined;

describe('a notice', () => {
  it('is a heading with what to do', () => {
    show(
      <Notice title="No card found" hint="Try fewer words.">
        <Button>Try again</Button>
      </Notice>,
    );
    expect(screen.getByRole('heading', { name: 'No card found' })).toBeDefined();
    expect(screen.getByText('Try fewer words.')).toBeDefined();
    expect(screen.getByRole('button', { name: 'Try again' }).getAttribute('type')).toBe('button');
  });
});

describe('the banner of the sample', () => {
  it('removes it in one click', async () => {
    const onRemove = vi.fn();
    show(<SampleBanner onRemove={onRemove} />);
    await userEvent.click(screen.getByRole('button', { name: 'Remove sample cards' }));
    expect(onRemove).toHaveBeenCalledOnce();
  });
});

describe('the status bar', () => {
  it('keeps hint and buttons out of what is read out', () => {
    const status = {
      text: 'Inserted',
      tone: 'plain',
      hint: 'Press F6',
      onUndo: doNothing,
    } as const;
    show(<StatusBar status={status} onClose={doNothing} />);
    expect(screen.getByRole('status').textContent).toBe('Inserted');
    expect(screen.getByText('Press F6')).toBeDefined();
  });

  it('offers no way back where there is none, and can be closed', async () => {
    const onClose = vi.fn();
    show(<StatusBar status={{ text: 'Copied', tone: 'plain' }} onClose={onClose} />);
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Close message' }));
    expect(onClose).toHaveBeenCalledOnce();
  });
});

describe('the search box', () => {
  const search = { filters: [], onChange: doNothing, onRemoveFilter: doNothing, onDown: doNothing };

  it('is emptied by its button, which is there only while there is text', async () => {
    const onChange = vi.fn();
    show(<SearchBox {...search} text="pod" onChange={onChange} />);
    await userEvent.click(screen.getByRole('button', { name: 'Clear search' }));
    expect(onChange).toHaveBeenCalledExactlyOnceWith('');
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
    cleanup();
    show(<SearchBox {...search} text="" onChange={onChange} />);
    expect(screen.queryByRole('button', { name: 'Clear search' })).toBeNull();
  });

  it('speaks Spanish', async () => {
    await speak('es');
    show(<SearchBox {...search} text="" />);
    expect(screen.getByRole('searchbox', { name: 'Buscar fichas' })).toBeDefined();
  });
});

describe('the question before an insert', () => {
  function ask(variables: string[], props: Partial<ComponentProps<typeof FillDialog>> = {}) {
    show(
      <FillDialog
        title="Refund"
        variables={variables}
        purpose="copy"
        onFill={doNothing}
        onCancel={doNothing}
        {...props}
      />,
    );
  }

  it('takes a blank for no value', async () => {
    const onFill = vi.fn();
    ask(['amount'], { onFill });
    await userEvent.type(screen.getByRole('textbox', { name: 'amount' }), '   {Enter}');
    expect(onFill).not.toHaveBeenCalled();
    expect(screen.getByRole('button', { name: 'Copy' }).hasAttribute('disabled')).toBe(true);
  });

  it('can ask for what is called like something that every object has', async () => {
    const onFill = vi.fn();
    ask(['constructor', 'toString'], { onFill });
    await userEvent.type(screen.getByRole('textbox', { name: 'constructor' }), 'Bob');
    await userEvent.type(screen.getByRole('textbox', { name: 'toString' }), 'x{Enter}');
    expect(onFill).toHaveBeenCalledExactlyOnceWith({ constructor: 'Bob', toString: 'x' });
  });

  it('is left by Cancel', async () => {
    const onCancel = vi.fn();
    ask(['amount'], { onCancel });
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(onCancel).toHaveBeenCalledOnce();
  });

  it.each([
    ['insert', 'Before it is inserted', 'Insert'],
    ['copy', 'Before it is copied', 'Copy'],
  ] as const)('says what comes next (%s), and names the card', (purpose, name, button) => {
    ask(['amount'], { purpose });
    const dialog = within(screen.getByRole('dialog', { name }));
    expect(dialog.getByText(/^Refund\. /)).toBeDefined();
    expect(dialog.getByRole('button', { name: button })).toBeDefined();
  });

  it('that is about the agent’s own name names no card', () => {
    ask(['agent.name'], { purpose: 'sign' });
    expect(screen.getByRole('dialog').textContent).not.toContain('Refund');
  });
});

describe('the signature', () => {
  it('is shown, and can be changed', async () => {
    const onChange = vi.fn();
    show(<SignatureLine name="Ana Ferrer" onChange={onChange} />);
    expect(screen.getByText(/Ana Ferrer/)).toBeDefined();
    await userEvent.click(screen.getByRole('button'));
    expect(onChange).toHaveBeenCalledOnce();
  });
});

describe('a panel that cannot be drawn', () => {
  it('says so, with a way on, and passes the reason on', async () => {
    const reason = new Error('A part is broken.');
    const Broken = (): ReactNode => {
      throw reason;
    };
    // React writes every caught error to the console too.
    vi.spyOn(console, 'error').mockImplementation(doNothing);
    const [onError, onReopen] = [vi.fn(), vi.fn()];
    show(
      <PanelBoundary onError={onError} onReopen={onReopen}>
        <Broken />
      </PanelBoundary>,
    );
    expect(onError).toHaveBeenCalledExactlyOnceWith(reason);
    expect(screen.getByRole('heading')).toBeDefined();
    await userEvent.click(screen.getByRole('button'));
    expect(onReopen).toHaveBeenCalledOnce();
  });

  it('is drawn as it is while nothing breaks', () => {
    show(
      <PanelBoundary onError={doNothing} onReopen={doNothing}>
        <p>Cards</p>
      </PanelBoundary>,
    );
    expect(screen.getByText('Cards')).toBeDefined();
  });
});
