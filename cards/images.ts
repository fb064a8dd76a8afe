import { ulid } from 'ulid';
import * as v from 'valibot';

/** How many images a card may hold. */
export const MOST_IMAGES = 8;
/** The longest side of an image, in pixels: larger ones are shrunk to it. */
export const LONGEST_SIDE = 1280;
/** The size of one image, in bytes. */
export const MOST_BYTES = 200_000;
/** The size of all images of a card, in bytes: with them it still goes to a server in one request of 1 MB. */
export const MOST_BYTES_OF_CARD = 600_000;

/** Longest base64 text that is read: a card of another device is not lost for a few bytes too many. */
const LONGEST_DATA = 2 * MOST_BYTES;
/** The address of an image of the card itself. */
export const IMAGE_ADDRESS = /^image:([0-9A-Za-z]{1,40})$/;
const NAMED_IMAGE = /\bimage:([0-9A-Za-z]{1,40})/g;

export const IMAGE_TYPES = ['image/webp', 'image/png', 'image/jpeg', 'image/gif'] as const;

const Side = v.pipe(v.number(), v.integer(), v.minValue(1));

export const CardImageSchema = v.object({
  type: v.picklist(IMAGE_TYPES),
  /** Base64. */
  data: v.pipe(
    v.string(),
    v.nonEmpty(),
    v.maxLength(LONGEST_DATA),
    v.check((data) => !/[^0-9A-Za-z+/=]/.test(data), 'not base64'),
  ),
  /** In pixels. */
  width: Side,
  height: Side,
});
/** A picture that is kept with its card. */
export type CardImage = v.InferOutput<typeof CardImageSchema>;

/**
 * The images of a card by id; its Markdown names them: `![words](image:01J…)`. More than `MOST_IMAGES` can
 * be read, as two people may each add some: the limits hold where one is added.
 */
export const CardImagesSchema = v.record(
  v.pipe(v.string(), v.regex(/^[0-9A-Za-z]{1,40}$/)),
  CardImageSchema,
);
export type CardImages = v.InferOutput<typeof CardImagesSchema>;

/** The id of a new image. */
export function newImageId(): string {
  return ulid();
}

/** The size of an image, in bytes. */
export function bytesOf({ data }: Pick<CardImage, 'data'>): number {
  const padding = data.length - data.replace(/=+$/, '').length;
  return Math.floor((data.length * 3) / 4) - padding;
}

/** Why an image cannot be added. */
export type ImageRefusal = 'too-many' | 'too-large' | 'card-full';

/** What stands in the way of one more image; null where nothing does. */
export function imageRefusal(images: CardImages, added: CardImage): ImageRefusal | null {
  const all = Object.values(images);
  if (all.length >= MOST_IMAGES) return 'too-many';
  if (bytesOf(added) > MOST_BYTES) return 'too-large';
  const bytes = all.reduce((sum, image) => sum + bytesOf(image), bytesOf(added));
  return bytes > MOST_BYTES_OF_CARD ? 'card-full' : null;
}

/** The data URL of the image that an address names; null where the card has none of that name. */
export function imageSource(address: string, images: CardImages): string | null {
  const id = IMAGE_ADDRESS.exec(address)?.[1] ?? '';
  const image = Object.hasOwn(images, id) ? images[id] : undefined;
  return image ? `data:${image.type};base64,${image.data}` : null;
}

/** Of some images those that a Markdown text names. */
export function namedImages(texts: readonly string[], images: CardImages): CardImages {
  const named = new Set(
    texts.flatMap((text) => [...text.matchAll(NAMED_IMAGE)].map(([, id]) => id)),
  );
  return Object.fromEntries(Object.entries(images).filter(([id]) => named.has(id)));
}
