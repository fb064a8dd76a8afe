import { expect, it } from 'vitest';
import { SHORTEST_PASSWORD } from '@/workspace/connecting/ownPassword';
import { suggestedPassword } from '@/workspace/connecting/suggestedPassword';

it('suggests passwords that are long, easy to copy and another each time', () => {
  const passwords = Array.from({ length: 200 }, suggestedPassword);
  for (const password of passwords) {
    expect(password).toMatch(/^([a-z2-9]{5}-){3}[a-z2-9]{5}$/);
    expect(password).not.toMatch(/[lo01]/);
    expect(password.length).toBeGreaterThan(SHORTEST_PASSWORD);
  }
  expect(new Set(passwords).size).toBe(200);
});
