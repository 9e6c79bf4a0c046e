import {
  copyMapPicture,
  copyPicture,
  copySizedPicture,
  pictureOfSelection,
} from '../clipboard/copy-picture.ts';
import { duplicateHere, placeOf } from '../clipboard/duplicate-here.ts';
import { thenGo } from '../selection/then-go.ts';
import { runOrNotice } from '../session/run-or-notice.ts';
import { sessionStore } from '../session/session-store.ts';
import type { Actions } from '../session/actions/action.ts';
import { showMap } from './show.ts';

const hasMap = (): boolean => sessionStore.getState().mapId !== null;

/** Pictures for other programs, and copies of whole stages, steps, lanes and maps. */
export const copyActions: Actions<
  | 'copy-picture'
  | 'copy-map-picture'
  | 'copy-sized-picture'
  | 'duplicate-stage'
  | 'duplicate-step'
  | 'duplicate-lane'
  | 'duplicate-map'
> = {
  'copy-picture': { waits: true, run: copyPicture, enabled: () => pictureOfSelection() !== null },
  'copy-map-picture': { waits: true, run: copyMapPicture, enabled: hasMap },
  'copy-sized-picture': { waits: true, run: copySizedPicture, enabled: hasMap },
  'duplicate-stage': { run: () => duplicateHere('stage'), enabled: () => placeOf('stage') !== null },
  'duplicate-step': { run: () => duplicateHere('step'), enabled: () => placeOf('step') !== null },
  'duplicate-lane': { run: () => duplicateHere('lane'), enabled: () => placeOf('lane') !== null },
  'duplicate-map': { run: duplicateMap, enabled: hasMap },
};

async function duplicateMap(): Promise<void> {
  const { mapId } = sessionStore.getState();
  if (mapId === null) return;
  await thenGo(runOrNotice([{ command: 'duplicate-map', input: { mapId } }]), ({ values: [copy] }) => {
    if (copy?.id !== undefined) showMap(copy.id);
  });
}
