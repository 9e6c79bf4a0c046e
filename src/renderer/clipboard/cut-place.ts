import type { PlaceKind } from '../../shared/clipboard/copied-structure.ts';
import { removePlaceCall } from '../map/open/remove-place.ts';
import { thenGo } from '../selection/then-go.ts';
import { runOrNotice } from '../session/run-or-notice.ts';
import { select } from '../session/session-store.ts';

/**
 * Takes a stage, step or lane that was just copied off the map with its cards: they are on the clipboard, and undo
 * brings them back, so nothing is asked. The last one of its kind stays, and a sentence says so.
 */
export async function cutPlace({
  kind,
  id,
}: {
  readonly kind: PlaceKind;
  readonly id: string;
}): Promise<void> {
  await thenGo(runOrNotice([removePlaceCall(kind, id, null)], `cut-${kind}`), () => select(null));
}
