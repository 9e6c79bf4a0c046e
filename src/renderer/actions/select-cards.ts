import { getOpenMap, type OpenMap } from '../map/open/map-store.ts';
import { t } from '../../shared/language/translate.ts';
import type { Card } from '../../shared/model/card.ts';
import { notify } from '../session/notices.ts';
import { projectStore } from '../session/project-store.ts';
import { select, type Selection, sessionStore } from '../session/session-store.ts';
import type { Actions } from '../session/actions/action.ts';
import { selectedCards } from './selected.ts';

const selectionNow = (): Selection | null => sessionStore.getState().selection;

/** Lanes that are selected or hold what is. */
function lanesOf(selection: Selection | null): ReadonlySet<string> {
  if (selection?.kind === 'lane') return new Set([selection.id]);
  if (selection?.kind === 'cell') return new Set([selection.laneId]);
  return new Set(selectedCards().map(({ laneId }) => laneId));
}

/** Stages that are selected or hold what is. */
function stagesOf(selection: Selection | null): ReadonlySet<string> {
  const { step } = projectStore.getState().records;
  if (selection?.kind === 'stage') return new Set([selection.id]);
  const steps =
    selection?.kind === 'step'
      ? [selection.id]
      : selection?.kind === 'cell'
        ? [selection.stepId]
        : selectedCards().map(({ stepId }) => stepId);
  return new Set(steps.flatMap((id) => step.get(id)?.stageId ?? []));
}

/** Selects every card of the open map that is meant; where there is none, says so. */
function selectWhere(meant: (card: Card, open: OpenMap) => boolean, none: string): void {
  const open = getOpenMap();
  if (!open) return;
  const ids = [...open.layout.cards.values()].map(({ card }) => card).filter((card) => meant(card, open));
  if (ids.length === 0) notify('info', none);
  else select({ kind: 'cards', ids: ids.map(({ id }) => id) });
}

export function selectCardsOfLanes(laneIds: ReadonlySet<string>): void {
  selectWhere(({ laneId }) => laneIds.has(laneId), t('This lane shows no cards.'));
}

export function selectCardsOfStages(stageIds: ReadonlySet<string>): void {
  selectWhere(
    ({ stepId }, { records }) => stageIds.has(records.step.get(stepId)?.stageId ?? ''),
    t('This stage shows no cards.'),
  );
}

/** Many cards at once, by where they lie or what they are. */
export const selectActions: Actions<'select-lane' | 'select-stage' | 'select-kind'> = {
  'select-lane': {
    run: () => selectCardsOfLanes(lanesOf(selectionNow())),
    enabled: () => lanesOf(selectionNow()).size > 0,
  },
  'select-stage': {
    run: () => selectCardsOfStages(stagesOf(selectionNow())),
    enabled: () => stagesOf(selectionNow()).size > 0,
  },
  'select-kind': {
    run: () => {
      const kinds = new Set(selectedCards().map(({ kind }) => kind));
      selectWhere(({ kind }) => kinds.has(kind), t('No other card is of this kind.'));
    },
    enabled: () => selectedCards().length > 0,
  },
};
