import type { Card } from '../../shared/model/card.ts';
import { placeHere } from '../selection/here.ts';
import { placeOfSelection } from '../selection/place.ts';
import { recordsShown } from '../session/records-shown.ts';
import { sessionStore } from '../session/session-store.ts';
import type { LinkTarget } from '../attach/link-target.ts';

/** Ids of the selected cards that are still there. */
export const selectedCardIds = (): readonly string[] => placeHere().cards.map(({ id }) => id);

/** The selected cards, in the order in which they were selected. */
export const selectedCards = (): readonly Card[] => placeHere().cards;

/** The selected cards as what evidence is linked to. */
export const cardTargets = (): readonly LinkTarget[] =>
  selectedCardIds().map((id) => ({ targetKind: 'card', targetId: id }));

/** What evidence can be linked to in a selection: its cards, its stage or its step. */
export function linkTargets(selection = sessionStore.getState().selection): readonly LinkTarget[] {
  const { cards, stepId, stageId } = placeOfSelection(selection, recordsShown());
  if (cards.length > 0) return cards.map(({ id }) => ({ targetKind: 'card', targetId: id }));
  if (stepId !== null) return [{ targetKind: 'step', targetId: stepId }];
  return stageId === null ? [] : [{ targetKind: 'stage', targetId: stageId }];
}

/** The lane that is selected, or holds the selected cell or card; null otherwise. */
export const laneOfSelection = (): string | null => placeHere().laneId;
