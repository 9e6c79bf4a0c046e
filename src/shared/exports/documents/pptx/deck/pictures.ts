import { phrase } from '../../../../language/translate.ts';
import { attachedImages } from '../../attached-images.ts';
import type { DocumentSource, ExportNote } from '../../document.ts';
import { type Picture, readPicture } from '../drawing/picture.ts';

/** The pictures of cards and of personas that an Office program shows, by the id of their attachment, and how many it cannot show. */
export async function collectPictures(
  source: Pick<DocumentSource, 'records' | 'view' | 'readFile'>,
): Promise<{
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly left: number;
}> {
  const { ofCards, ofPersonas } = attachedImages(source);
  const read = new Map<string, Picture | null>();
  const pictures = new Map<string, Picture>();
  let left = 0;
  for (const { id, sha256 } of [...ofCards, ...ofPersonas]) {
    let picture = read.get(sha256);
    if (picture === undefined) {
      const bytes = await source.readFile(sha256);
      picture = bytes ? readPicture(bytes) : null;
      read.set(sha256, picture);
    }
    if (picture) pictures.set(id, picture);
    else left += 1;
  }
  return { pictures, left };
}

/** The same for slides. What PowerPoint cannot show is said. */
export async function readPictures(source: Pick<DocumentSource, 'records' | 'view' | 'readFile'>): Promise<{
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly notes: readonly ExportNote[];
}> {
  const { pictures, left } = await collectPictures(source);
  return {
    pictures,
    notes:
      left === 0
        ? []
        : [
            {
              message: phrase(
                '{{count}} pictures are of a kind that PowerPoint cannot show, and were left out.',
              ),
              params: { count: left },
            },
          ],
  };
}
