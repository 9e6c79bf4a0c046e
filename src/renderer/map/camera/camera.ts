import type { Rect } from '../../../shared/layout/map-layout.ts';
import { sessionStore } from '../../session/session-store.ts';
import { getOpenMap } from '../open/map-store.ts';
import { rectOf } from '../../selection/navigate.ts';
import { partToShow } from './part-to-show.ts';
import { fitColumns } from './fit-columns.ts';
import { measureView } from './use-view-size.ts';
import * as view from '../open/view-camera.ts';
import { getCamera, reveal, zoomToRect, cameraFor, glideTo } from '../open/view-camera.ts';

/** Uses the current size of the window, also right after it was resized. */
const measured = (zoom: () => void) => (): void => {
  measureView();
  zoom();
};

export const zoomIn = measured(view.zoomIn);
export const zoomOut = measured(view.zoomOut);
/** Actual size, with what is selected in view, and columns as wide as usual. */
export const zoom100 = measured(() => {
  fitColumns('usual');
  view.zoom100(selectedPart());
});
/** Shows the whole map; a small one no larger than 100 %, with columns that use the width. */
export const zoomFit = measured(() => {
  fitColumns('whole');
  view.zoomFit();
});

/** Shows all steps; of the lanes as many as there is room for, from those in view on. */
export const zoomWidth = measured(() => {
  fitColumns('width');
  const { content, origin } = view.getGround();
  if (content.width > 0) fillWidth({ x: origin.x, width: content.width }, 1);
});

/** Shows the steps of a stage as large as they fit, up to 125 %: of the selected stage, else of the one in the middle. */
export const zoomStage = measured(() => {
  const layout = getOpenMap()?.layout;
  const { selection } = sessionStore.getState();
  const inView = view.visibleRect();
  const chosen = layout && selection && rectOf(layout, selection, []);
  const middle = chosen ? chosen.x + chosen.width / 2 : inView.x + inView.width / 2;
  const stage =
    layout?.stages.find(({ x, width }) => middle >= x && middle < x + width) ?? layout?.stages.at(-1);
  if (stage) fillWidth(stage, 1.25);
});

/** Glides to where columns fill the width of the view; the upper edge of what is in view stays. */
function fillWidth({ x, width }: Pick<Rect, 'x' | 'width'>, largest: number): void {
  const { view: pane, origin } = view.getGround();
  const k = Math.min(largest, Math.max(view.MIN_ZOOM, (pane.width - 16) / width));
  const top = view.visibleRect().y;
  glideTo({ x: (origin.x - x) * k + 8, y: (origin.y - top) * k, k });
}

function selectedPart(): Rect | null {
  const open = getOpenMap();
  const { selection } = sessionStore.getState();
  return open && selection ? partToShow(open, selection, { ...getCamera(), k: 1 }) : null;
}

/** Zooms to what is selected; does nothing where nothing on the map is. */
export function zoomSelection(): void {
  measureView();
  const open = getOpenMap();
  const rect = open && rectOf(open.layout, sessionStore.getState().selection, open.view.connections);
  if (rect) zoomToRect(rect);
}

/** Brings a card into view; zooms in where cards cannot be read. A card of a collapsed lane shows its cell. */
export function scrollTo(cardId: string): void {
  measureView();
  const open = getOpenMap();
  const card = open?.records.card.get(cardId);
  if (!open || !card) return;
  const rect =
    open.layout.cards.get(cardId) ??
    rectOf(open.layout, { kind: 'cell', laneId: card.laneId, stepId: card.stepId }, []);
  if (!rect) return;
  if (getCamera().k < READABLE) glideTo({ ...cameraFor(rect, 1, 48) });
  else reveal(rect);
}

/** The least zoom at which a card's text can be read and edited. */
export const READABLE = 0.6;
