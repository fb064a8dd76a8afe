import { eng, spa } from 'stopword';
import { fold } from '../fold';

/** Words of grammar beside the library's, folded and without apostrophes. */
const GRAMMAR =
  'i im ive id ill youre youve youll its it thats theres whats lets dont cant cannot doesnt didnt isnt wont ' +
  'arent wasnt werent havent hasnt hadnt couldnt wouldnt shouldnt not no nor yes so just when why whether ' +
  'am will shall may would us let know any anything something someone everything each few than once per ' +
  'again own until while going go goes able ever always already yet else see seem want wanted need needed ' +
  'needs tell upon during having being myself yours yesterday today tomorrow recently able regarding following out ' +
  'es son soy era eran ser sido esta estan estoy estaba este esto estos estas esa esos esas aquel aquello ' +
  'ha han he hemos hay haya hubo fue fui sea asi aqui ahi alli ahora mas si se sé le les lo la las los os ' +
  'tu tus te ti usted ustedes vosotros nosotros ellos ellas mis mi mio su sus nuestro nuestra vuestro ' +
  'vuestra puedo puede pueden podeis puedes podria podrian poder pudiera quiero quisiera queria tengo tiene ' +
  'tienen tenemos hacer hago hace hecho cada todo toda todos todas algo alguien alguna algun ninguna ' +
  'tambien ademas entonces pues que como cuanto cual cuales quien donde cuando porque tan tanto mismo ' +
  'nada nadie sino aunque solo solamente bastante demasiado casi tampoco luego despues dentro fuera estado estamos ' +
  'estuve estuvo habia habian hubiera haber tenia tenian tuve tuvo teneis debo debe deben deberia ir voy va vamos van ' +
  'iba dar doy da dado darme ver veo vemos visto parece quienes unos unas otra otros otras mucho mucha pocos ambos ' +
  'manera forma modo parte vez ' +
  'misma tal suyo suya consigo conseguimos muchos siguiente siguientes quedado sido tras desde hasta hacia segun aun ya';

/** What people say to be polite, and about writing and waiting: it surrounds what they ask. */
const COURTESY =
  'thank thanks thankyou thx appreciate appreciated appreciation grateful gratitude hope hoping trust well ' +
  'fine good great nice lovely wonderful pleasant productive day days morning afternoon evening week ' +
  'weekend message mail email e note letter find finds team sir madam friend friends everyone everybody ' +
  'help helping helpful assist assistance assisting support kind kindly kindness best regards sincerely ' +
  'faithfully truly yours forward look looking hearing hear response respond reply replying answer answers ' +
  'attention time patience understanding consideration soon possible asap earliest convenience prompt ' +
  'promptly advance lot greatly really sorry bother bothering disturb apologies apologise apologize excuse ' +
  'pardon question questions query queries inquiry enquiry quick matter issue problem wondering ask asking ' +
  'reach reaching contact contacting contacted write writing inform further additional information details ' +
  'provide please feel free hesitate urgent urgently resolve solve solution customer client loyal ' +
  'longtime happy glad love welcome advise advice guide guidance clarify clarification explain doing safe ' +
  'stay healthy pleasure thoughts idea ideas suggestion suggestions warm warmest kindest cheers take care ' +
  'hi hello hey dear greetings there all folks guys situation concern remain await awaiting receive ' +
  'receiving early back year years long read reading taking taken staying using wish wishing wishes ahead rest community service department efforts effort give ' +
  'gracias saludo saludos cordial cordiales cordialmente atentamente atento atenta agradezco agradecido ' +
  'agradecida agradecer agradeceria agradeceriamos agradecemos agradezco espero esperamos espera esperando ' +
  'encuentre encuentren encuentres encontrarse bien mejor buen buena buenas buenos dia dias tarde tardes ' +
  'noche noches semana fin correo mensaje email mail equipo senor senora senores senoras estimado estimada ' +
  'estimados estimadas amigo amigos ayuda ayudar ayudarme ayudarnos ayudeis ayuden ayudan ayude apoyo ' +
  'soporte atencion favor pronta pronto respuesta respuestas responder respondan contestacion antemano ' +
  'adelantado anticipadas anticipado anticipacion posible posibles brevedad antes cuanto disculpa disculpe ' +
  'disculpen disculpad molestia molestias molestar perdon perdona perdonen duda dudas pregunta preguntar ' +
  'preguntas consulta consultas consultar caso tema asunto problema inconveniente solucion solucionar ' +
  'solucionarlo resolver urgente urgentemente escribo escribimos escribe escribir dirijo pongo contacto ' +
  'contactar comunico comunicarme quedo quedamos pendiente pendientes reciba reciban recibir tiempo ' +
  'paciencia comprension interes gusto placer feliz hola muchas muchisimas mil abrazo abrazos deseo deseando ' +
  'deseandole deseandoles tenga tengan tengais informacion detalles adicional cliente clientes dedicado ' +
  'amabilidad amable amablemente gentileza indicar indicarme indiquen digan decir decirme diganme gustaria ' +
  'estimo ruego rogaria rogamos particular otro maravilloso excelente estupendo genial encante encantaria ' +
  'agrado grato grata cualquier sera seria afectuoso afectuosa fuerte hoy ayer anos ano siempre satisfecho satisfecha leer leerme quiera necesitan necesita necesite mas rapida rapido mientras sinceramente respetuosamente';

/** One of these says that a sentence is there to be polite. */
const CORE =
  'thank thanks thankyou thx appreciate appreciated appreciation grateful gratitude hope hoping regards ' +
  'sincerely forward hearing kindly please help helping assist assistance apologies apologise apologize ' +
  'sorry writing contacting reaching question questions hesitate convenience urgent urgently advance loyal ' +
  'cheers information details trust problem issue solve loyal satisfied wishes wishing bother greetings pleasure attention patience prompt ' +
  'gracias saludo saludos atentamente cordialmente agradezco agradecido agradecida agradeceria agradecemos ' +
  'agradeceriamos espero esperamos espera ayuda ayudar ayudarme ayudarnos ayuden ayudeis favor antemano brevedad ' +
  'disculpa disculpe disculpen disculpad molestia molestias perdon duda dudas pregunta consulta urgente ' +
  'problema informacion duden dude necesitan inconveniente solucionar resolver satisfecho satisfecha escribo escribimos dirijo pongo quedo quedamos reciba reciban abrazo abrazos deseo ruego rogaria particular';

const setOf = (words: string) => new Set(words.split(' '));
const GRAMMAR_WORDS = new Set([...[...eng, ...spa].map(fold), ...setOf(GRAMMAR)]);
const COURTESY_WORDS = setOf(COURTESY);
const CORE_WORDS = setOf(CORE);
/** Who asks with one of these wants to know something. */
const ASKING_WORDS = setOf(
  'how what where when why which who como donde cuando que cual cuales quien cuanto cuanta cuantos',
);
/** How thanks and good wishes begin; a few words of any matter may follow. */
const WISHES =
  /^(?:(?:and|first of all|firstly|again|antes de nada|ante todo|primero|y)[, ]+)?(?:(?:many |a thousand )?(?:thanks|thank you|thx)|(?:i |we )?(?:do |really |sincerely )?(?:hope|trust) (?:that )?(?:you|this|everyone|everything|all)|have an? |wishing you|(?:i am |i'm |we are )?looking forward|(?:muchas |mil |muchísimas )?gracias|(?:espero|esperamos|confío|deseo) que (?:se|te|os|le|les|este|esta|est[eéá]|tod|usted|haya|teng)|(?:deseando|deseándo|esperando)|que (?:teng|pas)|(?:feliz|buen) (?:día|dia|fin|semana|tarde)|quedo|quedamos|sin otro particular|agradec)/iu;
/** Who goes on like this has more to say than thanks. */
const TURN =
  /\b(?:but|however|although|though|still|yet|pero|aunque|sin embargo|todavía|todavia|aún|sigue|if|si)\b/iu;
/** So many words of a matter a wish has at most, and this share of its words. */
/** Nobody is polite for longer. */
const MOST_WORDS = 40;
const MOST_MATTER = 3;
const MATTER_SHARE = 0.35;

/** Except for this: "How are you?", "¿Qué tal?". */
const WELFARE =
  /^(?:hi |hello |hola )?(?:how (?:are|is|have) |que tal|como (?:esta|estan|estas|va)\b)/;

/** Who tells of themselves is no small print; companies say "we". */
const FIRST_PERSON = setOf(
  'i im ive id my me mine myself yo mi mis mio conmigo tengo quiero puedo necesito',
);

/** Whether a folded word tells of its writer alone. */
export function isFirstPerson(word: string): boolean {
  return FIRST_PERSON.has(word);
}

/** Beginnings of the many forms of such words. */
const COURTESY_STEMS =
  /^(?:thank|appreciat|grateful|help|assist|respon[ds]|repl[yi]|contact|apolog|agradec|agradezc|respond|respuest|solucion|resolv|resuel|consult|pregunt|escrib|necesit|inform|ayud|atend|disculp|molest|salud|cordial|esper|comunic|satisf|rapid|pront|orient|aclar|encuentr|confi[oa]|qued[aoe]|dud[ae]|decir|inquir|enquir)/;

/** The words of a text, lower case, without accents and apostrophes. */
export function foldedWords(text: string): string[] {
  return (
    fold(text)
      .replace(/['’]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Whether a folded word is of grammar alone. */
export function isGrammar(word: string): boolean {
  return GRAMMAR_WORDS.has(word);
}

/** Whether a folded word says nothing of a matter: grammar or courtesy. */
export function isEmptyWord(word: string): boolean {
  return GRAMMAR_WORDS.has(word) || COURTESY_WORDS.has(word) || COURTESY_STEMS.test(word);
}

/** Whether a folded word is one of those that make a sentence polite. */
export function isCore(word: string): boolean {
  return CORE_WORDS.has(word);
}

/** How many words of a text name a matter; `enough` of them are counted at most. */
export function tellingCount(text: string, enough = Number.POSITIVE_INFINITY): number {
  let count = 0;
  for (const word of foldedWords(text)) {
    if (!isEmptyWord(word) && word.length > 1) count++;
    if (count >= enough) break;
  }
  return count;
}

/** Whether a sentence is there to be polite: "I hope this finds you well." It asks for nothing. */
export function isCourtesy(sentence: string): boolean {
  const words = foldedWords(sentence);
  if (words.length === 0 || words.length > MOST_WORDS) return false;
  const matter = words.filter((word) => !isEmptyWord(word)).length;
  if (matter > 0) {
    const isWish = WISHES.test(sentence.replace(/^[\s¡*]+/, '')) && !TURN.test(sentence);
    const isLittle = matter <= MOST_MATTER && matter <= MATTER_SHARE * words.length;
    return isWish && isLittle && !sentence.includes('?');
  }
  if (WELFARE.test(words.join(' '))) return true;
  const isAsking = words.some((word) => ASKING_WORDS.has(word)) && sentence.includes('?');
  if (isAsking) return false;
  return (
    words.some((word) => CORE_WORDS.has(word)) || WISHES.test(sentence.replace(/^[\s¡*]+/, ''))
  );
}
