import { sentencesOfLine } from '../sentences';
import { foldedWords, isCore, isEmptyWord, tellingCount } from './emptyWords';
import { isPreamble } from './preamble';

/** What people tell before they ask: where they looked, who sent them here, how long they are customers. */
const CHATTER = new Set(
  (
    'faq faqs site website webpage section article articles forum forums online internet google searched searching ' +
    'looked looking checked browsed browsing found finding answer answered colleague colleagues coworker wife ' +
    'husband partner son daughter boss manager neighbour neighbor recommended recommends suggested suggests told ' +
    'said mentioned mentioning advised referred redirected called calling phoned hotline queue chat chatbot ' +
    'agent representative busy brief briefly short moment minute minutes hour hours chance first second third time ' +
    'times ago last month months year years member user subscriber fan never until experience weekend lunch coffee ' +
    'breakfast tonight desk office holiday holidays vacation weather stuck confused confusing unsure sure certain ' +
    'frustrated frustrating puzzled silly stupid simple basic trivial curious somewhere anywhere everywhere nowhere ' +
    'place right person earlier previous previously several couple few guess believe think thought noticed ' +
    'happened happens describe below above context background story basically honestly frankly straight point ' +
    'long short loved enjoyed enjoying fantastic excellent amazing recently lately always usually normally so far ' +
    'name live based spare attempts luck success head dumb newbie new beginner expert ' +
    'technical savvy person people lot bit little thing things one two three ten five half dozen patient quite ' +
    'web pagina foro buscado busque buscando mirado mirando revisado revise leido encontrado encontrar encuentro ' +
    'companero companera colega colegas mujer marido pareja hijo hija jefe jefa vecino recomendado recomendo ' +
    'recomendaron sugirio sugirieron sugerido dijo dijeron dicho comento comentaron comentado mencionado derivado ' +
    'remitido llamado llame llamada llamando operador agente linea breve brevemente rato momento minuto minutos hora ' +
    'horas primera primer segunda tercera vez veces mes meses socio socia usuario usuaria suscriptor nunca jamas ' +
    'experiencia manana cafe desayuno comida oficina trabajo vacaciones verano atascado confundido confundida seguro ' +
    'segura frustrado frustrada curiosidad sitio lugar correcto adecuado indicado canal anterior ' +
    'anteriormente varios varias par creo pienso supongo imagino notado ocurrido ocurre pasado pasa paso explico ' +
    'explicar describo continuacion contexto historia situacion sinceramente directamente directo grano lio tonto ' +
    'tonta sencilla sencillo simple basica basico nuevo nueva experto experta gente persona personas cosa cosas ' +
    'poco dos tres cinco diez media docena normalmente habitualmente ultimamente recientemente encantado encantada ' +
    'encanta vivo nombre intentado intentando suerte exito llevo llevamos hablado hable otros otras'
  ).split(' '),
);
/** Beginnings of the many forms of such words. */
const STEMS =
  /^(?:search|brows|recommend|suggest|mention|advis|attempt|believ|guess|notic|happen|describ|explain|confus|frustrat|hesitat|recent|usual|buscand|buscad|mirad|revis|encontr|recomend|sugir|suger|coment|menc|deriv|remit|llam|habl|intent|pens|piens|supon|imagin|ocurr|explic|describ|confund|confus|frustr|encant|agrad|prefer|atrev|conoc|entiend|entend|comprend|acud|sincer|franc)/;

/** What is told first may be chatter in so many sentences. */
const MOST_SENTENCES = 3;
const LEAST_CHATTER = 2;
const LEAST_WORDS = 5;

const isChatterWord = (word: string) => CHATTER.has(word) || STEMS.test(word);

function isChatter(sentence: string): boolean {
  if (sentence.includes('?') || sentence.length > 300) return false;
  if (isPreamble(sentence)) return true;
  const words = foldedWords(sentence);
  const chatter = words.filter(isChatterWord).length;
  const said = chatter + (words.some(isCore) ? 1 : 0);
  // Who names any matter may be asking already.
  const isEmpty = words.every((word) => isChatterWord(word) || isEmptyWord(word));
  return words.length >= LEAST_WORDS && chatter > 0 && said >= LEAST_CHATTER && isEmpty;
}

/** Lines without what is told before anything is asked, where something is asked below. */
export function withoutChatter(lines: readonly string[]): string[] {
  const left = [...lines];
  let count = 0;
  for (let at = 0; at < left.length && count < MOST_SENTENCES; at++) {
    const sentences = sentencesOfLine(left[at] ?? '');
    let start = 0;
    while (
      count < MOST_SENTENCES &&
      start < sentences.length &&
      isChatter(sentences[start] ?? '')
    ) {
      start++;
      count++;
    }
    if (start > 0) left[at] = sentences.slice(start).join(' ');
    if (start < sentences.length) break;
  }
  const isAsked = count > 0 && tellingCount(left.join('\n'), 1) > 0;
  return isAsked ? left.filter((line, at) => line !== '' || lines[at] === '') : [...lines];
}
