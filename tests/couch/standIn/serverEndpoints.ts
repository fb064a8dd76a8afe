import type { Answer, Call } from './call.ts';
import { json, notAllowed, readJson } from './call.ts';
import { badRequest, CouchError, missing, notImplemented } from './couchError.ts';
import { isFields } from './fields.ts';
import { requireServerAdmin } from './rights.ts';

const VERSION = '3.5.0';
const NODE = 'nonode@nohost';
export const SERVER = `CouchDB/${VERSION} (Erlang OTP/26)`;
const CLEARED = 'AuthSession=; Version=1; Path=/; HttpOnly';

function credentialsOf({ request }: Call): { name: string; password: string } {
  const type = request.headers.get('content-type') ?? '';
  const sent: unknown = type.startsWith('application/json')
    ? readJson(request)
    : Object.fromEntries(new URLSearchParams(request.body.toString()));
  const { name, username = name, password = '' } = isFields(sent) ? sent : {};
  if (typeof username !== 'string') throw badRequest('request body must contain a username');
  return { name: username, password: String(password) };
}

function answerSignIn(call: Call): Answer {
  const { couch, request } = call;
  const { name, password } = credentialsOf(call);
  try {
    const { roles } = couch.accounts.signIn(name, password, request.peer);
    const cookie = couch.accounts.cookieFor(name);
    return json(200, { ok: true, name, roles }, { 'set-cookie': cookie });
  } catch (error) {
    if (!(error instanceof CouchError) || error.status !== 401) throw error;
    const told = { error: error.error, reason: error.reason };
    return json(401, told, { 'set-cookie': CLEARED });
  }
}

function answerSession(call: Call): Answer {
  switch (call.request.method) {
    case 'GET':
      return json(200, {
        ok: true,
        userCtx: call.person,
        info: { authentication_handlers: ['cookie', 'default'] },
      });
    case 'POST':
      return answerSignIn(call);
    case 'DELETE':
      return json(200, { ok: true }, { 'set-cookie': CLEARED });
    default:
      return notAllowed('GET,HEAD,POST,DELETE');
  }
}

function answerConfig({ couch, request }: Call, parts: readonly string[]): Answer {
  const { settings } = couch;
  const [section, key] = parts;
  if (section === undefined) return json(200, settings.all());
  if (key === undefined) return json(200, settings.section(section));
  const value = settings.get(section, key);
  if (request.method === 'PUT') {
    const sent = readJson(request);
    if (typeof sent !== 'string') throw badRequest('Config value must be a string');
    return json(200, settings.set(section, key, sent));
  }
  if (value === undefined) throw missing('unknown_config_value');
  if (request.method === 'DELETE') settings.remove(section, key);
  return json(200, value);
}

function answerNode(call: Call, parts: readonly string[]): Answer {
  const [name, what, ...rest] = parts;
  if (name !== '_local' && name !== NODE) throw missing('no such node');
  if (what === undefined) return json(200, { name: NODE });
  if (what === '_config') return answerConfig(call, rest);
  if (what === '_restart') return json(200, { ok: true });
  throw notImplemented(`/_node/${name}/${what}`);
}

/** Everything whose address begins with an underscore and is no database. */
export function answerServer(call: Call, first: string, parts: readonly string[]): Answer {
  switch (first) {
    case '':
      return json(200, {
        couchdb: 'Welcome',
        version: VERSION,
        git_sha: '0000000',
        uuid: '0'.repeat(32),
        features: ['quickjs'],
        vendor: { name: 'Stand-in' },
      });
    case '_up':
      return json(200, { status: 'ok', seeds: {} });
    case '_session':
      return answerSession(call);
    default:
      requireServerAdmin(call.person);
  }
  switch (first) {
    case '_all_dbs':
      return json(200, call.couch.names());
    case '_node':
      return answerNode(call, parts);
    case '_membership':
      return json(200, { all_nodes: [NODE], cluster_nodes: [NODE] });
    case '_cluster_setup':
      return json(200, { state: 'single_node_enabled' });
    default:
      throw notImplemented(`/${first}`);
  }
}
