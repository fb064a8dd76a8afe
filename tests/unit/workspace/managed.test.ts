import { expect, it } from 'vitest';
import { DEFAULT_PREFIX } from '@/documents/place';
import { readManaged } from '@/workspace/managed';
import { hostOf, originPattern, readAddress } from '@/workspace/serverAddress';

it('is an invitation for all whom an organisation manages', () => {
  expect(readManaged({ server: 'https://couch.example.org/' })).toEqual({
    ...{ address: 'https://couch.example.org', prefix: DEFAULT_PREFIX, name: 'couch.example.org' },
  });
  const oidc = { issuer: 'https://id.example.org', clientId: 'sidecard' };
  const policy = { server: 'https://couch.example.org', prefix: 'acme-', name: 'Acme', oidc };
  expect(readManaged(policy)).toEqual({
    ...{ address: 'https://couch.example.org', prefix: 'acme-', name: 'Acme', oidc },
  });
});

it('is none where nothing is set, and damaged where it cannot be used', () => {
  for (const nothing of [undefined, null, {}, { name: 'Acme' }]) {
    expect(readManaged(nothing)).toBe('none');
  }
  const server = 'https://couch.example.org';
  const damaged = [
    { server: 7 },
    { server: 'couch.example.org' },
    { server: 'http://couch.example.org' },
    { server, prefix: 'A prefix' },
    { server, name: ' ' },
    { server, oidc: { issuer: 'id' } },
  ];
  for (const policy of damaged) expect(readManaged(policy)).toBe('damaged');
});

it('asks for the one server, whatever its port', () => {
  expect(originPattern('https://couch.example.org:6984/team')).toBe('https://couch.example.org/*');
  expect(hostOf('https://couch.example.org:6984/team')).toBe('couch.example.org:6984');
});

it('takes an address as people give it', () => {
  expect(readAddress(' https://ana:secret@couch.example.org/team/?a=b#c ')).toEqual({
    address: 'https://couch.example.org/team',
  });
  expect(readAddress('http://127.0.0.1:5984')).toEqual({ address: 'http://127.0.0.1:5984' });
  expect(readAddress('http://localhost.example.org')).toEqual({ problem: 'not-https' });
  for (const none of ['', 'couch', 'ftp://couch.example.org', 'javascript:alert(1)']) {
    expect(readAddress(none)).toEqual({ problem: 'no-address' });
  }
});
