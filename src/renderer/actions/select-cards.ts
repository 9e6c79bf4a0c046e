import { getOpenMap, type OpenMap } from '../map/open/map-store.ts';
import { t } from '../../shared/language/translate.ts';
import type { Card } from '../../shared/model/card.ts';
import { notify } from '../session/notices.ts';
import { projectStore } from '../session/project-store.ts';
import { select } from '../session/session-store.ts';
import type { Actions } from '../session/actions/action.ts';
import { placeHere } from '../selection/here.ts';
import { selectedCards } from './selected.ts';

/** Lanes that are selected or hold what is. */
function lanesHere(): ReadonlySet<string> {
  const { cards, laneId } = placeHere();
  return cards.length > 0
    ? new Set(cards.map((card) => card.laneId))
    : new Set(laneId === null ? [] : [laneId]);
}

/** Stages that are selected or hold what is. */
function stagesHere(): ReadonlySet<string> {
  const { cards, stageId } = placeHere();
  const { step } = projectStore.getState().records;
  return new Set(
    cards.length > 0
      ? cards.flatMap(({ stepId }) => step.get(stepId)?.stageId ?? [])
      : stageId === null
        ? []
        : [stageId],
  );
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
  selectWhere(({ laneId }) => laneIds.has(laneId), t('No cards are visible in this lane.'));
}

export function selectCardsOfStages(stageIds: ReadonlySet<string>): void {
  selectWhere(
    ({ stepId }, { records }) => stageIds.has(records.step.get(stepId)?.stageId ?? ''),
    t('No cards are visible in this stage.'),
  );
}

/** Many cards at once, by where they lie or what they are. */
export const selectActions: Actions<'select-lane' | 'select-stage' | 'select-kind'> = {
  'select-lane': {
    run: () => selectCardsOfLanes(lanesHere()),
    enabled: () => lanesHere().size > 0,
  },
  'select-stage': {
    run: () => selectCardsOfStages(stagesHere()),
    enabled: () => stagesHere().size > 0,
  },
  'select-kind': {
    run: () => {
      const kinds = new Set(selectedCards().map(({ kind }) => kind));
      selectWhere(({ kind }) => kinds.has(kind), t('There are no other cards of this kind.'));
    },
    enabled: () => selectedCards().length > 0,
  },
};
