import { plainWords } from './plainWords.js';

function oneSpaced(text) {
  return text.replace(/\s+/g, ' ').trim();
}

/** Texts that give the same here mean the same; a text that is no plain one is compared sign by sign. */
function meaningOfText(markdown) {
  const words = plainWords(markdown);
  return words === undefined ? { markdown } : { words };
}

function meaningIn(card, lang) {
  const { title = '', body = '' } = card.answer[lang] ?? {};
  const name = oneSpaced(title) || oneSpaced(card.title);
  return JSON.stringify([name, meaningOfText(body), meaningOfText(card.notes)]);
}

/**
 * Whether two versions of a card certainly mean the same in a language: the title, that language's answer
 * and the notes. The fields themselves are compared; a mark that somebody sends along could be forged.
 */
export function isMeaningKept(one, other, lang) {
  const isIn = (card) => Object.keys(card.answer).includes(lang);
  return isIn(one) === isIn(other) && meaningIn(one, lang) === meaningIn(other, lang);
}
