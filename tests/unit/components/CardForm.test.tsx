// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ComponentProps, useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CardFields } from '@/cards/draft';
import { blankFields } from '@/cards/fields';
import { CardForm } from '@/components/form/CardForm';
import { aCard } from '../cards/aCard';
import { speak } from './strings';

beforeEach(() => speak('en'));
afterEach(cleanup);

const billing = { id: aCard({ collection: 'billing' }).collection, name: 'Billing' };

type Given = Partial<ComponentProps<typeof CardForm>>;

/** The form as its page drives it; `fields` gives what it holds. */
function show(given: Given = {}) {
  const actions = { onSave: vi.fn(), onDiscard: vi.fn(), onLeave: vi.fn(), onPause: vi.fn() };
  let held: CardFields = given.fields ?? blankFields('en');
  function Page() {
    const [fields, setFields] = useState(held);
    const [lang, setLang] = useState('en');
    held = fields;
    return (
      <CardForm
        kind="new"
        languages={['en', 'es']}
        collections={[billing]}
        source={null}
        similar={[]}
        notesLeak={null}
        missing={[]}
        tries={0}
        isChanged={false}
        isSaving={false}
        conflict={null}
        onFullPage={() => undefined}
        onRemoveSource={() => undefined}
        onOpenSimilar={() => undefined}
        onEditSimilar={() => undefined}
        onNewCollection={async () => null}
        toMarkdown={(html) => `md:${html}`}
        toHtml={(markdown) => `<p>html:${markdown}</p>`}
        {...actions}
        {...given}
        fields={fields}
        lang={lang}
        onChange={setFields}
        onLanguage={setLang}
      />
    );
  }
  render(<Page />);
  const form = within(screen.getByRole('form'));
  const box = (name: string) => form.getByRole<HTMLTextAreaElement>('textbox', { name });
  return { form, box, actions, fields: () => held };
}

describe('the card form', () => {
  it('is named by what it does, and begins with the title', () => {
    show();
    expect(screen.getByRole('form', { name: 'New card' })).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Title' }));
    cleanup();
    show({ kind: 'edit' });
    expect(screen.getByRole('form', { name: 'Edit card' })).toBeTruthy();
  });

  it('has a title and an answer of its own for each language', async () => {
    const { form, box, fields } = show();
    await userEvent.type(box('Title'), 'Pump');
    await userEvent.type(box('Answer'), 'Rinse.');
    await userEvent.click(form.getByRole('button', { name: 'Spanish' }));
    expect(box('Title').placeholder).toBe('Pump');
    await userEvent.type(box('Title'), 'La bomba');
    await userEvent.type(box('Answer'), 'Lávala.');
    expect(fields()).toMatchObject({
      title: 'Pump',
      answer: { en: { body: 'Rinse.' }, es: { title: 'La bomba', body: 'Lávala.' } },
    });
    await userEvent.click(form.getByRole('button', { name: 'English' }));
    expect([box('Title').value, box('Answer').value]).toEqual(['Pump', 'Rinse.']);
  });

  it('keeps the notes apart, and says that they are never inserted', async () => {
    const { box, fields } = show();
    await userEvent.type(box('Internal notes'), 'Ask Jonas.');
    expect(fields()).toMatchObject({ notes: 'Ask Jonas.', answer: {} });
    const hint = document.getElementById(
      box('Internal notes').getAttribute('aria-describedby') ?? '',
    );
    expect(hint?.textContent).toBe('Never inserted');
  });

  it('takes keywords as they are typed, commas and all', async () => {
    const { box, fields } = show();
    await userEvent.type(box('Keywords'), 'lost, stolen,');
    expect(box('Keywords').value).toBe('lost, stolen,');
    expect(fields().keywords.map((each) => each.trim())).toEqual(['lost', 'stolen', '']);
  });

  it('says what is missing, at its field', () => {
    const { box } = show({ missing: ['title', 'answer'], tries: 1 });
    for (const [name, words] of [
      ['Title', 'Give the card a title.'],
      ['Answer', 'Write the answer.'],
    ] as const) {
      expect(box(name).getAttribute('aria-invalid')).toBe('true');
      const problem = document.getElementById(box(name).getAttribute('aria-describedby') ?? '');
      expect(problem?.textContent).toBe(words);
    }
  });

  it('is saved by its button and by Ctrl+Enter, not by Enter in a line, and Escape takes nothing', async () => {
    const { form, box, actions, fields } = show();
    await userEvent.type(box('Title'), 'Pump{Enter}{Escape}');
    expect(actions.onSave).not.toHaveBeenCalled();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await userEvent.click(form.getByRole('button', { name: 'Save card' }));
    expect(actions.onSave).toHaveBeenCalledTimes(2);
    expect(fields().title).toBe('Pump');
    expect(actions.onDiscard).not.toHaveBeenCalled();
  });

  it('calls leaving by what is lost', async () => {
    show().form.getByRole('button', { name: 'Cancel' });
    cleanup();
    const { form, actions } = show({ isChanged: true });
    await userEvent.click(form.getByRole('button', { name: 'Discard' }));
    expect(actions.onDiscard).toHaveBeenCalledOnce();
    await userEvent.click(form.getByRole('button', { name: 'Close and finish later' }));
    expect(actions.onLeave).toHaveBeenCalledOnce();
  });
});

describe('the answer', () => {
  it('takes a pasted page as Markdown, and plain words as they are', async () => {
    const { box } = show();
    await userEvent.click(box('Answer'));
    await userEvent.paste('plain');
    expect(box('Answer').value).toBe('plain');
    const data = new DataTransfer();
    data.setData('text/html', '<b>x</b>');
    await userEvent.paste(data);
    expect(box('Answer').value).toBe('plainmd:<b>x</b>');
  });

  it('is formatted by buttons and keys, and unformatted by the same', async () => {
    const { form, box } = show({
      fields: { ...blankFields('en'), answer: { en: { body: 'Rinse it' } } },
    });
    box('Answer').focus();
    box('Answer').setSelectionRange(0, 5);
    await userEvent.click(form.getByRole('button', { name: 'Bold' }));
    expect(box('Answer').value).toBe('**Rinse** it');
    await userEvent.keyboard('{Control>}b{/Control}');
    expect(box('Answer').value).toBe('Rinse it');
  });

  it('takes a variable where the caret is', async () => {
    const { form, box } = show({
      fields: { ...blankFields('en'), answer: { en: { body: 'Hi ' } } },
    });
    box('Answer').focus();
    box('Answer').setSelectionRange(3, 3);
    await userEvent.click(form.getByRole('button', { name: 'Insert variable' }));
    await userEvent.click(screen.getByRole('menuitem', { name: /Customer's first name/ }));
    expect(box('Answer').value).toBe('Hi {{requester.firstName}}');
    expect(document.activeElement).toBe(box('Answer'));
  });

  it('can be looked at as it will be, and written on', async () => {
    const { form, box } = show({
      fields: { ...blankFields('en'), answer: { en: { body: 'Hi' } } },
    });
    const preview = form.getByRole('button', { name: 'Preview' });
    await userEvent.click(preview);
    expect(form.getByText('html:Hi')).toBeTruthy();
    expect(form.queryByRole('textbox', { name: 'Answer' })).toBeNull();
    await userEvent.click(preview);
    expect(box('Answer').value).toBe('Hi');
  });
});

describe('the collection', () => {
  it('is chosen among those there are', async () => {
    const { form, fields } = show();
    const select = form.getByRole<HTMLSelectElement>('combobox', { name: 'Collection' });
    expect(select.selectedOptions[0]?.textContent).toBe('My cards');
    await userEvent.selectOptions(select, 'Billing');
    expect(fields().collection).toBe(billing.id);
    // The keys move through the choices: none of them may take the focus away.
    expect([...select.options].map(({ textContent }) => textContent)).not.toContain(
      'New collection…',
    );
  });

  it('can be a new one, named in place; a name that is taken is asked for again', async () => {
    const made = aCard({ collection: 'made' }).collection;
    const onNewCollection = vi.fn(async (name: string) => (name === 'Billing' ? null : made));
    const { form, box, fields } = show({ onNewCollection });
    await userEvent.click(form.getByRole('button', { name: 'New collection…' }));
    await userEvent.type(box('Name of the new collection'), 'Billing{Enter}');
    expect(form.getByText('There is already a collection with this name.')).toBeTruthy();
    await userEvent.clear(box('Name of the new collection'));
    await userEvent.type(box('Name of the new collection'), 'Shipping');
    await userEvent.click(form.getByRole('button', { name: 'Add' }));
    expect(fields().collection).toBe(made);
    expect(document.activeElement).toBe(form.getByRole('combobox'));
  });
});

describe('similar cards', () => {
  const pump = { id: aCard().id, title: 'Pump', collection: 'Care', isCopy: false };

  it('are listed with a way to look at each', async () => {
    const onOpenSimilar = vi.fn();
    const { form } = show({ similar: [pump], onOpenSimilar });
    const item = within(form.getByRole('list', { name: 'Similar cards' })).getByRole('listitem');
    expect(item.textContent).toContain('PumpCare');
    expect(form.queryByRole('alert')).toBeNull();
    await userEvent.click(within(item).getByRole('button', { name: 'Open' }));
    expect(onOpenSimilar).toHaveBeenCalledExactlyOnceWith(pump.id);
  });

  it('of which one is being copied are warned of by name, and offered instead', async () => {
    const [onEditSimilar, onSave] = [vi.fn(), vi.fn()];
    const { form } = show({ similar: [{ ...pump, isCopy: true }], onEditSimilar, onSave });
    expect(form.getByRole('alert').textContent).toContain('Pump');
    const edit = form.getByRole('button', { name: 'Edit that card' });
    edit.focus();
    await userEvent.keyboard('{Enter}');
    expect(onEditSimilar).toHaveBeenCalledExactlyOnceWith(pump.id);
    await userEvent.click(form.getByRole('button', { name: 'Save card' }));
    expect(onSave).toHaveBeenCalled();
  });
});
