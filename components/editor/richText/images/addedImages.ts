import { type CardImages, type ImageRefusal, imageRefusal, newImageId } from '@/cards/images';
import { NoImageError, shrinkImage } from './shrinkImage';

/** Images that were added, by name of their file, and why others were not. */
export interface AddedImages {
  images: CardImages;
  added: readonly { id: string; alt: string }[];
  refusals: readonly (ImageRefusal | 'no-image')[];
}

function altOf({ name }: File): string {
  const words = name
    .replace(/\.[a-z\d]+$/i, '')
    .replace(/[_-]+/g, ' ')
    .trim();
  // What a clipboard or a camera calls it says nothing.
  return /^(?:image|img|screenshot|pasted|captura)?[\s\d.]*$/i.test(words) ? '' : words;
}

/** Shrinks files and adds each to a card's images, as far as its limits go. */
export async function addImages(files: readonly File[], before: CardImages): Promise<AddedImages> {
  let images = before;
  const added: { id: string; alt: string }[] = [];
  const refusals: (ImageRefusal | 'no-image')[] = [];
  for (const file of files) {
    try {
      const image = await shrinkImage(file);
      const refusal = imageRefusal(images, image);
      if (refusal) {
        refusals.push(refusal);
        continue;
      }
      const id = newImageId();
      images = { ...images, [id]: image };
      added.push({ id, alt: altOf(file) });
    } catch (error) {
      if (!(error instanceof NoImageError)) throw error;
      refusals.push('no-image');
    }
  }
  return { images, added, refusals };
}
