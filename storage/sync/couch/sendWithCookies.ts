/** Sends as whoever signed in: the server knows us by a cookie, which the browser keeps. */
export function sendWithCookies(url: string, init: RequestInit): Promise<Response> {
  return fetch(url, { ...init, credentials: 'include' });
}
