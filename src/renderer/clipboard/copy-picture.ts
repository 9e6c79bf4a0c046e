import { type PictureOf, pictureScene } from '../../shared/clipboard/picture-scene.ts';
import { pictureWords } from '../../shared/clipboard/picture-words.ts';
import { todayHere } from '../../shared/language/days.ts';
import { t } from '../../shared/language/translate.ts';
import { createMapView } from '../../shared/layout/map-view.ts';
import type { MapView } from '../../shared/layout/view.ts';
import { hideConfidential } from '../../shared/layout/hide-confidential.ts';
import { withoutComments } from '../../shared/layout/without-comments.ts';
import { placeMeasures } from '../../shared/measures/place-measures.ts';
import { createScene } from '../../shared/scene/create-scene.ts';
import { themes } from '../../shared/scene/theme.ts';
import { boundsOf } from '../scene/shape-bounds.ts';
import { getFelt } from '../session/felt-store.ts';
import { notify } from '../session/notices.ts';
import { projectStore } from '../session/project-store.ts';
import { givenProjectName } from '../session/select-records.ts';
import { sessionStore } from '../session/session-store.ts';
import { getTallies } from '../session/tally-store.ts';
import { createMeasureText } from '../text/measure-text.ts';
import { selectedPlace } from './copy-selection.ts';
import { writePicture } from './write-picture.ts';

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

/** Puts a picture of what is selected on the clipboard, for slides, mails and drawing programs. */
export const copyPicture = (): Promise<void> => copy(pictureOfSelection(), { sized: false });

/** Puts a picture of the whole open map on the clipboard, with its title block and legend, as an export draws it. */
export const copyMapPicture = (): Promise<void> => copy('map', { sized: false });

/** Puts a picture of what is selected, or of the whole map, on the clipboard for text: as wide as it is there. */
export const copySizedPicture = (): Promise<void> => copy(pictureOfSelection() ?? 'map', { sized: true });

async function copy(of: PictureOf | 'map' | null, flavours: { readonly sized: boolean }): Promise<void> {
  const view = of && viewForOthers();
  if (!of || !view) return;
  const scene =
    of === 'map' ? mapScene(view) : pictureScene(view, of, createMeasureText(), themes.light, boundsOf);
  if (scene) await writePicture(scene, { ...flavours, words: pictureWords(view, of === 'map' ? null : of) });
  else notify('info', t('There is nothing here to draw.'));
}

const mapScene = (view: MapView) =>
  createScene({
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

/** The open map as others may see it: confidential evidence is not readable on it, as in an export. */
function viewForOthers() {
  const { mapId } = sessionStore.getState();
  if (mapId === null) return undefined;
  const records = withoutComments(hideConfidential(projectStore.getState().records));
  return createMapView(records, mapId, undefined, placeMeasures(records, getTallies()), getFelt());
}
