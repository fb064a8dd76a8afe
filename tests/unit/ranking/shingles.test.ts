import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boilerplateOf, containment, isEditedCopy, shinglesOf } from '@/ranking/shingles';

const words = (text: string) => shinglesOf(text.split(' '));
const stems = fc.array(fc.constantFrom('pump', 'lamp', 'water', 'light', 'pod', 'leaf'));

describe('runs of three stems', () => {
  it('are within one another by a share between 0 and 1, a copy by all', () => {
    fc.assert(
      fc.property(stems, stems, (one, other) => {
        const [a, b] = [shinglesOf(one), shinglesOf(other)];
        const share = containment(a, b);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        expect(containment(a, a)).toBe(a.size === 0 ? 0 : 1);
        expect(containment(a, shinglesOf([...one, ...other]))).toBe(a.size === 0 ? 0 : 1);
        expect(isEditedCopy(a, b)).toBe(isEditedCopy(b, a));
      }),
    );
  });

  it('tell a copy that was edited, or cut out of a longer text', () => {
    const text = 'a b c d e f g h i j k l m n o p';
    expect(isEditedCopy(words(text), words(text.replace('d', 'x').replace('m', 'y')))).toBe(true);
    expect(isEditedCopy(words('d e f g h i j'), words(text))).toBe(true);
    expect(isEditedCopy(words('a b c d x y z q r s t u v w'), words(text))).toBe(false);
  });

  it('tell nothing of a text that is too short', () => {
    expect(isEditedCopy(words('a b c d e f'), words('a b c d e f'))).toBe(false);
    expect(isEditedCopy(words('a b'), words('a b'))).toBe(false);
  });

  it('are a way of putting things where many texts share them', () => {
    const texts = ['one', 'two', 'three', 'four'].map((each) => words(`sorry to hear ${each} x y`));
    expect([...boilerplateOf(texts)]).toEqual(['sorry to hear']);
    expect(boilerplateOf(texts.slice(1)).size).toBe(0);
  });
});
