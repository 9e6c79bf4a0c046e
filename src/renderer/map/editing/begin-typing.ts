import { addEvidence } from '../../actions/add-evidence.ts';
import { type Editing, type Selection, sessionStore, startEditing } from '../../session/session-store.ts';
import { addCardHere } from '../open/actions.ts';
import { getOpenMap } from '../open/map-store.ts';

/** True in a cell that shows evidence: what is typed there is the title of a piece, which is edited in the inspector. */
const isEvidence = (selection: Selection | null): selection is Extract<Selection, { kind: 'cell' }> => {
  const lane = selection?.kind === 'cell' ? getOpenMap()?.records.lane.get(selection.laneId) : undefined;
  return lane?.kind === 'evidence' && !lane.collapsed;
};

/** True where a text can only begin something once it is complete: an input method cannot go on in another panel. */
export const waitsForWholeText = (): boolean => isEvidence(sessionStore.getState().selection);

/**
 * A text typed on the map begins what belongs there: a card in a cell, a card below the selected one, a piece of evidence
 * in the evidence lane, another name on a header. Gives the edit that it began.
 */
export function beginTyping(text: string): Editing | null {
  const { selection } = sessionStore.getState();
  if (text.trim() === '') return null;
  switch (selection?.kind) {
    case 'cell':
      if (isEvidence(selection)) {
        void addEvidence([{ targetKind: 'step', targetId: selection.stepId }], text);
        return null;
      }
      addCardHere(text);
      break;
    case 'cards':
      addCardHere(text);
      break;
    case 'phase':
    case 'stage':
    case 'step':
    case 'lane':
      startEditing({ kind: selection.kind, id: selection.id, startWith: text });
      break;
    case 'connection':
    case 'evidence':
    case 'persona':
    case 'map':
    case undefined:
      return null;
  }
  return sessionStore.getState().editing;
}
