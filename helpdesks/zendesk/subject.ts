import { firstOf } from '../firstOf';
import { textOf } from '../text';
import { WORKSPACE } from './selectors';

/** The subject that a pane shows, on one line. */
export function subjectOf(pane: Element): string {
  const field = firstOf(pane, WORKSPACE.subjects);
  if (!field) return '';
  const input = field.matches('input, textarea') ? field : field.querySelector('input, textarea');
  const text = input ? (input as HTMLInputElement).value : textOf(field);
  return text.replace(/\s+/g, ' ').trim();
}
