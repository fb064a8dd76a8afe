import { tellingCount } from './cleaning/emptyWords';

/** A text has more sentences than this where it is no letter but a document. */
const MOST_SENTENCES = 40;
/** A sentence with fewer words that name a matter is joined to its neighbour. */
const LEAST_TELLING = 2;

/** Where a sentence may end: its stop, what closes with it, and white space; or a stop of East Asia. */
const STOPS = /(?<![.!?…])[.!?…]+["'”’»)\]]{0,3}\s+|[。！？]+|\s(?=[¿¡]\p{L})/gu;
/** What ends with a stop and ends no sentence. */
const ABBREVIATIONS = new Set(
  (
    'e.g i.e etc approx appt dept ext fig inc ltd co corp no nr nos tel mr mrs ms dr prof st ave vs min max ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec a.m p.m ' +
    'sr sra srta sres dra ud uds vd vds ej p.ej núm num pág tfno tlf avda art aprox dpto admón ene abr ago dic'
  ).split(' '),
);

function isAbbreviated(before: string): boolean {
  const last = /[^\s("'“‘«]{1,12}$/u.exec(before)?.[0].toLowerCase() ?? '';
  // One letter is an initial, one with stops within an abbreviation, a number alone that of a list.
  return (
    /^\p{L}$|^\p{L}\.\p{L}/u.test(last) || ABBREVIATIONS.has(last) || /^\s*\d{1,2}$/.test(before)
  );
}

/** The sentences of one line. Abbreviations, numbers and the numbers of lists end none. */
export function sentencesOfLine(line: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const { 0: stop, index } of line.matchAll(STOPS)) {
    const before = line.slice(start, index);
    const isOpening = /^\s$/.test(stop);
    if (isOpening ? /[,:(]$/.test(before) || before === '' : false) continue;
    if (/^\.\s/.test(stop) && isAbbreviated(before)) continue;
    sentences.push(line.slice(start, index + stop.length).trim());
    start = index + stop.length;
  }
  sentences.push(line.slice(start).trim());
  return sentences.filter((sentence) => sentence !== '');
}

/**
 * The sentences of a clean text in order, lines of lists among them; those that name hardly a matter
 * are joined to their neighbour. At most 40: what comes later is only part of the whole.
 */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let isShort = false;
  for (const line of text.split('\n')) {
    for (const sentence of sentencesOfLine(line.trim())) {
      const joins = tellingCount(sentence, LEAST_TELLING) < LEAST_TELLING;
      if (sentences.length > 0 && (joins || isShort)) {
        const joined = `${sentences.pop() ?? ''} ${sentence}`;
        isShort = joins && isShort;
        sentences.push(joined);
      } else {
        if (sentences.length === MOST_SENTENCES) return sentences;
        isShort = joins;
        sentences.push(sentence);
      }
    }
  }
  return sentences;
}
