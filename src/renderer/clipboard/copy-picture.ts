import { type PictureOf, type PictureScene, pictureScene } from '../../shared/clipboard/picture-scene.ts';
import { t } from '../../shared/language/translate.ts';
import { withoutComments } from '../../shared/layout/without-comments.ts';
import { hideConfidential } from '../../shared/layout/hide-confidential.ts';
import { placeMeasures } from '../../shared/measures/place-measures.ts';
import { getFelt } from '../session/felt-store.ts';
import { getTallies } from '../session/tally-store.ts';
import { createMapView } from '../../shared/layout/map-view.ts';
import { createScene } from '../../shared/scene/create-scene.ts';
import { themes } from '../../shared/scene/theme.ts';
import { loadPicture } from '../session/pictures.ts';
import { todayHere } from '../../shared/language/days.ts';
import { drawScene } from '../scene/draw-scene.ts';
import { boundsOf } from '../scene/shape-bounds.ts';
import { notify, replaceNotice } from '../session/notices.ts';
import { projectStore } from '../session/project-store.ts';
import { givenProjectName } from '../session/select-records.ts';
import { sessionStore } from '../session/session-store.ts';
import { createMeasureText } from '../text/measure-text.ts';
import { selectedPlace } from './copy-selection.ts';

/** Picture pixels a map px, where the picture stays small enough for a clipboard. */
const SCALE = 2;
/** Most pixels of a picture on the clipboard: 160 MB while it is drawn, and again in the program it is pasted into. */
const MAX_PIXELS = 40_000_000;
/** Longest side that every browser engine draws, px. */
const MAX_SIDE = 16_000;
/** Smallest scale at which a card's title can still be read. */
const LEAST_SCALE = 0.5;

/** What of the selection a picture can be made of; null where nothing of the map is selected. */
export function pictureOfSelection(): PictureOf | null {
  const { selection } = sessionStore.getState();
  const { records } = projectStore.getState();
  if (selection?.kind === 'cards') {
    const ids = selection.ids.filter((id) => records.card.has(id));
    return ids.length === 0 ? null : { kind: 'cards', ids };
  }
  return selectedPlace();
}

/**
 * Puts a picture of what is selected on the clipboard: as it is drawn, on paper in light colours whatever the theme,
 * twice as large as on the screen. The picture is alone there, so that every program takes it.
 */
export async function copyPicture(): Promise<void> {
  const of = pictureOfSelection();
  const view = of && viewForOthers();
  if (!of || !view) return;
  const scene = pictureScene(view, of, createMeasureText(), themes.light, boundsOf);
  if (scene) await putPicture(scene);
  else notify('info', t('There is nothing here to draw.'));
}

/** Puts a picture of the whole open map on the clipboard, with its title block and legend, as an export draws it. */
export async function copyMapPicture(): Promise<void> {
  const view = viewForOthers();
  if (!view) return;
  const scene = createScene({
    view,
    measure: createMeasureText(),
    theme: themes.light,
    options: {
      titleBlock: true,
      legend: true,
      stageId: null,
      date: todayHere(),
      projectName: givenProjectName(projectStore.getState()),
    },
  });
  if (scene) await putPicture(scene);
}

/** The open map as others may see it: confidential evidence is not readable on it, as in an export. */
function viewForOthers() {
  const { mapId } = sessionStore.getState();
  if (mapId === null) return undefined;
  const records = withoutComments(hideConfidential(projectStore.getState().records));
  return createMapView(records, mapId, undefined, placeMeasures(records, getTallies()), getFelt());
}

/** The scale at which a picture fits a clipboard; null where nothing could be read on it any more. */
export function scaleFor({ width, height }: Pick<PictureScene, 'width' | 'height'>): number | null {
  const scale = Math.min(SCALE, MAX_SIDE / Math.max(width, height), Math.sqrt(MAX_PIXELS / (width * height)));
  return scale < LEAST_SCALE ? null : scale;
}

async function putPicture(scene: PictureScene): Promise<void> {
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
    .write([new ClipboardItem({ 'image/png': drawn(canvas, scene, scale) })])
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

async function drawn(canvas: OffscreenCanvas, scene: PictureScene, scale: number): Promise<Blob> {
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('This window cannot draw');
  const pictures = await picturesOf(scene);
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

async function picturesOf(scene: PictureScene): Promise<ReadonlyMap<string, ImageBitmap>> {
  const wanted = new Set(scene.shapes.flatMap((shape) => (shape.kind === 'image' ? [shape.sha256] : [])));
  const loaded = await Promise.all(
    [...wanted].map(async (sha256) => [sha256, (await loadPicture(sha256))?.bitmap] as const),
  );
  return new Map(loaded.flatMap(([sha256, bitmap]) => (bitmap ? [[sha256, bitmap] as const] : [])));
}
