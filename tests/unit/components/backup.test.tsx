// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RestoreCounts } from '@/cards/backupPlan';
import { BackupChoose } from '@/components/settings/BackupChoose';
import { BackupLine } from '@/components/settings/BackupLine';
import { BackupPreview } from '@/components/settings/BackupPreview';
import { BackupSave } from '@/components/settings/BackupSave';
import { countPhrases, listOf } from '@/components/settings/backupCounts';
import { speak } from './strings';

beforeEach(() => speak('en'));
afterEach(cleanup);

const doNothing = () => undefined;
const NOTHING: RestoreCounts = { added: 0, updated: 0, same: 0, kept: 0, removed: 0, rehomed: 0 };
const NO_LOSSES = { cards: 0, titles: [], others: 0 };

function preview(traits: Partial<Parameters<typeof BackupPreview>[0]> = {}) {
  render(
    <BackupPreview
      fileName="backup.json"
      writtenAt="2026-11-01T10:00:00.000Z"
      losses={NO_LOSSES}
      outlooks={{
        merge: { counts: NOTHING, goesOnAs: null },
        replace: { counts: { ...NOTHING, removed: 80 }, goesOnAs: 'Ana Ferrer' },
      }}
      isBusy={false}
      onRestore={doNothing}
      onCancel={doNothing}
      {...traits}
    />,
  );
}

describe('what a restore comes to', () => {
  it('is said in one phrase for each kind of card there is', async () => {
    const counts = { added: 1, updated: 2, same: 3, kept: 4, removed: 5, rehomed: 6 };
    expect(listOf(countPhrases(counts))).toBe(
      '1 card added, 2 cards updated, 6 of them put into “Restored”, 4 cards kept, newer here, 3 cards the same, 5 cards removed',
    );
    expect(countPhrases(NOTHING)).toEqual([]);
    await speak('es');
    expect(countPhrases({ ...NOTHING, added: 1, removed: 2 })).toEqual([
      '1 ficha añadida',
      '2 fichas eliminadas',
    ]);
  });
});

describe('the look at a backup', () => {
  it('adds unless told otherwise, and says what each way does', async () => {
    const onRestore = vi.fn();
    preview({ onRestore });
    const merge = screen.getByRole('radio', { name: 'Add to what is here' });
    const replace = screen.getByRole('radio', { name: 'Replace everything' });
    expect((merge as HTMLInputElement).checked).toBe(true);
    expect(screen.getByText('Everything in it is here already.')).toBeDefined();
    expect(screen.getByText('80 cards removed')).toBeDefined();
    expect(screen.getAllByText(/^You go on as/).map(({ textContent }) => textContent)).toEqual([
      'You go on as Ana Ferrer.',
    ]);
    await userEvent.click(screen.getByRole('button', { name: 'Restore' }));
    await userEvent.click(replace);
    await userEvent.click(screen.getByRole('button', { name: 'Replace everything…' }));
    expect(onRestore.mock.calls).toEqual([['merge'], ['replace']]);
  });

  it('takes the focus, and does nothing twice', async () => {
    const onRestore = vi.fn();
    preview({ onRestore, isBusy: true });
    expect(document.activeElement?.textContent).toBe('Restore from backup.json');
    await userEvent.click(screen.getByRole('button', { name: 'Restore' }));
    expect(onRestore).not.toHaveBeenCalled();
  });

  it('names what cannot be restored', () => {
    preview({ losses: { cards: 3, titles: ['Refund', '<b>Late</b>'], others: 1 } });
    expect(screen.getByText(/^3 cards in the file are damaged/)).toBeDefined();
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Refund',
      '<b>Late</b>',
      '…',
    ]);
    expect(screen.getByText(/^1 other entry is damaged/)).toBeDefined();
  });
});

describe('choosing a backup', () => {
  const file = new File(['{}'], 'backup.json', { type: 'application/json' });

  function choose(traits: Partial<Parameters<typeof BackupChoose>[0]> = {}) {
    const onChoose = vi.fn();
    const props = { isReading: false, problem: null, takesFocus: false, onChoose, ...traits };
    const { container } = render(<BackupChoose {...props} />);
    return { onChoose, container };
  }

  it('takes a file that was picked, and the same one again', async () => {
    const { onChoose, container } = choose();
    const input = container.querySelector('input');
    if (!input) throw new Error('There is no file input.');
    await userEvent.upload(input, file);
    await userEvent.upload(input, file);
    expect(onChoose).toHaveBeenCalledTimes(2);
  });

  it('takes a file that was dropped, unless one is being read', () => {
    const { onChoose } = choose();
    const target = screen.getByText('or drop it here');
    fireEvent.drop(target, { dataTransfer: { files: [file] } });
    expect(onChoose).toHaveBeenCalledExactlyOnceWith(file);
    cleanup();
    const busy = choose({ isReading: true });
    fireEvent.drop(screen.getByText('Reading…'), { dataTransfer: { files: [file] } });
    expect(busy.onChoose).not.toHaveBeenCalled();
  });

  it('says what was wrong with the last', () => {
    choose({ problem: 'This is not a backup file.' });
    expect(screen.getByRole('alert').textContent).toBe('This is not a backup file.');
  });
});

describe('saving a backup', () => {
  it('says when it was done last', () => {
    const now = Date.parse('2026-11-22T10:00:00.000Z');
    render(<BackupSave savedAt="2026-11-19T10:00:00.000Z" now={now} onSave={doNothing} />);
    expect(screen.getByText(/Last saved 3 days ago\.$/)).toBeDefined();
    cleanup();
    render(<BackupSave savedAt={undefined} now={now} onSave={doNothing} />);
    expect(screen.getByText(/Not saved yet\.$/)).toBeDefined();
  });

  it('is reminded of, and put off', async () => {
    const [onSave, onLater] = [vi.fn(), vi.fn()];
    render(<BackupLine hasBackup={false} onSave={onSave} onLater={onLater} />);
    expect(screen.getByRole('complementary', { name: 'Backup' })).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Save backup' }));
    await userEvent.click(screen.getByRole('button', { name: 'Later' }));
    expect(onSave).toHaveBeenCalledOnce();
    expect(onLater).toHaveBeenCalledOnce();
  });
});
