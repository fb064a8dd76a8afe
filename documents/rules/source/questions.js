import { refuse } from './refuse.js';
import { changedFields, isSame } from './sameness.js';
import {
  either,
  filled,
  idOf,
  instant,
  listOf,
  mark,
  oneOf,
  optional,
  text,
  withFields,
} from './shapes.js';
import { needsOwnName } from './writer.js';

function needsSameOrigin(changed, old) {
  if (!isSame(changed.created, old.created)) {
    refuse('created-changed', 'Who wrote this first, and when, stays as it was.');
  }
}

/** What is another's takes the right to edit. */
function needsMineOrEdit(author, writer) {
  if (author !== writer.id) writer.needs('edit');
}

function needsOnlySelf(changed, old, writer) {
  const others = ({ askedBy }) => askedBy.filter((each) => each !== writer.id);
  if (!isSame(others(changed), others(old))) {
    refuse('forged-author', 'Only who asks is added to those who ask.');
  }
}

function needsOwnAnswer(changed, old, writer) {
  if (isSame(changed.answer, old.answer)) return;
  if (old.answer) needsMineOrEdit(old.answer.by, writer);
  if (changed.answer) needsOwnName(changed.answer, writer);
}

export const question = {
  schema: 1,
  fields: {
    text: filled,
    askedBy: listOf(idOf('member')),
    to: either(idOf('member'), idOf('group')),
    answer: optional(withFields({ body: text, by: idOf('member'), at: instant })),
    card: optional(idOf('card')),
    created: mark,
    updated: mark,
  },
  create(made, writer) {
    writer.needs('read');
    needsOwnName(made.created, writer);
    needsOwnName(made.updated, writer);
    needsOnlySelf(made, { askedBy: [] }, writer);
    needsOwnAnswer(made, {}, writer);
  },
  change(changed, old, writer) {
    writer.needs('read');
    needsSameOrigin(changed, old);
    needsOwnName(changed.updated, writer);
    needsOnlySelf(changed, old, writer);
    needsOwnAnswer(changed, old, writer);
    if (changed.text !== old.text) needsMineOrEdit(old.created.by, writer);
  },
  remove(old, writer) {
    writer.needs('read');
    needsMineOrEdit(old?.created.by, writer);
  },
};

export const flag = {
  schema: 1,
  fields: {
    card: idOf('card'),
    kind: oneOf('wrong', 'outdated', 'unclear', 'incomplete', 'duplicate'),
    note: text,
    created: mark,
    resolved: optional(mark),
  },
  create(made, writer) {
    writer.needs('read');
    needsOwnName(made.created, writer);
    if (made.resolved) refuse('malformed', 'A new flag is not resolved.');
  },
  change(changed, old, writer) {
    writer.needs('read');
    needsSameOrigin(changed, old);
    if (changedFields(changed, old, ['card', 'kind', 'note']).length > 0) {
      needsMineOrEdit(old.created.by, writer);
    }
    if (isSame(changed.resolved, old.resolved)) return;
    writer.needs('edit');
    if (changed.resolved) needsOwnName(changed.resolved, writer);
  },
  remove(old, writer) {
    writer.needs('read');
    needsMineOrEdit(old?.created.by, writer);
  },
};
