import type { Customer, Part, Speaker } from '../conversation.ts';
import { element, elementOf } from './element.ts';
import { mailHead } from './parts.ts';

const CATEGORIES: Record<Speaker, string> = {
  customer: '1',
  agent: '3',
  note: '4',
  bot: '5',
  system: '20',
};

function rowOf(part: Part, id: string, customer: Customer): HTMLElement {
  const words = elementOf(part.html, { class: 'intercom-interblocks' });
  const bubble = element('div', { class: 'bubble' }, words);
  if (part.isMail) bubble.prepend(mailHead(part, customer));
  return element('div', { 'data-part-id': id, class: 'row' }, bubble);
}

/** Parts as the Inbox drew them before April 2026: runs of one speaker, each with its category. */
export function legacyRuns(
  parts: readonly Part[],
  ids: readonly string[],
  customer: Customer,
): HTMLElement[] {
  const runs: HTMLElement[] = [];
  parts.forEach((part, index) => {
    const id = ids[index] ?? '';
    const before = parts[index - 1];
    const isRun = before?.speaker === part.speaker && before.author === part.author;
    const run = isRun
      ? runs.at(-1)
      : element('div', {
          class: `row-run ${part.speaker === 'customer' ? 'is-theirs' : 'is-ours'} is-${part.speaker}`,
          'data-part-group-id': `9${id}`,
          'data-part-group-category': CATEGORIES[part.speaker],
        });
    if (!run) return;
    if (!isRun) runs.push(run);
    run.append(rowOf(part, id, customer));
  });
  return runs;
}
