import { copyCards } from '../../shared/clipboard/copied-cards.ts';
import { copyStructure, type PlaceKind, placeKinds } from '../../shared/clipboard/copied-structure.ts';
import {
  tableOfCards,
  tableOfStructure,
  tableToHtml,
  tableToText,
} from '../../shared/clipboard/copied-text.ts';
import type { ListBy } from '../../shared/commands/kernel/tx.ts';
import { t } from '../../shared/language/translate.ts';
import { getOpenMap } from '../map/open/map-store.ts';
import { findBy } from '../session/find-by.ts';
import { replaceNotice } from '../session/notices.ts';
import { recordsShown } from '../session/records-shown.ts';
import { sessionStore } from '../session/session-store.ts';

/** The stage, step or lane that is selected; null where something else is, or it is gone. */
export function selectedPlace(): { readonly kind: PlaceKind; readonly id: string } | null {
  const { selection } = sessionStore.getState();
  const kind = placeKinds.find((one) => one === selection?.kind);
  if (!kind || !selection || !('id' in selection)) return null;
  return recordsShown()[kind].has(selection.id) ? { kind, id: selection.id } : null;
}

/** True where a copy takes something. */
export function canCopy(): boolean {
  const { selection } = sessionStore.getState();
  const records = recordsShown();
  return selection?.kind === 'cards'
    ? selection.ids.some((id) => records.card.has(id))
    : selectedPlace() !== null;
}

/**
 * Writes the selected cards, or the selected stage, step or lane with everything in it, to a clipboard: as text
 * (lines, or tab-separated), as a table, and in that table the records themselves. False where nothing is selected.
 *
 * No picture is among them. It would have to be drawn before the key is let go, which takes seconds for a thousand
 * cards, and a program that is offered both takes the picture as often as the table. `copyPicture` is a command of its
 * own instead.
 */
export function copySelection(data: Pick<DataTransfer, 'setData'>): boolean {
  const place = selectedPlace();
  return place ? copyPlace(data, place) : copySelectedCards(data);
}

function copyPlace(
  data: Pick<DataTransfer, 'setData'>,
  place: { readonly kind: PlaceKind; readonly id: string },
): boolean {
  const records = recordsShown();
  const list: ListBy = (kind, field, value) => findBy(records[kind], field, value);
  const copied = copyStructure(records, list, place);
  if (!copied) return false;
  const table = tableOfStructure(copied);
  data.setData('text/plain', tableToText(table));
  data.setData('text/html', tableToHtml(table, copied));
  const { length: count } = copied.piece.cards;
  const said = {
    stage: t('Copied the stage with {{count}} cards.', { count }),
    step: t('Copied the step with {{count}} cards.', { count }),
    lane: t('Copied the lane with {{count}} cards.', { count }),
  };
  replaceNotice(said[place.kind]);
  return true;
}

function copySelectedCards(data: Pick<DataTransfer, 'setData'>): boolean {
  const open = getOpenMap();
  const { selection } = sessionStore.getState();
  if (!open || selection?.kind !== 'cards') return false;
  const grid = {
    laneIds: open.layout.lanes.map(({ lane }) => lane.id),
    stepIds: open.layout.steps.map(({ step }) => step.id),
  };
  const copied = copyCards(recordsShown(), grid, selection.ids);
  if (!copied) return false;
  const table = tableOfCards(copied);
  data.setData('text/plain', tableToText(table));
  data.setData('text/html', tableToHtml(table, copied));
  replaceNotice(t('Copied {{count}} cards.', { count: copied.cards.length }));
  return true;
}
