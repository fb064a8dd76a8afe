/** Ends a write: the code is for Sidecard, the sentence for people. */
export function refuse(code, sentence) {
  throw { forbidden: `${code}: ${sentence}` };
}
