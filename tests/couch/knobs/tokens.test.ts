import { createHmac, createSign, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { StandIn } from '../standIn/standIn.ts';

const SECRET = Buffer.from('a secret of some length').toString('base64');
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const standIn = new StandIn({
  settings: {
    jwt_keys: {
      'hmac:one': SECRET,
      'rsa:two': String(publicKey.export({ type: 'spki', format: 'pem' })),
    },
    jwt_auth: { roles_claim_path: 'sidecard.roles', required_claims: 'exp, {iss, "https://idp"}' },
  },
});
const soon = Math.floor(Date.now() / 1000) + 60;
const CLAIMS = { sub: 'ann', exp: soon, iss: 'https://idp', sidecard: { roles: ['read:one'] } };

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

function token(alg: 'HS256' | 'RS256', kid: string, claims: object): string {
  const said = `${part({ alg, kid, typ: 'JWT' })}.${part(claims)}`;
  const proof =
    alg === 'HS256'
      ? createHmac('sha256', Buffer.from(SECRET, 'base64')).update(said).digest()
      : createSign('RSA-SHA256').update(said).sign(privateKey);
  return `${said}.${proof.toString('base64url')}`;
}

async function session(bearer: string) {
  const headers = { authorization: `Bearer ${bearer}` };
  const response = await standIn.fetch('http://stand-in.test/_session', { headers });
  const body: unknown = await response.json();
  return { status: response.status, body };
}

describe('a token', () => {
  it.each([
    ['HS256', 'one'],
    ['RS256', 'two'],
  ] as const)('signs in with its roles: %s', async (alg, kid) => {
    expect(await session(token(alg, kid, CLAIMS))).toMatchObject({
      status: 200,
      body: { userCtx: { name: 'ann', roles: ['read:one'] } },
    });
  });

  it.each([
    ['is over', token('HS256', 'one', { ...CLAIMS, exp: soon - 120 }), 401],
    ['says nobody’s name', token('HS256', 'one', { ...CLAIMS, sub: undefined }), 401],
    ['is of a key nobody knows', token('HS256', 'three', CLAIMS), 400],
    ['is signed with another key', `${token('RS256', 'two', CLAIMS).slice(0, -8)}AAAAAAAA`, 400],
    ['is from elsewhere', token('HS256', 'one', { ...CLAIMS, iss: 'https://other' }), 400],
    ['is no token', 'opaque', 400],
  ])('does not sign in where it %s', async (_, bearer, status) => {
    expect((await session(bearer)).status).toBe(status);
  });
});
