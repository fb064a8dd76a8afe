import * as v from 'valibot';
import { type Account, BackendFailure, type Credentials } from '../backend';
import { type CouchHttp, errorIn } from './couchHttp';

const UserContextSchema = v.object({ name: v.nullable(v.string()), roles: v.array(v.string()) });
const SessionSchema = v.object({ userCtx: UserContextSchema });
const SignedInSchema = v.object({ name: v.nullish(v.string()), roles: v.array(v.string()) });

/**
 * Signs in with a cookie, which the browser keeps out of every script's sight.
 *
 * @throws BackendFailure `wrong-password`, `locked` and those of every request.
 */
export async function openSession(
  http: CouchHttp,
  { name, password }: Credentials,
): Promise<Account> {
  const { status, body } = await http.ask(
    { method: 'POST', path: '_session', body: { name, password } },
    [401],
  );
  if (status === 401) throw new BackendFailure('wrong-password', errorIn(body)?.reason ?? '');
  const parsed = v.safeParse(SignedInSchema, body);
  if (!parsed.success) throw new BackendFailure('not-couchdb', 'no session in the answer');
  return { name: parsed.output.name ?? name, roles: parsed.output.roles };
}

/** Who is signed in; null for nobody. */
export async function readSession(http: CouchHttp): Promise<Account | null> {
  const { body } = await http.ask({ path: '_session' });
  const parsed = v.safeParse(SessionSchema, body);
  if (!parsed.success) throw new BackendFailure('not-couchdb', 'no session in the answer');
  const { name, roles } = parsed.output.userCtx;
  return name === null ? null : { name, roles };
}

/** Ends the session: the server has the browser drop its cookie. */
export async function closeSession(http: CouchHttp): Promise<void> {
  // Where nobody is signed in any more, that is what was wanted.
  await http.ask({ method: 'DELETE', path: '_session' }, [401]);
}
