import { rewritten } from './lines';

/** A frame of a stack trace, as the common languages print it. */
const FRAMES = [
  /^at\s.{1,300}[(:]\S{0,200}:?\d+\)?$/,
  /^at [\w$.<>/]{3,200}\(/,
  /^File ".{1,300}", line \d+/,
  /^Traceback \(most recent call last\)/,
  /^#\d+\s.{0,20}0x[\da-f]{4,}/i,
  /^\.{3} \d+ more$/,
  /^\w[\w$.]{2,200}@(?:\S{0,200}):\d+:\d+$/,
  /^[0-9a-f]{4,16}[:\s]\s*(?:[0-9a-f]{2,8}\s+){4}/i,
];
/** A line of a log begins with a time, between brackets or not. */
const LOG =
  /^\W{0,2}(?:\d{4}[-/.]\d\d[-/.]\d\d|\d\d[-/.]\d\d[-/.]\d{2,4}|[A-Z][a-z]{2} [ \d]\d)[T ,]{1,2}\d\d:\d\d:\d\d/;
/** "Key: value" one after the other, as programs list their settings; or heads of mails. */
const PAIR = /(?:^|\s)[\w.-]{2,60}:\s/g;
/** Lines of these kinds are a dump from this many on; a single one may be what is asked about. */
const LEAST_LOG = 3;
const LEAST_PAIRS = 4;
/** From this many on, their values may be long. */
const MANY_PAIRS = 7;
/** A longer line with fewer letters than this share is data. */
const DATA_LENGTH = 24;
const LETTER_SHARE = 0.5;
/** Words of a language are shorter; what runs on without a space is encoded. */
const LONG_WORD = 60;

function isData(line: string): boolean {
  if (line.length < DATA_LENGTH) return false;
  const solid = line.replace(/\s+/g, '');
  const letters = solid.match(/[\p{L}\p{M}]/gu)?.length ?? 0;
  const signs = solid.match(/[\p{N}\p{P}\p{S}]/gu)?.length ?? 0;
  return (
    solid.length >= DATA_LENGTH && letters + signs > 0 && letters < LETTER_SHARE * (letters + signs)
  );
}

function isEncoded(line: string): boolean {
  const spaceless = line.length >= LONG_WORD && !/\s/.test(line);
  return spaceless && /^[\w+/=.-]+$/.test(line) && /\d/.test(line);
}

/** A long list of settings in one line: a pair every few words. */
function isDump(line: string): boolean {
  const pairs = line.match(PAIR)?.length ?? 0;
  if (pairs < LEAST_PAIRS) return false;
  const words = line.split(/\s+/).length;
  return pairs / words > (pairs >= MANY_PAIRS ? 0.15 : 0.3);
}

/** Lines without what programs print: frames of stack traces, logs, dumps, encoded data. */
export function withoutTechnical(lines: readonly string[]): string[] {
  const isLog = lines.map((line) => LOG.test(line));
  const logs = isLog.filter(Boolean).length;
  return rewritten(lines, (line, at) => {
    const isPrinted =
      FRAMES.some((frame) => frame.test(line)) ||
      (logs >= LEAST_LOG && isLog[at]) ||
      isData(line) ||
      isEncoded(line) ||
      isDump(line);
    return isPrinted ? '' : line;
  });
}
