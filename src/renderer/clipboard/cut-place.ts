import type { PlaceKind } from '../../shared/clipboard/copied-structure.ts';
import { removePlaceCall } from '../map/open/remove-place.ts';
import { valueOrNotice } from '../session/notices.ts';
import { runCommands } from '../session/project-store.ts';
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
  if (valueOrNotice(await runCommands([removePlaceCall(kind, id, null)], `cut-${kind}`))) select(null);
}
