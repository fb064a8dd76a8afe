/** Longer than this no address is. */
const LONGEST = 2_000;
/** Nothing that is sent to these leaves the device. */
const OWN_DEVICE = ['localhost', '127.0.0.1', '[::1]'];

/** An address of a server, without a slash behind it; or why a text is none that is used. */
export type AddressReading =
  | { address: string }
  /** `not-https`: anybody on the way could read along. */
  | { problem: 'no-address' | 'not-https' };

function parsed(text: string): URL | null {
  return text.length <= LONGEST && URL.canParse(text) ? new URL(text) : null;
}

/**
 * The address of a CouchDB as a person gives it: `https`, or `http` on this very device. Query, fragment
 * and sign-in of the address are left out.
 */
export function readAddress(text: string): AddressReading {
  const url = parsed(text.trim());
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
    return { problem: 'no-address' };
  }
  if (url.protocol === 'http:' && !OWN_DEVICE.includes(url.hostname)) {
    return { problem: 'not-https' };
  }
  return { address: `${url.origin}${url.pathname}`.replace(/\/+$/, '') };
}

/** The match pattern by which the browser is asked to let us reach a server; patterns of all browsers have no port. */
export function originPattern(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}

/** What people call a server: its host, and its port where it is another than usual. */
export function hostOf(address: string): string {
  return new URL(address).host;
}
