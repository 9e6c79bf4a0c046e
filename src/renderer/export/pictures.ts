import type { Scene } from '../../shared/scene/shape.ts';
import type { PictureOf } from '../scene/draw-shape.ts';
import { getBlob } from './ask-main.ts';
import { dataUrl } from '../scene/data-url.ts';

export type Pictures = {
  /** Decoded, for a canvas. */
  readonly pictureOf: PictureOf;
  /** As data URL, for a document that must stand on its own. */
  readonly urlOf: (sha256: string) => string | null;
  /** How many the scene wants that cannot be drawn: not there, or no picture Chromium knows. */
  readonly missing: number;
};

/**
 * Loads the pictures of a scene, each once, as data URLs, since an SVG must carry them. One that cannot be read leaves
 * its frame empty: a picture a person attached years ago must not keep the map from being printed.
 */
export async function loadPictures(
  scene: Pick<Scene, 'shapes'>,
  onLoaded: (share: number) => Promise<void>,
): Promise<Pictures> {
  const wanted = new Set(scene.shapes.flatMap((shape) => (shape.kind === 'image' ? [shape.sha256] : [])));
  const loaded = new Map<string, Loaded>();
  let asked = 0;
  for (const sha256 of wanted) {
    const picture = await loadPicture(sha256);
    if (picture !== null) loaded.set(sha256, picture);
    asked += 1;
    await onLoaded(asked / wanted.size);
  }
  return {
    pictureOf: (sha256) => {
      const source = loaded.get(sha256)?.image;
      return source === undefined
        ? null
        : { source, width: source.naturalWidth, height: source.naturalHeight };
    },
    urlOf: (sha256) => loaded.get(sha256)?.url ?? null,
    missing: wanted.size - loaded.size,
  };
}

type Loaded = { readonly image: HTMLImageElement; readonly url: string };

async function loadPicture(sha256: string): Promise<Loaded | null> {
  const blob = await getBlob(sha256);
  if (!blob?.type.startsWith('image/')) return null;
  const url = await dataUrl(blob);
  const image = new Image();
  const decoded = new Promise<boolean>((done) => {
    image.onload = () => done(image.naturalWidth > 0 && image.naturalHeight > 0);
    image.onerror = () => done(false);
  });
  image.src = url;
  return (await decoded) ? { image, url } : null;
}
