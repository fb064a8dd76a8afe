import { describe, expect, it } from 'vitest';
import { shippedStrings } from './strings';

function places(text: string): string[] {
  return [...text.matchAll(/\$\d/g)].map(([place]) => place).sort();
}

describe('the strings of the interface', () => {
  it('exist in both languages, with the same places to fill', async () => {
    const [english, spanish] = [await shippedStrings('en'), await shippedStrings('es')];
    expect([...spanish.keys()].sort()).toEqual([...english.keys()].sort());
    expect(english.size).toBeGreaterThan(50);
    for (const [key, text] of english) {
      expect({ key, places: places(spanish.get(key) ?? '') }).toEqual({
        key,
        places: places(text),
      });
    }
  });

  it('are never empty', async () => {
    for (const language of ['en', 'es'] as const) {
      for (const [key, text] of await shippedStrings(language))
        expect(text.trim(), key).not.toBe('');
    }
  });
});
