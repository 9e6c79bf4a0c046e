import { hitCard, hitCell } from '../../../shared/layout/hit.ts';
import type { CardBox, Rect } from '../../../shared/layout/map-layout.ts';
import { cardKindOfLane } from '../../../shared/model/lane.ts';
import { select, sessionStore, startEditing } from '../../session/session-store.ts';
import { addCardHere } from '../open/actions.ts';
import { READABLE } from '../camera/camera.ts';
import { opensComments } from './card-comments.ts';
import { dragCards } from './drag-cards.ts';
import { endEditing } from '../open/editing.ts';
import { drawAtPlace } from '../open/emotion-actions.ts';
import { emotionPlaceAt } from '../open/emotion-place.ts';
import { openPiecesUnder } from '../open/evidence-counts.ts';
import { getOpenMap, type OpenMap } from '../open/map-store.ts';
import { showCommentsOn } from '../open/show-comments.ts';
import { dragBand } from './rubber-band.ts';
import { cameraFor, getCamera, type Point, setCamera, toMap } from '../open/view-camera.ts';
import { dragMap, localPoint } from '../camera/viewport.ts';

/** A press on the body of the map: takes cards, draws a frame, drags the map, or selects what was clicked. */
export function pressBody(press: PointerEvent, pane: HTMLElement, spaceHeld: boolean): void {
  const open = getOpenMap();
  if (!open || press.button > 1) return;
  if (sessionStore.getState().editing) endEditing();
  if (press.button === 1 || spaceHeld) {
    press.preventDefault();
    dragMap(press);
    return;
  }
  const at = toMap(localPoint(pane, press));
  const card = hitCard(open.layout, at.x, at.y);
  if (card) pressCard(press, pane, card, at);
  // A finger pans, as everywhere; a mouse and a pen draw a frame.
  else if (press.pointerType === 'touch') dragMap(press, () => clickGround(open, at));
  else dragBand(press, pane, () => (press.shiftKey ? undefined : clickGround(open, at)));
}

function pressCard(press: PointerEvent, pane: HTMLElement, box: CardBox, at: Point): void {
  const { selection } = sessionStore.getState();
  const { id } = box.card;
  const chosen = selection?.kind === 'cards' ? selection.ids : [];
  const toggle = (): void => {
    const toggled = chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id];
    select(toggled.length === 0 ? null : { kind: 'cards', ids: toggled });
  };
  if (press.shiftKey) {
    dragBand(press, pane, toggle);
    return;
  }
  const ids = chosen.includes(id) ? chosen : [id];
  if (press.ctrlKey || press.metaKey) {
    // A drag copies, a click takes the card in or out.
    dragCards(press, pane, box, ids, toggle);
    return;
  }
  if (ids !== chosen) select({ kind: 'cards', ids });
  // A click on one of several selected cards selects it alone; a drag takes them all.
  dragCards(press, pane, box, ids, () => {
    if (ids.length > 1) select({ kind: 'cards', ids: [id] });
    if (opensComments(box, at)) showCommentsOn(id);
  });
}

function clickGround(open: OpenMap, at: Point): void {
  const cell = hitCell(open.layout, at.x, at.y);
  if (!cell) {
    select(null);
    return;
  }
  const piece = [...open.layout.evidence, ...open.layout.emotionQuotes].find((box) => isIn(box, at));
  if (piece) {
    select({ kind: 'evidence', id: piece.evidence.id });
    return;
  }
  select({ kind: 'cell', laneId: cell.laneId, stepId: cell.stepId });
  const counts = open.layout.evidenceCounts.find((box) => isIn(box, at));
  if (counts) {
    openPiecesUnder(counts, at);
    return;
  }
  const lane = open.records.lane.get(cell.laneId);
  if (!lane || lane.collapsed) return;
  if (lane.kind === 'emotion') drawAtPlace(emotionPlaceAt(open, at));
  else if (cell.cards.length === 0 && cardKindOfLane[lane.kind] !== null && getCamera().k >= READABLE)
    addCardHere();
}

const isIn = (box: Rect, { x, y }: Point): boolean =>
  x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height;

/** A double click edits a card, or begins one in the cell, from far away too; elsewhere it comes near from there. */
export function doubleClickBody(event: MouseEvent, pane: HTMLElement): void {
  const open = getOpenMap();
  if (!open) return;
  const at = toMap(localPoint(pane, event));
  const card = hitCard(open.layout, at.x, at.y);
  const cell = hitCell(open.layout, at.x, at.y);
  if (!cell) return;
  if (card) {
    select({ kind: 'cards', ids: [card.card.id] });
    startEditing({ kind: 'card', id: card.card.id });
    return;
  }
  const lane = open.records.lane.get(cell.laneId);
  if (!lane || lane.collapsed || cardKindOfLane[lane.kind] === null) {
    if (getCamera().k < READABLE) setCamera(cameraFor(cell, 1, 48));
    return;
  }
  if (sessionStore.getState().editing) return;
  select({ kind: 'cell', laneId: cell.laneId, stepId: cell.stepId });
  addCardHere();
}
