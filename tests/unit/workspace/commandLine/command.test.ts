import { describe, expect, it } from 'vitest';
import { readCommand } from '@/workspace/commandLine/command';
import { UsageProblem } from '@/workspace/commandLine/usage';

const URL = ['--url', 'https://couch.example.org'];
const deed = (...words: string[]) => readCommand([...words, ...URL]).deed;

describe('the words of the command line', () => {
  it.each([
    [
      ['create', '--name', ' Acme ', '--collection', 'Café & Bar', '--collection', 'A=B=b'],
      {
        ...{ does: 'create', name: 'Acme' },
        collections: [
          { name: 'Café & Bar', slug: 'cafe-bar' },
          { name: 'A=B', slug: 'b' },
        ],
      },
    ],
    [
      ['add-collection', '--name', 'Billing', '--slug', 'money'],
      { does: 'add-collection', name: 'Billing', slug: 'money' },
    ],
    [
      ['add-member', '--user', 'eva', '--role', 'a:edit', '--role', 'b:read', '--manager'],
      {
        does: 'add-member',
        member: {
          user: 'eva',
          grants: [
            { slug: 'a', right: 'edit' },
            { slug: 'b', right: 'read' },
          ],
          isManager: true,
        },
      },
    ],
    [
      ['add-member', '--user', 'eva', '--sso', '--issuer', 'https://id.org', '--client-id', 'x'],
      {
        does: 'add-member',
        member: { user: 'eva', grants: [], oidc: { issuer: 'https://id.org', clientId: 'x' } },
      },
    ],
    [
      [
        ...['add-member', '--user', 'eva', '--sso', '--issuer', 'https://id.org'],
        ...['--client-id', 'x', '--collection', 'a', '--collection', 'b'],
      ],
      {
        does: 'add-member',
        member: {
          ...{ user: 'eva', grants: [], collections: ['a', 'b'] },
          oidc: { issuer: 'https://id.org', clientId: 'x' },
        },
      },
    ],
    [
      ['remove-member', '--user', 'eva', '--hand-to', 'bea'],
      { does: 'remove-member', user: 'eva', handTo: 'bea' },
    ],
    [
      ['set-role', '--user', 'eva', '--collection', 'a', '--role', 'none'],
      { does: 'set-role', role: { user: 'eva', place: 'a', right: 'none' } },
    ],
    [
      ['set-role', '--user', 'eva', '--hub', 'manage'],
      { does: 'set-role', role: { user: 'eva', place: 'hub', right: 'manage' } },
    ],
    [
      ['add-group', '--name', ' Experts ', '--add', 'eva', '--add', 'bea'],
      { does: 'add-group', name: 'Experts', users: ['eva', 'bea'] },
    ],
    [
      ['set-group', '--name', 'Experts', '--new-name', 'Money', '--add', 'eva', '--remove', 'bea'],
      {
        does: 'set-group',
        group: 'Experts',
        change: { name: 'Money', add: ['eva'], remove: ['bea'] },
      },
    ],
    [
      ['set-group', '--name', 'Experts'],
      { does: 'set-group', group: 'Experts', change: { add: [], remove: [] } },
    ],
    [
      ['remove-group', '--name', 'Experts', '--hand-to', 'eva'],
      { does: 'remove-group', group: 'Experts', handTo: 'eva' },
    ],
    [['upgrade'], { does: 'upgrade' }],
    [['check'], { does: 'check' }],
  ])('say what is to be done: %j', (words, expected) => {
    expect(deed(...words)).toEqual(expected);
  });

  it('say where, by which prefix, and who administers it', () => {
    const words = [
      'check',
      '--url',
      'http://127.0.0.1:5984/',
      '--prefix',
      'acme_',
      '--admin',
      'a:b:c',
    ];
    expect(readCommand(words)).toMatchObject({ prefix: 'acme_', admin: 'a:b:c' });
  });

  it.each([
    [[], ''],
    [['frob'], 'frob'],
    [['check', 'what'], 'what'],
    [['check', '--verbose'], '--verbose'],
    [['check', '--user', 'eva'], '--user'],
    [['create'], '--name'],
    [['create', '--name', ' '], '--name'],
    [['create', '--name', 'Acme', '--collection', 'A=Not a slug'], 'slug'],
    [['create', '--name', 'Acme', '--collection', 'A=hub'], 'hub'],
    [['add-collection', '--name', 'A', '--slug', 'A_B'], 'slug'],
    [['add-member', '--user', 'eva', '--role', 'a'], 'slug:read'],
    [['add-member', '--user', 'eva', '--role', 'a:own'], 'slug:read'],
    [['add-member', '--user', 'eva', '--address', 'http://couch.org'], 'https'],
    [['add-member', '--user', 'eva', '--issuer', 'https://id.org'], '--sso'],
    [['add-member', '--user', 'eva', '--collection', 'a'], '--sso'],
    [['add-member', '--user', 'eva', '--sso', '--issuer', 'https://id.org'], '--client-id'],
    [['add-member', '--user', 'e', '--sso', '--issuer', 'no', '--client-id', 'x'], '--issuer'],
    [['add-member', '--user', 'eva', '--sso', '--manager'], 'identity provider'],
    [['remove-member'], '--user'],
    [['set-role', '--user', 'eva'], '--collection'],
    [['set-role', '--user', 'eva', '--collection', 'a'], '--role'],
    [['set-role', '--user', 'eva', '--hub', 'read'], '--hub'],
    [['set-role', '--user', 'eva', '--hub', 'none', '--role', 'read'], '--hub'],
    [['set-role', '--user', 'e', '--collection', 'a', '--role', 'read', '--role', 'edit'], 'one'],
  ])('that say nothing are told so: %j', (words, told) => {
    expect(() => deed(...words)).toThrow(UsageProblem);
    expect(() => deed(...words)).toThrow(told);
  });

  it.each(['ftp://couch', 'couch.example.org', ''])('want an address, not %j', (url) => {
    expect(() => readCommand(['check', '--url', url])).toThrow('--url');
  });
});
