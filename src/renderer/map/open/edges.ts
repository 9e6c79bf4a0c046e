import type { CommandCall } from '../../../shared/commands/registry.ts';
import type { MapLayout } from '../../../shared/layout/map-layout.ts';
import { laneHeights } from '../../../shared/model/lane.ts';
import { stepWidths } from '../../../shared/model/step.ts';
import { callOfPhaseEdge } from '../../selection/phase-ends.ts';
import { getOpenMap } from './map-store.ts';
import { runShown } from './run-shown.ts';

/** What has a size and an edge to drag it by: a step's right one, a lane's lower one, a card's right one. */
type Sized = { readonly kind: 'step' | 'lane' | 'card'; readonly id: string };

/** An edge to drag. Where a phase starts or ends it has the id of the stage behind it; '' at the end of the map. */
export type EdgeOf = Sized | { readonly kind: 'phase'; readonly id: string };

/** The step of the history that a dragged edge makes. */
export const edgeSteps = {
  step: 'set-step-width',
  lane: 'set-lane-height',
  card: 'set-card-span',
  phase: 'move-phase-edge',
} as const;

/** What an edge dragged by so many px of the map means; null where it changes nothing. */
export function callOfEdge(
  layout: MapLayout,
  { kind, id }: EdgeOf,
  by: { readonly x: number; readonly y: number },
): CommandCall | null {
  if (kind === 'phase') return callOfPhaseEdge(layout, id === '' ? null : id, by.x);
  if (kind === 'step') {
    const box = layout.steps.find(({ step }) => step.id === id);
    const width = clamp((box?.width ?? 0) + by.x, stepWidths);
    return box && width !== box.width ? { command: 'edit-step', input: { stepId: id, width } } : null;
  }
  if (kind === 'lane') {
    const box = layout.lanes.find(({ lane }) => lane.id === id);
    const height = clamp((box?.height ?? 0) + by.y, laneHeights);
    return box && height !== box.height ? { command: 'edit-lane', input: { laneId: id, height } } : null;
  }
  const box = layout.cards.get(id);
  const own = layout.steps.find(({ step }) => step.id === box?.card.stepId);
  if (!box || !own) return null;
  const right = box.x + box.width + by.x;
  const last = layout.steps.findLastIndex(({ x, width }) => x + width / 2 <= right);
  const span = Math.max(1, last - own.index + 1);
  return span === box.card.span
    ? null
    : { command: 'edit-cards', input: { cardIds: [id], fields: { span } } };
}

const clamp = (value: number, { min, max }: { readonly min: number; readonly max: number }): number =>
  Math.max(min, Math.min(max, Math.round(value)));

/** A lane made lower than its contents is as high as that, from now on too. */
export function fittedEdge(call: CommandCall): CommandCall {
  if (call.command !== 'edit-lane') return call;
  const { laneId, height } = call.input;
  const box = getOpenMap()?.layout.lanes.find(({ lane }) => lane.id === laneId);
  return box && typeof height === 'number' && height < box.height
    ? { command: 'edit-lane', input: { laneId, height: null } }
    : call;
}

/** Makes a step as wide as usual, a lane as high as its contents, or lets a card cover its own step alone. */
export function fitEdge({ kind, id }: EdgeOf): void {
  if (kind === 'phase') return;
  const calls: Record<Sized['kind'], CommandCall> = {
    step: { command: 'edit-step', input: { stepId: id, width: null } },
    lane: { command: 'edit-lane', input: { laneId: id, height: null } },
    card: { command: 'edit-cards', input: { cardIds: [id], fields: { span: 1 } } },
  };
  void runShown([calls[kind]], edgeSteps[kind]);
}
