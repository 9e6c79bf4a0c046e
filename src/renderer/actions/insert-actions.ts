import { addCardHere, addStageAfter, addStepAfter } from '../map/open/actions.ts';
import { pickAndAttachFiles } from '../attach/pick-files.ts';
import { showDialog } from '../session/show-dialog.ts';
import { sessionStore } from '../session/session-store.ts';
import type { Actions } from '../session/actions/action.ts';
import { addEvidence } from './add-evidence.ts';
import { beginOpportunity, stageForOpportunity } from './begin-opportunity.ts';
import { addPersona } from './add-persona.ts';
import { connectCards } from './connect-cards.ts';
import { canComment, canTag, editInInspector } from './edit-in-inspector.ts';
import { cardTargets, selectedCardIds } from './selected.ts';

const hasMap = (): boolean => sessionStore.getState().mapId !== null;

/** What is added to the project or the map. */
export const insertActions: Actions<
  | 'add-card'
  | 'add-evidence'
  | 'attach-file'
  | 'add-stage'
  | 'add-step'
  | 'add-lane'
  | 'connect-cards'
  | 'add-opportunity'
  | 'add-persona'
  | 'add-comment'
  | 'add-tag'
> = {
  'add-card': { run: () => addCardHere(), enabled: hasMap },
  'add-evidence': { run: () => addEvidence(cardTargets()) },
  'attach-file': { asks: true, run: () => pickAndAttachFiles(cardTargets()) },
  'add-stage': { run: () => addStageAfter(), enabled: hasMap },
  'add-step': { run: () => addStepAfter(), enabled: hasMap },
  'add-lane': { run: () => showDialog({ kind: 'add-lane' }), enabled: hasMap },
  'connect-cards': { run: connectCards, enabled: () => selectedCardIds().length >= 2 },
  'add-opportunity': {
    run: () => {
      const stageId = stageForOpportunity();
      if (stageId !== null) beginOpportunity(stageId);
    },
    enabled: () => stageForOpportunity() !== null,
  },
  'add-persona': { run: addPersona },
  'add-comment': { run: () => editInInspector('comment'), enabled: canComment },
  'add-tag': { run: () => editInInspector('tag'), enabled: canTag },
};
