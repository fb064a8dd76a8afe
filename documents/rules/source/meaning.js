import { plainWords } from './plainWords.js';

function oneSpaced(text) {
  return text.replace(/\s+/g, ' ').trim();
}

/** Texts that give the same here mean the same; a text that is no plain one is compared sign by sign. */
function meaningOfText(markdown) {
  const words = plainWords(markdown);
  return words === undefined ? { markdown } : { words };
}

/** What the pictures show that a text names: another one under the same name says something else. */
function picturesIn({ images = {} }, text) {
  const ids = (text.match(/\bimage:[0-9A-Za-z]{1,40}/g) ?? []).map((name) => name.slice(6));
  return ids.map((id) => (Object.keys(images).includes(id) ? images[id].data : null));
}

function meaningIn(card, lang) {
  const { title = '', body = '' } = card.answer[lang] ?? {};
  const name = oneSpaced(title) || oneSpaced(card.title);
  const pictures = picturesIn(card, `${body} ${card.notes}`);
  return JSON.stringify([name, meaningOfText(body), meaningOfText(card.notes), pictures]);
}

/**
 * Whether two versions of a card certainly mean the same in a language: the title, that language's answer,
 * the notes and the pictures that they name. The fields themselves are compared; a mark that somebody sends along could be forged.
 */
export function isMeaningKept(one, other, lang) {
  const isIn = (card) => Object.keys(card.answer).includes(lang);
  return isIn(one) === isIn(other) && meaningIn(one, lang) === meaningIn(other, lang);
}
