import { attachedImages } from '../attached-images.ts';
import type { DocumentSource } from '../document.ts';
import { type Picture, readPicture } from '../pptx/drawing/picture.ts';
import { base64OfBytes } from './base64.ts';

/** Most that all pictures together may take, bytes: what mail servers let through, with room for the rest. */
const MOST_BYTES = 12 * 1024 * 1024;

const urls = new WeakMap<Picture, string>();

/** A picture as an address that holds it; made once, since a page is made once in each language. */
export function pictureUrl(picture: Picture): string {
  let url = urls.get(picture);
  if (url === undefined) {
    url = `data:image/${picture.extension};base64,${base64OfBytes(picture.bytes)}`;
    urls.set(picture, url);
  }
  return url;
}

/** The pictures of cards and personas that a page can hold, by the id of their attachment, and how many it cannot. */
export async function readPagePictures(
  source: Pick<DocumentSource, 'records' | 'view' | 'readFile'>,
): Promise<{
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly left: number;
}> {
  const { ofCards, ofPersonas } = attachedImages(source);
  const pictures = new Map<string, Picture>();
  let room = MOST_BYTES;
  let left = 0;
  for (const { id, sha256 } of [...ofPersonas, ...ofCards]) {
    const bytes = await source.readFile(sha256);
    const picture = bytes && bytes.length <= room ? readPicture(bytes) : null;
    if (picture) {
      room -= picture.bytes.length;
      pictures.set(id, picture);
    } else left += 1;
  }
  return { pictures, left };
}
