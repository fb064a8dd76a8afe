import { foldedWords, isEmptyWord } from './emptyWords';

/**
 * How people begin who tell of writing itself, before they ask: that they write again, who sent them, where
 * they looked, how long they have been customers, what language they speak. Matched against folded text,
 * one pattern a thing told; written from how such sentences are made, not from any set of mails.
 */
const TOLD: readonly RegExp[] = [
  // "Please excuse my English", "English is not my first language".
  /\b(?:excuse|forgive|pardon|sorry (?:for|about)|apologi[sz]e for) my (?:\w+ )?(?:english|spanish|language|grammar|spelling|writing)\b/,
  /\b(?:english|spanish) is(?: not|nt) my (?:\w+ )?language\b/,
  /\b(?:disculp\w+|perdon\w*) (?:por )?mi (?:\w+ )?(?:espanol|ingles|castellano|ortografia)\b/,
  /\b(?:espanol|ingles|castellano) no es mi (?:\w+ )?(?:idioma|lengua)\b/,
  // "I was given this address by a colleague of yours."
  /\b(?:given|got|passed|found|have|had) (?:this|your) (?:\w+ )?(?:address|e ?mail|mail|contact|contacts|name)\b.*\b(?:by|from|on|through|in)\b/,
  /\b(?:referred|directed|pointed|transferred|redirected|forwarded|sent) (?:me |us )?(?:to you|here|to this (?:address|team|department))\b/,
  /\bme (?:dieron|dio|pasaron|paso|facilitaron|facilito) (?:este|esta|su|vuestro|vuestra|tu) (?:correo|direccion|contacto|email|mail)\b/,
  /\bme (?:han |ha )?(?:remitid|remiti|derivad|derivar|redirigi|enviad|manda)\w* (?:a (?:ustedes|vosotros|esta direccion|este correo)|aqui|con ustedes)\b/,
  // "As discussed, here are the details."
  /^(?:and )?(?:as|like) (?:discussed|agreed|promised|announced|mentioned|requested|arranged)\b.*\b(?:here|below|attached|following)\b.*\b(?:is|are|detail|details|information|summary|story|writing)\b/,
  /^(?:tal y )?como (?:hablamos|quedamos|acordamos|comentamos|prometi|le comente|os comente|me pidieron)\b.*\b(?:aqui|adjunto|detalle|detalles|datos|informacion|escrito|resumen)\b/,
  // "I have been a loyal customer for six years."
  /\b(?:loyal|longtime|long time|longstanding|long standing|happy|faithful|proud|satisfied|regular) (?:\w+ )?(?:customer|client|user|member|subscriber|reader|fan)s?\b/,
  /\b(?:been|am|are|was) (?:a |an )?(?:\w+ )?(?:customer|client|subscriber|user)s? (?:of yours |with you |of your \w+ |here )?(?:for|since)\b/,
  /\b(?:soy|somos|llevo|llevamos) .*\b(?:cliente|clientes|clienta|usuario|usuaria|socio|socia)s?\b.*\b(?:fiel|fieles|desde|hace|anos|siempre)\b/,
  /\bsoy (?:un |una )?(?:fiel )?client[ea] (?:fiel|vuestr|suy|de toda la vida|desde)\w*/,
  // "This is the second time I am getting in touch."
  /\b(?:second|third|fourth|fifth|2nd|3rd|4th|umpteenth) (?:time|attempt|mail|email|message|request|letter)\b.*\b(?:in touch|writ\w+|contact\w*|reach\w*|post\w*|ask\w*|email\w*)\b/,
  /\b(?:segunda|tercera|cuarta|quinta|enesima|otra) vez que\b.*\b(?:escrib|contact|mand|envi|dirij|pregunt|pongo)\w*/,
  /\bmy (?:first|last|previous|earlier) (?:message|mail|email|letter|request) (?:seems|must|may|might|was|has|got|went|never)\b/,
  // "I could not find anything in your help centre."
  /\b(?:could not|couldnt|can not|cannot|cant|did not|didnt|unable to|failed to) (?:really )?(?:find|see|locate|get) (?:anything|any|an|the|much|my|what|it|this|answers?)\b.*\b(?:help (?:cent(?:re|er)|pages?|section|desk|articles?)|faqs?|site|website|web|docs|documentation|knowledge|articles?|forum|page|pages|manual)\b/,
  /\bno (?:he |hemos )?(?:encuentr|encontr|consig|logr|ve)\w* .*\b(?:ayuda|preguntas frecuentes|faqs?|web|pagina|documentacion|articulos?|foro|manual)\b/,
  // "I tried the chat twice, but nobody picked up."
  /\b(?:tried|tryed|called|rang|phoned|used|opened|waited|asked)\b.*\b(?:chat|hotline|chatbot|bot|helpline|support line|phone line|your number)\b.*\b(?:nobody|no one|noone|without|instead|busy|queue|minutes|hours|disconnected|picked up|answer\w*|repl\w+|luck)\b/,
  /\b(?:intent|prob|llam|use|usad|esper|contact)\w* .*\b(?:chat|telefono de atencion|linea|centralita|bot)\b.*\b(?:nadie|sin|ocupad|cola|minutos|horas|cort\w+|contest\w*|respon\w*)\b/,
  // "My husband suggested I should drop you a line."
  /\b(?:wife|husband|partner|friend|colleague|coworker|boss|son|daughter|neighbou?r|manager|brother|sister|mother|father|teacher)s? (?:\w+ )?(?:suggested|recommended|told|said|advised|thought|thinks|says|suggests|asked|insisted)\b.*\b(?:write|writing|contact|contacting|drop|reach|ask|asking|in touch|email|mail|message|turn|line)\b/,
  /\b(?:mujer|marido|pareja|amig[oa]|companer[oa]|coleg[a]|jef[ea]|hij[oa]|vecin[oa]|herman[oa]|madre|padre)\b.*\b(?:suger|sugir|recom|dijo|dice|acons|anim)\w*\b.*\b(?:escrib|contact|pregunt|llam|dirig|mensaje|linea)\w*/,
  // "First of all let me say that I like what you are doing."
  /(?<!\b(?:would|d|id|not|dont|never|didnt) )\b(?:like|love|loved|enjoy|enjoyed|adore|admire|appreciate|fan of|impressed (?:by|with)|congratulations on)\b.*\b(?:what you|how you|all you|your (?:\w+ )?(?:products?|services?|work|company|team|app|shop|store|site|website|platform|brand))\b/,
  /\b(?:encanta|gusta|admir\w+|felicit\w+|enhorabuena)\b.*\b(?:lo que haceis|lo que hacen|vuestr[oa]s?|su (?:\w+ )?(?:producto|servicio|trabajo|empresa|tienda|web|aplicacion|marca))\b/,
  // "Quick question before I head off."
  /^(?:just |only )?(?:a |one |another )?(?:very |really )?(?:quick|short|small|simple|silly|stupid|brief|little) (?:question|query|thing|note|one)\b(?! (?:about|regarding|concerning|on|re)\b)/,
  /^(?:solo |nada mas )?(?:una |otra )?(?:pregunta|duda|consulta|cosa|cosita) (?:muy )?(?:rapida|corta|sencilla|breve|tonta|pequena|simple)\b(?! (?:sobre|acerca|respecto|de)\b)/,
  // "So here I am."
  /\bso here i am\b|\bso i (?:am|thought|decided|figured) (?:writing|id write|to write|i would (?:write|ask))\b|\basi que (?:aqui|os|les|le) (?:estoy|escribo|pregunto)\b/,
];

/** Who goes on like this tells the matter in the same breath. */
const GOES_ON =
  /\b(?:but (?:now|my|the|since|i|it|this)|however|because|since (?:then|the|my|your last)|and (?:now|my|the|since|i (?:cannot|cant|can not|need|want|have))|i (?:cant|cannot|can not|see|saw|get)|until|pero|sin embargo|porque|y (?:ahora|mi|el|la|no))\b/;
const NOBODY =
  /\bbut (?:nobody|no one|noone|there was|it was|only|the (?:line|queue|chat|first))\b/;
/** A longer sentence tells more than that, in words. */
const MOST_WORDS = 26;
/** So many words of some matter such a sentence has at most. */
const MOST_MATTER = 7;

/** Whether a sentence tells of writing itself, and of no matter: "I was given this address by a friend." */
export function isPreamble(sentence: string): boolean {
  if (sentence.includes('?')) return false;
  const words = foldedWords(sentence);
  if (words.length > MOST_WORDS) return false;
  const said = words.join(' ');
  if (!TOLD.some((pattern) => pattern.test(said))) return false;
  if (GOES_ON.test(said) && !NOBODY.test(said)) return false;
  return words.filter((word) => !isEmptyWord(word)).length <= MOST_MATTER;
}
