/** Longer than this nobody is made to wait, in ms: a clock that is wrong would ask for days. */
const LONGEST = 15 * 60_000;

/**
 * How long a server asks to wait, in ms: seconds or a date (RFC 9110, 10.2.3); undefined where it does
 * not say, or says nonsense. A date is read by the server's own clock, as ours may be wrong.
 */
export function retryAfterOf(headers: Headers): number | undefined {
  const told = headers.get('retry-after')?.trim();
  if (!told) return undefined;
  if (/^\d+$/.test(told)) return Math.min(LONGEST, Number(told) * 1000);
  const until = Date.parse(told);
  const now = Date.parse(headers.get('date') ?? '');
  if (Number.isNaN(until) || Number.isNaN(now)) return undefined;
  return Math.min(LONGEST, Math.max(0, until - now));
}
