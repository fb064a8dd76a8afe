import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  bytesOf,
  type CardImage,
  CardImagesSchema,
  imageRefusal,
  imageSource,
  MOST_BYTES,
  MOST_IMAGES,
  namedImages,
} from '@/cards/images';
import { markdownToText } from '@/cards/markdownText';
import { merged, version } from './merge/pumpCard';

/** An image of about so many bytes. */
function anImage(bytes = 3): CardImage {
  return { type: 'image/webp', data: 'AAAA'.repeat(Math.ceil(bytes / 3)), width: 2, height: 1 };
}

describe('the images of a card', () => {
  it('are counted by their bytes', () => {
    expect(bytesOf({ data: btoa('abcd') })).toBe(4);
    expect(bytesOf(anImage(300))).toBe(300);
  });

  it('are at most eight, and no larger than the limits', () => {
    const many = Array.from({ length: MOST_IMAGES }, (_, index) => [`i${index}`, anImage()]);
    expect(imageRefusal({}, anImage())).toBeNull();
    expect(imageRefusal(Object.fromEntries(many), anImage())).toBe('too-many');
    expect(imageRefusal({}, anImage(MOST_BYTES + 3))).toBe('too-large');
    const full = { a: anImage(200_000), b: anImage(199_999), c: anImage(199_999) };
    expect(imageRefusal(full, anImage(90_000))).toBe('card-full');
  });

  it.each([
    { a: { ...anImage(), type: 'image/svg+xml' } },
    { a: { ...anImage(), data: '"><script>' } },
    { a: { ...anImage(), width: 0 } },
    { 'a b': anImage() },
  ])('are refused where they are none: %j', (images) => {
    expect(v.safeParse(CardImagesSchema, images).success).toBe(false);
  });

  it('are found by their address alone', () => {
    expect(imageSource('image:a', { a: anImage() })).toBe('data:image/webp;base64,AAAA');
    expect(imageSource('image:b', { a: anImage() })).toBeNull();
    expect(imageSource('image:constructor', {})).toBeNull();
    expect(imageSource('https://x.example/a', { a: anImage() })).toBeNull();
  });

  it('are kept where a text names them', () => {
    const images = { a: anImage(), b: anImage(), c: anImage() };
    const named = namedImages(['![x](image:a)', '![](image:b)'], images);
    expect(named).toEqual({ a: anImage(), b: anImage() });
    expect(namedImages([''], images)).toEqual({});
  });

  it('are their description in a plain text', () => {
    expect(markdownToText('See ![the button](image:a).', {})).toBe('See [the button].');
  });
});

describe('images of two versions', () => {
  const a = { a: anImage() };
  const b = { b: anImage(6) };

  it('are all kept, whichever side is whose', () => {
    const [mine, theirs] = [version({ images: a }), version({ images: b })];
    expect(merged(mine, theirs).images).toEqual({ ...a, ...b });
    expect(JSON.stringify(merged(mine, theirs))).toBe(JSON.stringify(merged(theirs, mine)));
  });

  it('go where one side took them away and no text names them', () => {
    const from = version({ images: { ...a, ...b } });
    expect(merged(version({ images: b }), from, from).images).toEqual(b);
    const named = { answer: { en: { body: '![x](image:a)' } } };
    const theirs = version({ ...named, images: { ...a, ...b } });
    expect(merged(version({ images: b }), theirs, from).images).toEqual({ ...a, ...b });
  });
});
