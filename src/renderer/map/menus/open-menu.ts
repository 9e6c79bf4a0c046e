import { hitCard, hitCell } from '../../../shared/layout/hit.ts';
import { bandPart } from '../../../shared/layout/band.ts';
import type { Rect } from '../../../shared/layout/map-layout.ts';
import { select, sessionStore } from '../../session/session-store.ts';
import { elementIds } from '../open/describe.ts';
import { endEditing } from '../open/editing.ts';
import { type MenuOwner, openMapMenu } from '../open/map-menu-store.ts';
import { getOpenMap } from '../open/map-store.ts';
import { toMap } from '../open/view-camera.ts';
import { localPoint } from '../camera/viewport.ts';

/** The menu of the card or the cell under a right click. Cards that are selected stay so where one of them is clicked. */
export function openMenuAt(click: MouseEvent, pane: HTMLElement): void {
  const open = getOpenMap();
  // A field keeps the menu that the system has for text.
  if (!open || (click.target instanceof Element && click.target.closest('input, textarea'))) return;
  const at = toMap(localPoint(pane, click));
  const card = hitCard(open.layout, at.x, at.y);
  const cell = hitCell(open.layout, at.x, at.y);
  if (!card && !cell) return;
  click.preventDefault();
  if (sessionStore.getState().editing) endEditing();
  if (card) {
    const { selection } = sessionStore.getState();
    const { id } = card.card;
    if (selection?.kind !== 'cards' || !selection.ids.includes(id)) select({ kind: 'cards', ids: [id] });
  } else if (cell) select({ kind: 'cell', laneId: cell.laneId, stepId: cell.stepId });
  openMapMenu({
    of: card ? { kind: 'cards' } : { kind: 'cell' },
    anchor: { x: click.clientX, y: click.clientY, width: 0, height: 0 },
  });
}

/** The menu of what is selected, for the keyboard. False where nothing with a menu is. */
export function openMenuOfSelection(grid: HTMLElement): boolean {
  const owner = ownerNow();
  if (!owner) return false;
  openMapMenu({ of: owner.of, anchor: placeOf(owner.elementId, grid) });
  return true;
}

function ownerNow(): { readonly of: MenuOwner; readonly elementId: string } | null {
  const { selection } = sessionStore.getState();
  if (selection?.kind === 'cards') {
    return { of: { kind: 'cards' }, elementId: elementIds.card(selection.ids.at(-1) ?? '') };
  }
  if (selection?.kind === 'cell') {
    return { of: { kind: 'cell' }, elementId: elementIds.cell(selection.laneId, selection.stepId) };
  }
  if (selection?.kind === 'stage' || selection?.kind === 'step' || selection?.kind === 'lane') {
    return { of: { kind: selection.kind, id: selection.id }, elementId: elementIds.header(selection.id) };
  }
  if (selection?.kind === 'phase') {
    const part = bandPart(getOpenMap()?.layout ?? { phases: [], stages: [] }, selection.id);
    const [first] = part?.stages ?? [];
    return first
      ? { of: { kind: 'phase', id: selection.id }, elementId: elementIds.phase(first.stage.id) }
      : null;
  }
  return null;
}

/** Where an element is in view; the middle of the map where it is not drawn, as on the picture of the whole map. */
function placeOf(elementId: string, grid: HTMLElement): Rect {
  const map = grid.getBoundingClientRect();
  const there = document.getElementById(elementId)?.getBoundingClientRect();
  if (!there) return { x: map.x + map.width / 2, y: map.y + map.height / 2, width: 0, height: 0 };
  const left = Math.max(there.left, map.left);
  const top = Math.max(there.top, map.top);
  return {
    x: left,
    y: top,
    width: Math.max(0, Math.min(there.right, map.right) - left),
    height: Math.max(0, Math.min(there.bottom, map.bottom) - top),
  };
}
