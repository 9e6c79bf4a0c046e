import { pictureHtml, pictureSvg } from '../../shared/clipboard/picture-flavours.ts';
import type { PictureScene } from '../../shared/clipboard/picture-scene.ts';
import { t } from '../../shared/language/translate.ts';
import { drawScene } from '../scene/draw-scene.ts';
import { notify, replaceNotice } from '../session/notices.ts';
import { loadPicture } from '../session/pictures.ts';
import { dataUrl } from '../scene/data-url.ts';

/** Picture pixels a map px, where the picture stays small enough for a clipboard. */
const SCALE = 2;
/** Most pixels of a picture on the clipboard: 160 MB while it is drawn, and again in the program it is pasted into. */
const MAX_PIXELS = 40_000_000;
/** Longest side that every browser engine draws, px. */
const MAX_SIDE = 16_000;
/** Smallest scale at which a card's title can still be read. */
const LEAST_SCALE = 0.5;
/** Longest side of an attached picture in the SVG, px: a card is narrower. */
const MAX_ATTACHED_SIDE = 800;

/** The scale at which a picture fits a clipboard; null where nothing could be read on it any more. */
export function scaleFor({ width, height }: Pick<PictureScene, 'width' | 'height'>): number | null {
  const scale = Math.min(SCALE, MAX_SIDE / Math.max(width, height), Math.sqrt(MAX_PIXELS / (width * height)));
  return scale < LEAST_SCALE ? null : scale;
}

/** How a picture is put on the clipboard. */
type PictureFlavours = {
  /** As HTML, too, with the size it has in a text; programs that take that take nothing else. */
  readonly sized: boolean;
  /** For those who cannot see it. */
  readonly words: string;
};

/**
 * Puts a drawing on the clipboard: on paper in light colours whatever the theme, as pixels, twice as many as on the screen, and as
 * an SVG of the size it has on the screen. Why not as HTML, too, each time: docs/decisions/0013.
 */
export async function writePicture(scene: PictureScene, flavours: PictureFlavours): Promise<void> {
  const scale = scaleFor(scene);
  if (scale === null) {
    notify(
      'info',
      t('This is too large for a picture on the clipboard. Nothing was copied. Export it as PNG instead.'),
    );
    return;
  }
  const canvas = new OffscreenCanvas(Math.ceil(scene.width * scale), Math.ceil(scene.height * scale));
  const written = await navigator.clipboard
    .write([new ClipboardItem(made(canvas, scene, scale, flavours))])
    .then(
      () => true,
      () => false,
    );
  if (!written) {
    notify('error', t('The picture could not be put on the clipboard. Nothing was copied. Try again.'));
    return;
  }
  const { width, height } = canvas;
  replaceNotice(
    scale === SCALE
      ? t('Copied as a picture of {{width}} × {{height}} pixels.', { width, height })
      : t('Copied as a picture of {{width}} × {{height}} pixels, the most a clipboard can hold.', {
          width,
          height,
        }),
  );
}

/** Each flavour while it is made. */
function made(
  canvas: OffscreenCanvas,
  scene: PictureScene,
  scale: number,
  { sized, words }: PictureFlavours,
): Record<string, Promise<Blob>> {
  const pictures = picturesOf(scene);
  const png = drawn(canvas, scene, scale, pictures);
  const svg = svgOf(scene, words, pictures);
  if (!sized) return { 'image/png': png, 'image/svg+xml': svg };
  const html = async (): Promise<Blob> =>
    new Blob([pictureHtml(await dataUrl(await png), scene, words)], { type: 'text/html' });
  return { 'image/png': png, 'image/svg+xml': svg, 'text/html': html() };
}

type Bitmaps = ReadonlyMap<string, ImageBitmap>;

async function drawn(
  canvas: OffscreenCanvas,
  scene: PictureScene,
  scale: number,
  loading: Promise<Bitmaps>,
): Promise<Blob> {
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('This window cannot draw');
  const pictures = await loading;
  drawScene(context, scene, {
    tile: { x: 0, y: 0, width: scene.width, height: scene.height },
    scale,
    pictureOf: (sha256) => {
      const bitmap = pictures.get(sha256);
      return bitmap ? { source: bitmap, width: bitmap.width, height: bitmap.height } : null;
    },
  });
  return canvas.convertToBlob({ type: 'image/png' });
}

async function svgOf(scene: PictureScene, words: string, loading: Promise<Bitmaps>): Promise<Blob> {
  const urls = new Map<string, string>();
  for (const [sha256, bitmap] of await loading) urls.set(sha256, await smallCopy(bitmap));
  const svg = pictureSvg(scene, words, (sha256) => urls.get(sha256) ?? null);
  return new Blob([svg], { type: 'image/svg+xml' });
}

/** An attached picture as it is sharp enough on a card, and without what its file says beside it. */
async function smallCopy(bitmap: ImageBitmap): Promise<string> {
  const scale = Math.min(1, MAX_ATTACHED_SIDE / Math.max(bitmap.width, bitmap.height));
  const canvas = new OffscreenCanvas(Math.ceil(bitmap.width * scale), Math.ceil(bitmap.height * scale));
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return dataUrl(await canvas.convertToBlob({ type: 'image/png' }));
}

async function picturesOf(scene: PictureScene): Promise<Bitmaps> {
  const wanted = new Set(scene.shapes.flatMap((shape) => (shape.kind === 'image' ? [shape.sha256] : [])));
  const loaded = await Promise.all(
    [...wanted].map(async (sha256) => [sha256, (await loadPicture(sha256))?.bitmap] as const),
  );
  return new Map(loaded.flatMap(([sha256, bitmap]) => (bitmap ? [[sha256, bitmap] as const] : [])));
}
