import type { AdministrationNote } from '@/messaging/administrationRequests';
import type { ResponseOf } from '@/messaging/requests';
import type { Step } from '@/workspace/administration/step';

type Done = Extract<ResponseOf<'administration.change'>, { state: 'done' }>;
type What = AdministrationNote['what'];

function note(what: What, more: Partial<AdministrationNote> = {}): AdministrationNote {
  return { what, about: '', place: '', count: 1, ...more };
}

function accountNote({ name, state }: Extract<Step, { what: 'account' }>): AdministrationNote[] {
  switch (state) {
    case 'there':
    case 'taken-in':
    case 'kept':
    case 'none':
      return [note(`account-${state}`, { about: name })];
    case 'made':
    case 'new-password':
    case 'deleted':
      return [];
  }
}

/** What a person has to know of a step, beside that it was done. */
function notesOf(step: Step): AdministrationNote[] {
  switch (step.what) {
    case 'account':
      return accountNote(step);
    case 'settings-hidden':
      return [note('settings-hidden')];
    case 'own-passwords':
      return step.state === 'refused' ? [note('own-passwords-refused')] : [];
    case 'rules':
      return step.state === 'newer' ? [note('newer-rules', { about: step.database })] : [];
    case 'database-missing':
      return [note('database-missing', { about: step.database })];
    case 'collection':
      return step.state === 'there' ? [note('collection-there', { about: step.name })] : [];
    case 'owned':
      return [note('still-theirs')];
    case 'handed-on':
    case 'question-handed-on':
      return [note('handed-on', { about: step.to })];
    case 'left-alone':
      return [note('left-alone')];
    case 'successor-without-right': {
      const needs = step.right === 'verify' ? 'needs-verify' : 'needs-edit';
      return [note(needs, { about: step.to, place: step.slug })];
    }
    case 'group-role':
      return step.state === 'elsewhere'
        ? [note('group-role-elsewhere', { about: step.name, place: step.id })]
        : [];
    case 'database':
    case 'security':
    case 'instance':
    case 'setting':
    case 'member':
    case 'role':
    case 'invitation':
    case 'group-left':
    case 'group':
      return [];
  }
}

/** Notes of the same as one, with how many they were. */
function summed(notes: readonly AdministrationNote[]): AdministrationNote[] {
  const sums = new Map<string, AdministrationNote>();
  for (const each of notes) {
    const key = JSON.stringify([each.what, each.about, each.place]);
    const before = sums.get(key);
    sums.set(key, { ...each, count: (before?.count ?? 0) + each.count });
  }
  return [...sums.values()];
}

/** What was done, as it travels to the settings. */
export function doneBy(steps: readonly Step[]): Done {
  const [invitation] = steps.filter((step) => step.what === 'invitation');
  return {
    state: 'done',
    notes: summed(steps.flatMap(notesOf)),
    invitation: invitation ? { link: invitation.link, isPersonal: invitation.isPersonal } : null,
  };
}
