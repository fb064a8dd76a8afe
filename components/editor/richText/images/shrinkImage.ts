import { bytesOf, type CardImage, IMAGE_TYPES, LONGEST_SIDE, MOST_BYTES } from '@/cards/images';

/** A file that the browser cannot show as an image. */
export class NoImageError extends Error {
  override name = 'NoImageError';
}

/** From the best on; the first that is small enough is taken. */
const TRIES = [
  ...[0.85, 0.7, 0.55].map((quality) => ({ quality, scale: 1 })),
  ...[0.75, 0.5, 0.35].map((scale) => ({ quality: 0.6, scale })),
];

async function base64(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let binary = '';
  for (let start = 0; start < bytes.length; start += 8192) {
    binary += String.fromCharCode(...bytes.subarray(start, start + 8192));
  }
  return btoa(binary);
}

async function asImage(blob: Blob, width: number, height: number): Promise<CardImage> {
  const type = IMAGE_TYPES.find((each) => each === blob.type);
  if (!type) throw new NoImageError(`The browser wrote ${blob.type}.`);
  return { type, data: await base64(blob), width, height };
}

/** A picture drawn anew, so that neither its place nor its camera is kept. */
async function drawn(
  bitmap: ImageBitmap,
  { quality, scale }: { quality: number; scale: number },
): Promise<CardImage> {
  const fit = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height)) * scale;
  const width = Math.max(1, Math.round(bitmap.width * fit));
  const height = Math.max(1, Math.round(bitmap.height * fit));
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, width, height);
  return asImage(await canvas.convertToBlob({ type: 'image/webp', quality }), width, height);
}

async function bitmapOf(file: Blob): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(file);
  } catch (error) {
    throw new NoImageError('The browser cannot read this image.', { cause: error });
  }
}

/**
 * An image file as a card keeps it: at most `LONGEST_SIDE` pixels long, and as good as fits into `MOST_BYTES`.
 * A small moving picture stays as it is. The last try may still be too large: `imageRefusal` tells.
 *
 * @throws NoImageError for a file that is no image.
 */
export async function shrinkImage(file: Blob): Promise<CardImage> {
  const bitmap = await bitmapOf(file);
  try {
    const isFitting = Math.max(bitmap.width, bitmap.height) <= LONGEST_SIDE;
    if (file.type === 'image/gif' && file.size <= MOST_BYTES && isFitting) {
      return await asImage(file, bitmap.width, bitmap.height);
    }
    let image = await drawn(bitmap, { quality: 0.9, scale: 1 });
    for (const each of TRIES) {
      if (bytesOf(image) <= MOST_BYTES) return image;
      image = await drawn(bitmap, each);
    }
    return image;
  } finally {
    bitmap.close();
  }
}
