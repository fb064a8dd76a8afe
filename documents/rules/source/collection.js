import { card } from './cards.js';
import { meta } from './instance.js';
import { judge } from './judge.js';
import { flag, question } from './questions.js';
import { writerOf } from './writer.js';

/** Judges a write into the database of a collection. */
export function validate(newDoc, oldDoc, userCtx, secObj) {
  const writer = writerOf(userCtx, secObj?.sidecard?.slug);
  judge(newDoc, oldDoc, writer, { card, question, flag, meta });
}
