import { sentencesOfLine } from '../sentences';
import { foldedWords, isCourtesy, isEmptyWord } from './emptyWords';

/** How a letter says that it is a letter: only who writes says it, and of themselves. */
const OPENING =
  /^(?:(?:(?:i am|i'm|i’m|im|we are|we're|we’re|just)\s(?:\p{L}+ly\s)?(?:contacting|reaching out|getting in touch|messaging|e-?mailing|writing)|writing)|(?:le|les|te|os)\s(?:escrib(?:o|imos)|contact(?:o|amos))|escrib(?:o|imos)|(?:me|nos)\s(?:dirij(?:o|imos)|comunic(?:o|amos)|pon(?:go|emos)\sen\scontacto))(?![\p{L}])/iu;
/** Who says their name first. */
const NAMED =
  /^(?:my name is|my name's|this is|i am|i'm|i’m|me llamo|mi nombre es|soy|les habla|le habla)\s+(?:(?:mr|mrs|ms|dr|sr|sra|don|doña)\.?\s+)?\p{Lu}[\p{L}'’-]*(?:\s+(?:de |del |la |van )?\p{Lu}[\p{L}'’-]*){0,4}/u;
/** What they do is not what they ask. */
const WORK = new Set(
  'work working job company customer team department based manager trabajo trabajando empresa cliente departamento'.split(
    ' ',
  ),
);
/** "Quick question: " before the question itself. */
const PRELUDE = /^([^:?!]{3,40}):\s+(?=\S)/u;

/** What joins it to what follows. */
const JOINTS = new Set(
  (
    'because as since to regarding concerning about with on in of that and ask inquire enquire see if whether ' +
    'for you your this today guys again let know report know tell say out a quick question relation respect ' +
    'connection the following customer support team service you mail email message ' +
    'porque ya que para por con en a de sobre respecto relacion ustedes usted vosotros contacto motivo ' +
    'consultar consultarles preguntar preguntarles comentar comentarles informar informarles saber el la este ' +
    'medio presente tema siguiente asunto ver si hoy pues puesto debido fin solicitar referente acerca del al'
  ).split(' '),
);

const JOINT = /^[\s,:]*([\p{L}'’]+)/u;
const ARTICLES = new Set('the a el la this este i you'.split(' '));

/** A sentence without the words that only say that one is writing. */
function withoutOpening(sentence: string): string {
  const opening = OPENING.exec(sentence)?.[0];
  if (opening === undefined) return sentence;
  let rest = sentence.slice(opening.length);
  const next = foldedWords(rest.slice(0, 40))[0];
  if (next === undefined || !JOINTS.has(next)) return sentence;
  let behind = rest;
  for (let joint = JOINT.exec(behind); joint; joint = JOINT.exec(behind)) {
    const words = foldedWords(joint[1] ?? '');
    if (!words.every((word) => JOINTS.has(word))) break;
    behind = behind.slice(joint[0].length);
    // An article belongs to what follows, unless that is a joint too.
    if (!words.some((word) => ARTICLES.has(word))) rest = behind;
  }
  rest = rest.replace(/^[\s,.:;–—-]+/, '');
  return foldedWords(rest).every(isEmptyWord) ? sentence : rest;
}

/** A sentence without the name of who writes it, and whom they work for; empty where that was all. */
function withoutName(sentence: string): string {
  const named = NAMED.exec(sentence[0]?.toLowerCase() + sentence.slice(1))?.[0];
  if (named === undefined) return sentence;
  const rest = sentence.slice(named.length);
  const matter = (rest.match(/[\p{L}'’]+/gu) ?? []).filter(
    (word) =>
      /^\p{Ll}/u.test(word) &&
      !foldedWords(word).every((each) => WORK.has(each) || isEmptyWord(each)),
  );
  if (matter.length === 0) return '';
  return rest.replace(/^[\s,.:;–—-]+(?:(?:and|y|from|de)\s+)?/iu, '');
}

function withoutPrelude(sentence: string): string {
  const prelude = PRELUDE.exec(sentence);
  return prelude && isCourtesy(prelude[1] ?? '') ? sentence.slice(prelude[0].length) : sentence;
}

/** A line without sentences that are there to be polite, and without the openings of others. */
export function withoutCourtesy(line: string): string {
  const sentences = sentencesOfLine(line);
  const kept = sentences
    .filter((sentence) => !isCourtesy(sentence))
    .map((sentence) => withoutOpening(withoutName(withoutPrelude(sentence))))
    .filter((sentence) => sentence !== '');
  const isSame =
    kept.length === sentences.length && kept.every((each, at) => each === sentences[at]);
  return isSame ? line : kept.join(' ');
}
