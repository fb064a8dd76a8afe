/** A `fetch` of Node that keeps the session cookie as a browser does, for one server. */
export function withCookies(ask: typeof fetch = fetch): typeof fetch {
  let cookie = '';
  return async (input, init = {}) => {
    const headers = new Headers(init.headers);
    if (cookie !== '' && init.credentials !== 'omit') headers.set('cookie', cookie);
    const response = await ask(input, { ...init, headers });
    for (const each of response.headers.getSetCookie()) {
      const [pair = ''] = each.split(';');
      if (pair.startsWith('AuthSession=')) cookie = pair === 'AuthSession=' ? '' : pair;
    }
    return response;
  };
}
