import { tellingCount } from './emptyWords';

/** "On Monday, Ana wrote:" in the languages whose mail programs quote most. */
const ATTRIBUTIONS = [
  /^[-\s*]{0,8}(?:on|el|le|am|il|em|op)\s.{6,300}(?:\bwrote|\bescribi[oó]|\ba écrit|\bschrieb(?: .{1,120})?|\bha scritto|\bescreveu|\bschreef(?: .{1,120})?)\s?:?[-\s*]{0,8}$/iu,
  /^.{2,200}(?:<[^<>\s]{3,100}@[^<>\s]{3,100}>|\d{4}|\d{1,2}:\d{2}).{0,60}(?:\bwrote|\bescribi[oó]|\ba écrit|\bschrieb)\s?:$/iu,
  /^.{2,120}(?:\bwrote|\bescribi[oó]) (?:on|el|am)\s.{0,60}\d.{0,60}:$/iu,
  // "2026-11-19 8:51 GMT+01:00 Ana <ana@post.example>:"
  /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\D.{0,80}<[^<>\s]{3,100}@[^<>\s]{3,100}>\s?:$/,
];
/** A line from which on everything is an earlier mail. */
const RULES = [
  /^[-_=*\s]{2,40}(?:original (?:message|e-?mail)|mensaje original|correo original|message d'origine|ursprüngliche nachricht|messaggio originale|mensagem original)\b/iu,
  /^#{0,2}-? ?(?:please )?(?:type|write|reply|responda|escriba)\b.{0,60}\b(?:above|encima|arriba) (?:this|de esta) (?:line|l[ií]nea)/i,
];
const FORWARD =
  /^(?:[-_=*\s]{2,40}(?:forwarded message|mensaje reenviado|correo reenviado|message transféré|weitergeleitete nachricht)\b|begin forwarded message|inicio del mensaje reenviado|mensaje reenviado\s?-{2,})/iu;
/** A line of the head of a mail, as Outlook and others write it. */
const HEAD =
  /^\**(?:from|sent|to|cc|bcc|subject|date|reply-to|importance|de|enviado(?: el)?|para|asunto|fecha|von|gesendet|an|betreff|datum|envoyé|à|objet|importancia)\s?:\**(?:\s|$)/iu;
const FIRST_OF_HEAD = /^\**(?:from|de|von|date|fecha|sent|enviado)\s?:/iu;
const MAIL_ADDRESS = /\S@\S/;
/** A rule of underscores, as some programs draw above the head of an earlier mail. */
const UNDERSCORES = /^_{10,}$/;

const isQuoted = (line: string) => /^(?:>|\|\s|&gt;)/.test(line);

function isAttribution(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? '';
  if (line === '' || line.length > 400) return false;
  // Only its common form is told from the end of a sentence where a mail program broke it.
  const both = `${line} ${lines[at + 1] ?? ''}`.slice(0, 400);
  return ATTRIBUTIONS.some((each) => each.test(line)) || !!ATTRIBUTIONS[0]?.test(both);
}

/** How many lines from here on are the head of a mail: a sender, and who, when or what about. */
function headLength(lines: readonly string[], at: number): number {
  const first = lines[at] ?? '';
  if (!FIRST_OF_HEAD.test(first) || first.length > 400) return 0;
  let end = at;
  let count = 0;
  while (end < lines.length && end < at + 14) {
    const line = lines[end] ?? '';
    if (HEAD.test(line)) count++;
    else if (line !== '' || !HEAD.test(lines[end + 1] ?? '')) break;
    end++;
  }
  if (count >= 3 || (count > 0 && MAIL_ADDRESS.test(first))) return end - at;
  return count === 2 && MAIL_ADDRESS.test(lines.slice(at, end).join(' ')) ? end - at : 0;
}

/** Mails forwarded within forwarded mails are followed this far. */
const MOST_FORWARDS = 3;

interface Cut {
  /** Where the earlier mail begins. */
  start: number;
  /** Where its own words begin. */
  words: number;
  isForward: boolean;
}

/** Where an earlier mail stands that is not quoted line by line. */
function cutOf(lines: readonly string[]): Cut | undefined {
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const isForward = FORWARD.test(line);
    if (isForward || RULES.some((rule) => rule.test(line)) || UNDERSCORES.test(line)) {
      const below = lines[at + 1] === '' ? at + 2 : at + 1;
      return { start: at, words: below + headLength(lines, below), isForward };
    }
    const head = headLength(lines, at);
    if (head > 0) return { start: at, words: at + head, isForward: false };
    if (isAttribution(lines, at)) return { start: at, words: at + 1, isForward: false };
  }
  return undefined;
}

/** Where an earlier mail begins within a line, its line breaks lost. */
const WITHIN = [
  /\s(?=(?:on|el) (?:\S+ ){0,4}\d[^:\n]{2,40}(?::\d\d)?[^:\n]{0,120}(?:wrote|escribi[oó])\s?:\s)/iu,
  /\s(?=-{3,}\s?(?:original message|mensaje original|forwarded message|mensaje reenviado))/iu,
  /\s(?=_{10,}\s)/u,
  /\s(?=(?:Sent from (?:my|Outlook|Mail|Yahoo)|Enviado desde) )/u,
  /\s(?=(?:from|de): [^\n]{2,120}? (?:sent|date|enviado|enviado el|fecha): [^\n]{2,80}? (?:to|para): )/iu,
];
/** The same at the beginning of a line, with the words of that mail behind it. */
const ATTRIBUTED = /^(?:on|el) .{6,200}?(?:wrote|escribi[oó])\s?:(?=\s)/iu;

/** Shorter lines hold no two mails. */
const LEAST_WITHIN = 30;

/** Lines broken where an earlier mail begins within one. */
export function brokenAtQuotes(lines: readonly string[]): string[] {
  return lines.flatMap((line) => {
    if (line.length < LEAST_WITHIN) return [line];
    const starts = WITHIN.map((pattern) => line.search(pattern)).filter((at) => at >= 0);
    const start = starts.length > 0 ? Math.min(...starts) : 0;
    const own = line.slice(0, start).trim();
    const rest = line.slice(start).trim();
    const attribution = ATTRIBUTED.exec(rest)?.[0] ?? '';
    const parts = [own, attribution, rest.slice(attribution.length).trim()];
    return parts.filter((part) => part !== '');
  });
}

/** Lines without those quoted one by one, nor the line that says whose they are. */
function withoutQuotedLines(lines: readonly string[]): string[] {
  if (!lines.some(isQuoted)) return [...lines];
  const isIntroduction = (at: number) => {
    const next = lines.slice(at + 1, at + 4).find((line) => line !== '');
    if (!isAttribution(lines, at)) return false;
    return isQuoted(next ?? '') || isQuoted(lines[at + 2] ?? '') || isQuoted(lines[at + 3] ?? '');
  };
  const dropped = new Set<number>();
  lines.forEach((line, at) => {
    if (isQuoted(line)) dropped.add(at);
    if (!isIntroduction(at)) return;
    dropped.add(at);
    // An introduction broken over two lines.
    if (!/:[-\s*]{0,8}$/.test(line) && /:[-\s*]{0,8}$/.test(lines[at + 1] ?? ''))
      dropped.add(at + 1);
  });
  return lines.filter((_, at) => !dropped.has(at));
}

/**
 * The lines of a message without earlier mails. What is written below lines quoted one by one stays.
 * Where somebody forwards a mail and says hardly a word to it, that mail is what they say.
 */
export function withoutQuotes(lines: readonly string[], depth = 0): string[] {
  const own = withoutQuotedLines(lines);
  const cut = cutOf(own);
  if (!cut) return own;
  const above = own.slice(0, cut.start);
  const isOwn = above.some((line) => /[\p{L}\p{N}]/u.test(line));
  const says = cut.isForward ? tellingCount(above.join('\n'), 3) >= 3 : isOwn;
  if (says || depth >= MOST_FORWARDS) return above;
  const below = withoutQuotes(own.slice(cut.words), depth + 1);
  return below.length > 0 ? [...above, ...below] : above;
}
