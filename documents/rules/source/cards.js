import { isMeaningKept } from './meaning.js';
import { refuse } from './refuse.js';
import { changedFields, isSame } from './sameness.js';
import {
  day,
  either,
  filled,
  idOf,
  instant,
  language,
  listOf,
  mapOf,
  mark,
  matching,
  oneOf,
  optional,
  text,
  wholeNumber,
  withFields,
} from './shapes.js';
import { needsOwnName } from './writer.js';

const MOST_DAYS = 36500;
const days = (value) => wholeNumber(value) && value >= 1 && value <= MOST_DAYS;

const answer = withFields({ title: optional(text), body: text, basedOn: optional(listOf(text)) });
const source = withFields({ name: text, url: optional(text), quote: optional(text), at: instant });
const trigger = withFields({ host: optional(text), tag: optional(text), phrase: optional(text) });

// A picture in the card's own document; what it shows is nobody's but its reader's to judge.
const MOST_DATA = 400000;
const imageId = matching(/^[0-9A-Za-z]{1,40}$/);
const base64 = (value) =>
  filled(value) && value.length <= MOST_DATA && !/[^0-9A-Za-z+/=]/.test(value);
const pixels = (value) => wholeNumber(value) && value >= 1;
const image = withFields({
  type: oneOf('image/webp', 'image/png', 'image/jpeg', 'image/gif'),
  data: base64,
  width: pixels,
  height: pixels,
});

const CARD_FIELDS = {
  title: filled,
  sourceLang: language,
  answer: mapOf(language, answer),
  notes: text,
  keywords: listOf(text),
  template: idOf('template'),
  status: oneOf('draft', 'published', 'archived'),
  wasDraft: optional(oneOf(true)),
  owner: idOf('member'),
  verifiers: listOf(either(idOf('member'), idOf('group'))),
  verifyEvery: either(oneOf(null), days, day),
  verified: mapOf(language, mark),
  dates: withFields({ launch: optional(day), review: optional(day) }),
  triggers: listOf(trigger),
  sources: listOf(source),
  images: optional(mapOf(imageId, image)),
  created: mark,
  updated: mark,
};

function needsResponsibility(card, old, writer) {
  if (writer.may('manage')) return;
  const isHandedOn = card.owner !== old.owner && old.owner !== writer.id;
  if (isHandedOn || !isSame(card.verifiers, old.verifiers)) {
    refuse('not-a-manager', 'Managers say who verifies a card; its owner may hand it on.');
  }
}

/** Whether a card names somebody as its verifier, or a group of theirs. */
function isNamed({ verifiers }, writer) {
  return verifiers.some((each) => each === writer.id || writer.isIn(each));
}

/** Somebody says now that a language is true: the old version names them, and says the same. */
function needsVerifier(card, old, lang, writer) {
  if (!isNamed(old, writer) || !writer.may('verify')) {
    refuse('not-a-verifier', 'You are not among those who verify this card.');
  }
  needsOwnName(card.verified[lang], writer);
  if (!isMeaningKept(card, old, lang) || !Object.keys(card.answer).includes(lang)) {
    refuse('verified-with-edit', `${lang} is verified in a write of its own.`);
  }
}

function needsTrueVerification(card, old, writer) {
  for (const lang of Object.keys(card.verified)) {
    if (!isSame(card.verified[lang], old.verified[lang])) needsVerifier(card, old, lang, writer);
    else if (!isMeaningKept(card, old, lang)) {
      refuse('verification-kept', `${lang} says something else and needs verification again.`);
    }
  }
}

/** Whether more changes than that somebody verifies. */
function isEdited(card, old) {
  const others = Object.keys(CARD_FIELDS).filter((field) => field !== 'verified');
  const isDropped = Object.keys(old.verified).some((lang) => !card.verified[lang]);
  return isDropped || changedFields(card, old, ['schema', ...others]).length > 0;
}

export const card = {
  schema: 1,
  fields: CARD_FIELDS,
  create(made, writer) {
    writer.needs('edit');
    needsOwnName(made.created, writer);
    needsOwnName(made.updated, writer);
    if (Object.keys(made.verified).length > 0) {
      refuse('born-verified', 'A new card was verified by nobody.');
    }
  },
  change(changed, old, writer) {
    writer.needs('edit');
    if (!isSame(changed.created, old.created)) {
      refuse('created-changed', 'Who made a card, and when, stays as it was.');
    }
    if (isEdited(changed, old)) needsOwnName(changed.updated, writer);
    needsResponsibility(changed, old, writer);
    needsTrueVerification(changed, old, writer);
  },
  // Of two versions that conflict the one that lost is deleted as well, by whoever merges them.
  remove: (_, writer) => writer.needs('edit'),
};
