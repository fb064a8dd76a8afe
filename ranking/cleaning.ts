/** A line from which on everything is an earlier mail or a signature. */
const CUT_FROM = [
  /^-- ?$/,
  /^_{10,}$/,
  /^-{2,}\s*(?:original message|forwarded message|mensaje original|mensaje reenviado)\b/i,
  /^on .{6,120}\bwrote:$/i,
  /^el .{6,120}\bescribi[oó]:$/i,
  /^(?:from|de):\s.+@/i,
];

/** A line that says nothing about the question. */
const EMPTY_LINES = [
  /^>/,
  /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening))\b.{0,40}[,!.]?$/i,
  /^(?:hola|buenas|buenos d[ií]as|buenas tardes|estimad[oa]s?)\b.{0,40}[,!.:]?$/i,
  /^(?:(?:many |best |kind |warm )?(?:thanks|regards|thank you|cheers|best|sincerely)|yours\b.*)\b.{0,30}[,!.]?$/i,
  /^(?:(?:muchas )?gracias|(?:un )?saludos?|atentamente|un abrazo|cordialmente)\b.{0,30}[,!.]?$/i,
  /^(?:sent from|enviado desde|get outlook for)\b/i,
  /\b(?:confidential|intended (?:solely )?for the (?:addressee|recipient)|confidencial|destinatario)\b.{40,}/i,
];

/**
 * What a customer's message asks, without what surrounds it: earlier mails, signature, greeting,
 * thanks and disclaimer. Where nothing would be left, the text is returned as it is.
 */
export function cleanMessage(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  const end = lines.findIndex((line) => CUT_FROM.some((pattern) => pattern.test(line)));
  const kept = (end < 0 ? lines : lines.slice(0, end)).filter(
    (line) => line !== '' && !EMPTY_LINES.some((pattern) => pattern.test(line)),
  );
  return kept.join('\n') || text.trim();
}
