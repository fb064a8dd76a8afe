import { foldedWords, isFirstPerson } from './emptyWords';

/** Beginnings of words, folded, that hardly anything but the small print below a mail is made of. */
const HEAVY = new Set([
  ...'confidential privileged disclos disseminat unauthori prohibit unlawful liab addressee intended'.split(
    ' ',
  ),
  ...'recipient safeguard virus antivirus registered regulated authorised authorized malware gdpr environment warrant indemn solicit phish'.split(
    ' ',
  ),
  ...'confidencial secreto privilegiad destinatari divulga difusion prohibi ilicit responsabilidad rgpd'.split(
    ' ',
  ),
  ...'lopd ambiente lssi habeas rectificacion supresion oposicion portabilidad legitim mercantil inscrita'.split(
    ' ',
  ),
  ...'unsubscri copyright trademark unmonitor binding expressed employer monitored disclaim waive offence'.split(
    ' ',
  ),
  ...'vinculant reservados inscrit grabada exime exonera encriptad'.split(' '),
  ...'vertraulich empfanger confidentiel destinataire riservat'.split(' '),
]);
/** Those that small print is full of, and other texts hold as well. */
const LIGHT = new Set([
  ...'email e mail message attach transmission communication information contain notif sender delet'.split(
    ' ',
  ),
  ...'copy copie copying distribut print strictly legal law regulat protect compan view opinion author'.split(
    ' ',
  ),
  ...'represent personal data rely reliance error immediate destroy property entity individual named'.split(
    ' ',
  ),
  ...'sole solely exclusive accept damage content monitor record registered office external originat click'.split(
    ' ',
  ),
  ...'link organization organisation caution notice disclaimer privacy policy necessary consider paper tree responsib england wales accordance process number scan think before'.split(
    ' ',
  ),
  ...'correo mensaje adjunt archivo fichero transmision comunicacion informacion contien contener notifi'.split(
    ' ',
  ),
  ...'remitente elimin borr destru copia distribu reproduc imprim impresion estrict legal ley normativ'.split(
    ' ',
  ),
  ...'reglamento protec dato personal empresa sociedad opinion autoriza error inmediat exclusiv dirigid'.split(
    ' ',
  ),
  ...'uso utiliza tratamiento tratad finalidad derecho acceso ejerc aviso politica privacidad necesari papel arbol responsable dano imprimir piense piensa registro acuerdo establecido analizado naturaleza'.split(
    ' ',
  ),
  ...'record call training purpose quality mailbox reply automatic generated term condition offer advice'.split(
    ' ',
  ),
  ...'rights encrypt secure password never paper planet charity vat insurance contract agreement consent'.split(
    ' ',
  ),
  ...'llamada graba calidad buzon automatic genera termino condicion planeta nif cif consentimiento baja'.split(
    ' ',
  ),
  ...'contrato propiedad intelectual tercero oferta respond supervisad protecci contrasena nunca'.split(
    ' ',
  ),
  ...'nachricht inhalt anhang message contient pieces messaggio contien informazioni'.split(' '),
]);
/** Stems of up to four letters are whole words. */
const WHOLE = 4;
const LONGEST = 13;

function isOneOf(stems: ReadonlySet<string>, word: string): boolean {
  if (word.length <= WHOLE) return stems.has(word);
  for (let end = WHOLE + 1; end <= Math.min(LONGEST, word.length); end++) {
    if (stems.has(word.slice(0, end))) return true;
  }
  return false;
}

/** Small print weighs this much where it says enough, and this share of its words is of its kind. */
const LEAST_WEIGHT = 5;
const LEAST_SHARE = 0.2;
/** Beside small print a sentence is more of it with less. */
const LEAST_SHARE_BESIDE = 0.14;
/** The words of a sentence that are looked at: later ones say the same. */
const MOST_WORDS = 400;

export interface Print {
  isLegal: boolean;
  /** Whether it is small print if its neighbour is. */
  isMaybe: boolean;
}

/** Whether a sentence or paragraph is small print, by the words it is made of. */
export function printOf(text: string): Print {
  const words = foldedWords(text.slice(0, MOST_WORDS * 12)).slice(0, MOST_WORDS);
  const heavy = new Set<string>();
  const light = new Set<string>();
  let count = 0;
  for (const word of words) {
    const kind = isOneOf(HEAVY, word) ? heavy : isOneOf(LIGHT, word) ? light : undefined;
    if (!kind) continue;
    kind.add(word.slice(0, 7));
    count++;
  }
  const share = count / Math.max(1, words.length);
  const isPersonal = words.some(isFirstPerson) || text.includes('¿');
  const isQuestion = text.includes('?') && words.length < 30;
  const weight = 2 * heavy.size + light.size;
  const couldBe = !isPersonal && !isQuestion;
  return {
    isLegal: couldBe && heavy.size > 0 && weight >= LEAST_WEIGHT && share >= LEAST_SHARE,
    isMaybe: couldBe && weight >= 2 && share >= LEAST_SHARE_BESIDE,
  };
}
