/** "On Monday, Ana wrote:" in the languages whose mail programs quote most. */
const ATTRIBUTION =
  /^(?:on|el|le|am) .{6,200}(?:\bwrote|\bescribi[oó]|\ba écrit|\bschrieb(?: .{1,80})?) ?:$/i;

/** A line from which on everything is an earlier mail or a signature. */
const CUT_FROM = [
  /^-- ?$/,
  /^_{10,}$/,
  /^-{2,}\s*(?:original message|forwarded message|mensaje original|mensaje reenviado)\b/i,
  /^(?:from|de|von):\s.+@/i,
];

/** A line that says nothing about the question. */
const EMPTY_LINES = [
  /^>/,
  /^(?:sent from|enviado desde|get outlook for|obtener outlook para)\b/i,
  /^(?:get|obt[eé]n|descarga) .{2,40} (?:for|para) (?:android|ios|iphone|ipad)\b/i,
  /^(?:this|the) (?:e-?mail|message|communication|information)\b.*\b(?:confidential|privileged|intended|addressee|recipient)/i,
  /^(?:este|el presente) (?:mensaje|correo|e-?mail)\b.*\b(?:confidencial|destinatari[oa])/i,
  /\bif you (?:are not the intended recipient|have received (?:this|it)\b.{0,40}\bin error)/i,
  /\bsi (?:usted )?no es (?:usted )?(?:el|la) destinatari[oa]|\bha recibido este (?:mensaje|correo|e-?mail) por error/i,
];

const GREETING =
  /^(?:hi|hello|hey|hiya|dear|greetings|(?:good )?(?:morning|afternoon|evening)|good day|hola|(?:muy )?buenas(?: tardes| noches| d[ií]as)?|buenos d[ií]as|buen d[ií]a|estimad[oa]s?|querid[oa]s?)(?![\p{L}\p{N}])/iu;
/** Whom a greeting is for, up to the comma or the end of the line. */
const ADDRESSEE =
  /^(?:\s+(?:there|all|again|everyone|everybody|team|sir|madam|or|folks|support|a todos|de nuevo|otra vez|equipo|señor(?:es|as|a)?|\p{Lu}[\p{L}'’.-]*)){0,4}\s*(?:[,!.:;–—-]+\s*|$)/u;

const CLOSING =
  /^(?:(?:many |best |kind |warm |with (?:kind |best )?)?(?:thanks|regards|wishes|thank you)|thx|cheers|best|sincerely|yours|cordially|greetings|take care|(?:muchas |mil )?gracias|(?:un )?(?:cordial )?saludos?|atentamente|un abrazo|abrazos|cordialmente)(?![\p{L}\p{N}])/iu;
/** What may follow on the same line without saying anything more. */
const PLEASANTRY =
  /^(?:[\s,/]+(?:in advance|again|so much|very much|a lot|sincerely|faithfully|truly|and|y|un|saludos?|regards|cordial(?:es|mente)?|de antemano|por adelantado|por todo|(?:for|por) (?:the|your|any|tu|su|vuestra|la) \p{L}+|from \p{Lu}\p{L}*|\p{Lu}[\p{L}'’.-]*)){0,5}(?:, ?\p{L}+)?[\s,.!:)]*$/u;
/** A name alone, as at the foot of a mail. */
const NAME = /^[\s/~–—-]*\p{Lu}[\p{L}'’.-]*(?:\s+\p{Lu}[\p{L}'’.-]*){0,2}$/u;

function withoutGreeting(line: string): string {
  const greeting = GREETING.exec(line);
  const addressee = greeting && ADDRESSEE.exec(line.slice(greeting[0].length));
  return addressee ? line.slice(greeting[0].length + addressee[0].length) : line;
}

function isClosing(line: string): boolean {
  const closing = CLOSING.exec(line);
  return closing !== null && PLEASANTRY.test(line.slice(closing[0].length));
}

/** A line of a signature begins like a name or an address, and is no sentence. */
function isSignatureLine(line: string): boolean {
  return !/^\p{Ll}/u.test(line) && !/[.?!]$/.test(line) && line.split(/\s+/).length <= 8;
}

/** Where an earlier mail begins, or the end. One that is quoted line by line is left to those marks. */
function endOfMessage(lines: readonly string[]): number {
  const end = lines.findIndex((line, index) => {
    const isAttribution =
      ATTRIBUTION.test(line) || ATTRIBUTION.test(`${line} ${lines[index + 1] ?? ''}`);
    if (!isAttribution) return CUT_FROM.some((pattern) => pattern.test(line));
    return !lines.slice(index + 1, index + 3).some((next) => next.startsWith('>'));
  });
  return end < 0 ? lines.length : end;
}

/** Cuts the farewell and what stands below it, if that looks like a signature. */
function withoutFarewell(lines: readonly string[]): string[] {
  const closing = lines.findIndex((line, index) => index > 0 && isClosing(line));
  const below = lines.slice(closing + 1);
  if (closing > 0 && below.every(isSignatureLine)) {
    return lines.slice(0, closing);
  }
  const kept = lines.filter((line) => !isClosing(line));
  return kept.length > 1 && NAME.test(kept.at(-1) ?? '') ? kept.slice(0, -1) : kept;
}

/**
 * What a customer's message asks, without what surrounds it: earlier mails, signature, greeting,
 * thanks and disclaimer. Where nothing would be left, the text is returned as it is.
 */
export function cleanMessage(text: string): string {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const own = lines
    .slice(0, endOfMessage(lines))
    .filter((line) => !EMPTY_LINES.some((pattern) => pattern.test(line)))
    .filter((line) => !ATTRIBUTION.test(line))
    .map(withoutGreeting)
    .filter((line) => line !== '');
  return withoutFarewell(own).join('\n') || text.trim();
}
