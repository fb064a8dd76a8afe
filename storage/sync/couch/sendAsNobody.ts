/** Sends as nobody: a cookie of an earlier sign-in has no say. */
export function sendAsNobody(url: string, init: RequestInit): Promise<Response> {
  return fetch(url, { ...init, credentials: 'omit' });
}
