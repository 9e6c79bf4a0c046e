import { removeSelection as removeFromMap, renameSelection, selectAllCards } from '../map/open/actions.ts';
import { canCopy, selectedPlace } from '../clipboard/copy-selection.ts';
import { duplicateSelection } from '../clipboard/duplicate-here.ts';
import { runClipboard } from '../clipboard/run-clipboard.ts';
import { thenGo } from '../selection/then-go.ts';
import { runOrNotice } from '../session/run-or-notice.ts';
import { showDialog } from '../session/show-dialog.ts';
import { answersTable } from '../session/answers-table.ts';
import { select, sessionStore, startEditing } from '../session/session-store.ts';
import { flushDrafts } from '../session/drafts.ts';
import type { Actions } from '../session/actions/action.ts';
import { removePhaseHere } from '../map/open/phase-actions.ts';
import { removePlace } from '../map/open/remove-place.ts';
import { selectedCardIds } from './selected.ts';

const selectedKind = (): string => sessionStore.getState().selection?.kind ?? '';

/** What is done to the selection. */
export const editActions: Actions<
  'cut' | 'copy' | 'paste' | 'duplicate' | 'remove' | 'rename' | 'select-all'
> = {
  cut: { run: () => runClipboard('cut'), enabled: canCopy },
  copy: { run: () => runClipboard('copy'), enabled: canCopy },
  paste: { run: () => runClipboard('paste'), enabled: () => sessionStore.getState().mapId !== null },
  duplicate: {
    run: duplicateSelection,
    enabled: () => selectedCardIds().length > 0 || selectedPlace() !== null,
  },
  remove: { run: removeSelection, enabled: () => selectedKind() !== '' },
  rename: {
    run: renameSelection,
    enabled: () =>
      selectedCardIds().length === 1 || ['phase', 'stage', 'step', 'lane', 'cell'].includes(selectedKind()),
  },
  'select-all': {
    run: () => (answersTable()?.selectAll ?? selectAllCards)(),
    enabled: () => sessionStore.getState().mapId !== null,
  },
};

/** What hangs on nothing goes at once (undo brings it back); a place that holds cards first says what goes with it. */
async function removeSelection(): Promise<void> {
  startEditing(null);
  flushDrafts();
  const { selection } = sessionStore.getState();
  switch (selection?.kind) {
    case undefined:
      return;
    case 'map':
      showDialog({ kind: 'remove-map', id: selection.id });
      return;
    case 'phase':
      await removePhaseHere();
      return;
    case 'stage':
    case 'step':
    case 'lane':
      await removePlace(selection.kind, selection.id);
      return;
    case 'evidence':
      await thenGo(runOrNotice([{ command: 'remove-evidence', input: { evidenceId: selection.id } }]), () =>
        select(null),
      );
      return;
    case 'persona':
      await thenGo(runOrNotice([{ command: 'remove-persona', input: { personaId: selection.id } }]), () =>
        select(null),
      );
      return;
    case 'cards':
    case 'cell':
    case 'connection':
      await removeFromMap();
  }
}
