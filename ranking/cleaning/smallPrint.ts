import { sentencesOfLine } from '../sentences';
import { type Print, printOf } from './legal';
import { rewritten } from './lines';

/** What programs put below a mail. */
const FOOTERS = [
  /^[-*_\s]{0,6}(?:sent (?:from|via|with)|enviado (?:desde|con)|envoyé de|gesendet (?:von|mit)|inviato da)\b(?!.*\?)/iu,
  /^(?:get|obtener|obt[eé]n|descarga|download) .{2,40} (?:for|para) (?:android|ios|iphone|ipad|mac|windows)\b/iu,
  /^(?:scanned by|virus-free|libre de virus|this (?:e-?mail|message) (?:has been|was) (?:scanned|checked)|este (?:correo|mensaje) ha sido (?:analizado|verificado))\b/iu,
  /\b(?:received|recibido) (?:this|it|este|lo)\b.{0,40}\b(?:in error|by mistake|por error)\b/iu,
  /^\[?(?:external(?: e-?mail| sender)?|correo externo|externo)\]?\s*:?$/iu,
  /^\[(?:quoted text hidden|texto citado oculto|cid:[^\]]{1,80}|image:?[^\]]{0,80}|imagen:?[^\]]{0,80})\]$/iu,
];

/** A sentence and the line it stands in. */
interface Piece {
  line: number;
  text: string;
}

/** Which of these is small print; what leans on small print is more of it. */
function legalOnes(prints: readonly Print[]): boolean[] {
  const legal = prints.map(({ isLegal }) => isLegal);
  for (let at = 1; at < legal.length; at++) legal[at] ||= !!legal[at - 1] && !!prints[at]?.isMaybe;
  for (let at = legal.length - 2; at >= 0; at--) {
    legal[at] ||= !!legal[at + 1] && !!prints[at]?.isMaybe;
  }
  return legal;
}

/** Lines without notices of confidentiality, warnings, and what programs put below a mail. */
export function withoutSmallPrint(lines: readonly string[]): string[] {
  const own = lines.map((line) => (FOOTERS.some((footer) => footer.test(line)) ? '' : line));
  const paragraphs = own.map(printOf);
  const pieces: Piece[] = own.flatMap((text, line) =>
    paragraphs[line]?.isLegal
      ? [{ line, text }]
      : sentencesOfLine(text).map((sentence) => ({ line, text: sentence })),
  );
  const legal = legalOnes(pieces.map(({ text }) => printOf(text)));
  const kept = own.map((): string[] => []);
  const dropped = new Set<number>();
  pieces.forEach(({ line, text }, at) => {
    if (legal[at]) dropped.add(line);
    else kept[line]?.push(text);
  });
  return rewritten(lines, (_, at) =>
    dropped.has(at) ? (kept[at] ?? []).join(' ') : (own[at] ?? ''),
  );
}
