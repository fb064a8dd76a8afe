import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { generate } from 'selfsigned';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleCommandLine } from '@/workspace/commandLine/bundle';
import { readInvitation } from '@/workspace/invitation';
import { type StandIn, startStandIn } from '../../../couch/standIn/standIn';
import { aCard, asAdministrator, asking } from '../administration/aServer';

const PASSWORD = 'not to be seen';
/** Bundling, and a dozen programs one after the other on a machine that has much to do. */
const LONG = 120_000;

const folder = mkdtempSync(join(tmpdir(), 'sidecard-'));
let couch: StandIn;

beforeAll(async () => {
  await bundleCommandLine(folder);
  couch = await startStandIn({ admins: { admin: PASSWORD } });
}, LONG);

afterAll(async () => {
  await couch.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the command line as a program of its own, without a terminal. */
function run(words: readonly string[], environment: Record<string, string> = {}) {
  return runProgram([join(folder, 'main.js'), ...words], environment);
}

async function runProgram(words: readonly string[], environment: Record<string, string> = {}) {
  const program = spawn(process.execPath, words, {
    env: { ...process.env, SIDECARD_ADMIN: `admin:${PASSWORD}`, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => program.once('close', resolve));
  const [out, err] = await Promise.all([text(program.stdout), text(program.stderr)]);
  return { code: await ended, out, err };
}

async function done(...words: string[]): Promise<string> {
  const { code, out, err } = await run([...words, '--url', couch.url]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).not.toContain(PASSWORD);
  return out;
}

describe('the command line', () => {
  it(
    'sets a team up, changes who may do what, looks after it, and lets somebody leave',
    async () => {
      const created = await done('create', '--name', 'Acme', '--collection', 'Billing');
      expect(created).toContain('Collection "Billing" (billing): ready.');
      expect(await done('create', '--name', 'Acme')).not.toMatch(/made|written\./);
      await done('add-collection', '--name', 'Envíos', '--slug', 'shipping');

      const added = await done('add-member', '--user', 'ana', '--role', 'billing:edit');
      const invitation = readInvitation(added);
      expect(invitation).toMatchObject({ name: 'Acme', account: { name: 'ana' } });
      const password = 'account' in invitation ? (invitation.account?.password ?? '') : '';
      const session = () => asking(couch, 'ana', password)('GET', '_session');
      expect((await session()).body).toMatchObject({ userCtx: { name: 'ana' } });
      await done('add-member', '--user', 'bea', '--display-name', 'Bea', '--manager');
      expect(await done('add-member', '--user', 'ana')).toContain('is a member already');

      await done('set-role', '--user', 'ana', '--collection', 'shipping', '--role', 'manage');
      expect((await session()).body).toMatchObject({
        userCtx: { roles: ['member', 'edit:billing', 'manage:shipping'] },
      });
      expect(await done('check')).toBe('All is as it should be.\n');

      const put = asAdministrator(couch, PASSWORD);
      await put('PUT', 'sidecard-c_billing/card:a', aCard());
      expect(await done('remove-member', '--user', 'ana')).toContain('Theirs (owner) in billing');
      const handed = await done('remove-member', '--user', 'ana', '--hand-to', 'bea');
      expect(handed).toContain('Handed on to bea (owner) in billing: Refunds');
      expect((await session()).status).toBe(401);
      expect(await done('upgrade')).not.toMatch(/written|brought|repaired/);
    },
    LONG,
  );

  it(
    'is one command of the repository',
    async () => {
      const launch = ['--experimental-strip-types', 'workspace/commandLine/launch.ts'];
      const { code, out } = await runProgram([...launch, 'check', '--url', couch.url]);
      expect({ code, out }).toEqual({ code: 0, out: 'All is as it should be.\n' });
    },
    LONG,
  );

  it(
    'ends with 1 where something is unsafe, and says what',
    async () => {
      couch.couch.settings.set('chttpd_auth_lockout', 'mode', 'off');
      const { code, out } = await run(['check', '--url', couch.url]);
      couch.couch.settings.remove('chttpd_auth_lockout', 'mode');
      expect(code).toBe(1);
      expect(out).toContain('unsafe: ');
      expect(out).toContain('[chttpd_auth_lockout] mode is off');
    },
    LONG,
  );

  it(
    'says in a sentence what goes wrong, and never the password',
    async () => {
      const check = (url: string, ...words: string[]) => run(['check', '--url', url, ...words]);
      const wrong = await check(couch.url, '--admin', 'admin:wrong');
      expect(wrong).toMatchObject({ code: 1, out: '' });
      expect(wrong.err).toBe('The server does not take admin with this password.\n');
      expect((await check(`${couch.url}/database`)).err).toContain('is no CouchDB');
      expect((await check('http://127.0.0.1:9')).err).toMatch(/^Nobody answers at this address/);
      const misused = await run(['check']);
      expect(misused).toMatchObject({ code: 2, out: '' });
      expect(misused.err).toContain('Say --url.');
      const unasked = await run(['check', '--url', couch.url], { SIDECARD_ADMIN: '' });
      expect(unasked.err).toContain('Say who administers the server');
    },
    LONG,
  );

  it(
    'says what to do about a certificate of one’s own, and goes on once it is named',
    async () => {
      const notAfterDate = new Date(Date.now() + 86_400_000);
      const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }], {
        notAfterDate,
        extensions: [
          { name: 'basicConstraints', cA: true },
          { name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] },
        ],
      });
      const server = createServer({ key, cert }, (_, response) => response.end('It works'));
      await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
      const place = server.address();
      const port = typeof place === 'object' && place ? place.port : 0;
      const words = ['check', '--url', `https://localhost:${port}`];
      const unknown = await run(words);
      expect(unknown.code).toBe(1);
      expect(unknown.err).toContain('NODE_EXTRA_CA_CERTS');
      const file = join(folder, 'authority.pem');
      writeFileSync(file, cert);
      const named = await run(words, { NODE_EXTRA_CA_CERTS: file });
      server.close();
      expect(named.err).toContain('is no CouchDB');
    },
    LONG,
  );
});
