/** Without signs that look alike; 32 of them, so that each byte gives one without favour. */
const SIGNS = 'abcdefghijkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const GROUP = 5;

/** A password that nobody guesses (100 bits) and people can copy from paper: `k7mda-…`. */
export function suggestedPassword(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(GROUPS * GROUP));
  const signs = Array.from(bytes, (byte) => SIGNS[byte % SIGNS.length] ?? '');
  const groups = Array.from({ length: GROUPS }, (_, at) =>
    signs.slice(at * GROUP, (at + 1) * GROUP).join(''),
  );
  return groups.join('-');
}
