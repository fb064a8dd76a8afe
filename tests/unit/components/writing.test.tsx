// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { previewOf } from '@/cards/answerPreview';
import type { Card } from '@/cards/card';
import { builtInId } from '@/cards/templates/builtIn';
import { FaqList } from '@/components/card/FaqList';
import { StaleSign } from '@/components/card/StaleSign';
import { AnswerPreview } from '@/components/editor/preview/AnswerPreview';
import { TemplateChoice } from '@/components/editor/templates/TemplateChoice';
import { TranslationMarks } from '@/components/editor/translations/TranslationMarks';
import { TriggerRows } from '@/components/editor/triggers/TriggerRows';
import { TryTriggers } from '@/components/editor/triggers/TryTriggers';
import { tryTriggers } from '@/ranking/priors/tryTriggers';
import { speak } from './strings';

beforeEach(() => speak('en'));
afterEach(cleanup);
const user = userEvent.setup();
const press = (name: string) => user.click(screen.getByRole('button', { name }));

describe('the questions of a card', () => {
  const parts = [{ question: 'Why?', at: 0 }];

  it('are inserted and copied alone', async () => {
    const [onInsert, onCopy] = [vi.fn(), vi.fn()];
    render(<FaqList {...{ parts, onInsert, onCopy }} lang="en" target="public" isBusy={false} />);
    await press('Insert: Why?');
    await press('Copy: Why?');
    expect(onInsert).toHaveBeenCalledWith(parts[0]);
    expect(onCopy).toHaveBeenCalledWith(parts[0]);
  });

  it('are only copied where there is nothing to insert into', () => {
    const actions = { onInsert: vi.fn(), onCopy: vi.fn() };
    render(<FaqList parts={parts} {...actions} lang="en" target={null} isBusy={false} />);
    expect(screen.queryByRole('button', { name: 'Insert: Why?' })).toBeNull();
  });
});

it('a translation that is older than its source says so', () => {
  render(<StaleSign count={2} sourceLang="en" />);
  expect(screen.getByText('Older than the English text in 2 places')).toBeTruthy();
});

describe('the marks of a translation', () => {
  const changed = {
    kind: 'changed',
    own: { place: 1, text: 'En 30 días.' },
    source: { place: 1, text: 'Within 60 days.' },
    was: ['abc'],
  } as const;
  const missing = { kind: 'missing', source: { place: 2, text: 'New.' }, after: 1 } as const;

  function show(isReadOnly = false) {
    const actions = { onStillRight: vi.fn(), onJump: vi.fn() };
    const marks = [
      { stale: changed, was: 'Within 30 days.' },
      { stale: missing, was: null },
    ];
    render(<TranslationMarks {...{ marks, isReadOnly }} sourceLang="en" lang="es" {...actions} />);
    return actions;
  }

  it('say what the source said and says, and are confirmed one by one', async () => {
    const { onStillRight, onJump } = show();
    const region = screen.getByRole('region', { name: 'Older than its source' });
    expect(region.textContent).toContain('Was:Within 30 days.Is:Within 60 days.');
    await press('Still right: En 30 días.');
    await press('Leave it out: New.');
    await press('Go to it: En 30 días.');
    expect(onStillRight.mock.calls).toEqual([[changed], [missing]]);
    expect(onJump).toHaveBeenCalledWith(changed);
  });

  it('are only to be read where the card may not be changed', () => {
    show(true);
    expect(screen.queryAllByRole('button')).toEqual([]);
  });
});

describe('the templates of a new card', () => {
  const templates = [
    { id: builtInId('answer'), name: 'Answer', hint: 'One.' },
    { id: builtInId('procedure'), name: 'Procedure', hint: 'Steps.' },
  ];

  it('are chosen while nothing is written', async () => {
    const onChoose = vi.fn();
    const current = builtInId('answer');
    const { rerender } = render(
      <TemplateChoice {...{ templates, current, onChoose }} isFixed={false} />,
    );
    expect(screen.getByText('One.')).toBeTruthy();
    await press('Procedure');
    rerender(<TemplateChoice {...{ templates, current, onChoose }} isFixed />);
    await press('Procedure');
    expect(onChoose.mock.calls).toEqual([[builtInId('procedure')]]);
    expect(screen.getByText(/Only a card without words yet/)).toBeTruthy();
  });
});

function Triggers({ first }: { first: Card['triggers'] }) {
  const [triggers, setTriggers] = useState(first);
  const [example, setExample] = useState({ text: '', host: '', tags: [] as readonly string[] });
  const tried = tryTriggers(triggers, example);
  return (
    <>
      <TriggerRows {...{ triggers, tried }} isReadOnly={false} onChange={setTriggers} />
      <TryTriggers {...{ example, tried }} onChange={setExample} />
    </>
  );
}

describe('the triggers of a card', () => {
  it('are written in rows, and tried on an example as it is typed', async () => {
    render(<Triggers first={[]} />);
    await press('Add a row');
    const row = within(screen.getByRole('group', { name: 'Row 1' }));
    expect(screen.getByText(/Say at least one of the three/)).toBeTruthy();
    await user.type(row.getByRole('textbox', { name: 'Phrase' }), 'cancel my plan');
    await user.type(row.getByRole('textbox', { name: 'Tag' }), 'billing');
    await user.type(
      screen.getByRole('textbox', { name: 'What a customer writes' }),
      'Please Cancel my plan now',
    );
    expect(screen.getByText(/^Row 1 does not hold/)).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: /^Tags/ }), 'vip, billing');
    expect(screen.getByText(/^Row 1 holds/)).toBeTruthy();
    expect(screen.getByText('Cancel my plan').tagName).toBe('MARK');
    await press('Remove row 1');
    expect(screen.queryByRole('group', { name: 'Row 1' })).toBeNull();
  });

  it('say where a row would hold nearly always, or never', () => {
    render(<Triggers first={[{ phrase: 'the' }, { host: 'not a site' }, { phrase: '?' }]} />);
    expect(screen.getByText(/“the” stands in most tickets/)).toBeTruthy();
    expect(screen.getByText(/This is no site/)).toBeTruthy();
    expect(screen.getByText(/These are no words/)).toBeTruthy();
  });
});

it('an answer is shown as both kinds of channel give it, and what the plain one loses', async () => {
  const preview = previewOf('## Hi {{name}}\n\nIt is **so**.', { name: 'Ana' });
  render(<AnswerPreview preview={preview} lang="en" examples={['Ana']} />);
  expect(screen.getByText('so').tagName).toBe('STRONG');
  await press('Plain text');
  expect(screen.queryByText('so')).toBeNull();
  expect(screen.getByText(/^Hi Ana\s+It is so\.$/)).toBeTruthy();
  expect(
    screen.getByText(/Lost in plain text: bold and italics; the size of headings/),
  ).toBeTruthy();
});
