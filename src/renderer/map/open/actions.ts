import { t } from '../../../shared/language/translate.ts';
import { newId } from '../../../shared/model/new-id.ts';
import { holdKeysDuring } from '../../keyboard/hand-over.ts';
import { notify } from '../../session/notices.ts';
import { runOrNotice } from '../../session/run-or-notice.ts';
import { recordsShown } from '../../session/records-shown.ts';
import { select, type Selection, sessionStore, startEditing } from '../../session/session-store.ts';
import { bandPart } from '../../../shared/layout/band.ts';
import type { MapLayout } from '../../../shared/layout/map-layout.ts';
import { announceMoved } from './announce-move.ts';
import { movePhaseEnd } from './phase-actions.ts';
import { getOpenMap, type OpenMap } from './map-store.ts';
import { placeOfNewCard } from './place-of-new-card.ts';
import { visibleRect } from './view-camera.ts';
import { callsOfMove } from '../../selection/move-selection.ts';
import {
  cardBeyond,
  cellBeside,
  type Direction,
  type Focus,
  focusOf,
  moveFocus,
  selectionOf,
} from '../../selection/navigate.ts';
import { cardsBetween, type Leap, leap } from '../../selection/leap.ts';
import { placeHere } from '../../selection/here.ts';
import { beginFocus } from '../../selection/last-place.ts';
import { thenGo } from '../../selection/then-go.ts';
import { setEmotionHere } from './emotion-actions.ts';

type Here = { readonly open: OpenMap; readonly focus: Focus | null };

function here(): Here | null {
  const open = getOpenMap();
  return open ? { open, focus: focusOf(sessionStore.getState().selection, open.layout) } : null;
}

const selectedCards = (): readonly string[] => {
  const { selection } = sessionStore.getState();
  return selection?.kind === 'cards' ? selection.ids : [];
};

/** Opens the field for a new card: below the focused card, or in the focused cell. */
export function addCardHere(startWith?: string): void {
  const at = here();
  if (!at) return;
  const place = placeOfNewCard(at.open);
  if (!place) {
    explainNoCard(at);
    return;
  }
  startEditing(
    { kind: 'new-card', ...place, ...(startWith === undefined ? {} : { startWith }) },
    { kind: 'cell', laneId: place.laneId, stepId: place.stepId },
  );
}

/** The selection for which was said why it takes no card: once is enough, however much is typed. */
let said: Selection | null = null;

function explainNoCard({ open }: Here): void {
  const { selection } = sessionStore.getState();
  if (said === selection && selection !== null) return;
  said = selection;
  const { laneId } = placeHere(open.records);
  const lane = laneId === null ? undefined : open.records.lane.get(laneId);
  if (lane?.collapsed) notify('info', t('This lane is collapsed. Expand it to write in it.'));
  else if (lane?.kind === 'emotion') {
    notify(
      'info',
      t('This lane shows the emotion curve. To draw it, press Enter, then the up and down arrow keys.'),
    );
  } else if (lane?.kind === 'evidence') {
    notify('info', t('This lane shows evidence. Type a title to add a piece.'));
  } else notify('info', t('This map has no lane for cards. Add one first.'));
}

/** Removes the selected cards or connection, or the point of the curve in the selected cell. A cut has a step name of its own. */
export async function removeSelection(as: 'remove' | 'cut' = 'remove'): Promise<void> {
  // On other screens there is no map.
  const at = here();
  const { selection } = sessionStore.getState();
  if (!selection) return;
  if (selection.kind === 'cards') {
    const { card } = recordsShown();
    const cardIds = selection.ids.filter((id) => card.has(id));
    if (cardIds.length === 0) return;
    select(at ? neighbourOf(at, new Set(cardIds)) : null);
    await runOrNotice([{ command: 'remove-cards', input: { cardIds } }], `${as}-cards`);
  } else if (selection.kind === 'connection') {
    select(null);
    await runOrNotice([{ command: 'remove-connection', input: { connectionId: selection.id } }]);
  } else if (at && selection.kind === 'cell') await setEmotionHere(selection, null);
}

/** What is selected once these cards are gone: the next in the cell, the one before, or the cell. */
function neighbourOf({ open, focus }: Here, gone: ReadonlySet<string>) {
  if (focus?.kind !== 'card') return null;
  const { laneId, stepId } = focus;
  const cards = open.layout.cells.get(`${laneId}:${stepId}`) ?? [];
  const from = cards.indexOf(focus.id);
  const stays = (id: string): boolean => !gone.has(id);
  const next = cards.slice(from).find(stays) ?? cards.slice(0, from).findLast(stays);
  return next === undefined
    ? ({ kind: 'cell', laneId, stepId } as const)
    : ({ kind: 'cards', ids: [next] } as const);
}

/** Copies the selected cards below themselves and selects the copies. */
export async function duplicateSelection(): Promise<void> {
  const cardIds = selectedCards();
  if (cardIds.length === 0) return;
  await thenGo(runOrNotice([{ command: 'duplicate-cards', input: { cardIds } }]), ({ values: [copies] }) => {
    if (copies?.ids) select({ kind: 'cards', ids: copies.ids });
  });
}

/** Opens the name or the card's text for editing in place. */
export function renameSelection(): void {
  const focus = here()?.focus;
  if (!focus) return;
  if (focus.kind === 'card') startEditing({ kind: 'card', id: focus.id });
  else if (focus.kind === 'cell') addCardHere();
  else startEditing({ kind: focus.kind, id: focus.id });
}

export function selectAllCards(): void {
  const open = getOpenMap();
  if (open) select({ kind: 'cards', ids: [...open.layout.cards.keys()] });
}

/** Moves what is selected one place on: cards between cells, stages, steps and lanes among their like. */
export async function moveSelection(direction: Direction): Promise<void> {
  const at = here();
  const { selection } = sessionStore.getState();
  if (!at || !selection) return;
  if (selection.kind === 'cell') {
    if (direction === 'up' || direction === 'down')
      await setEmotionHere(selection, direction === 'up' ? 0.5 : -0.5);
    return;
  }
  if (selection.kind === 'phase') {
    if (direction === 'left' || direction === 'right')
      await movePhaseEnd('start', direction === 'right' ? 1 : -1);
    return;
  }
  const calls = callsOfMove(at.open, selection, direction);
  if (calls.length > 0) await thenGo(runOrNotice(calls), announceMoved);
}

/** Marks the focused step as a moment of truth, or takes the mark off. */
export async function toggleMomentOfTruth(): Promise<void> {
  const at = here();
  const { stepId } = placeHere(at?.open.records);
  const step = stepId === null ? undefined : at?.open.records.step.get(stepId);
  if (!step) {
    notify('info', t('Select a step, or a card in it, to mark it as a moment of truth.'));
    return;
  }
  const momentOfTruth = !step.momentOfTruth;
  await runOrNotice(
    [{ command: 'edit-step', input: { stepId: step.id, momentOfTruth } }],
    momentOfTruth ? 'mark-moment-of-truth' : 'unmark-moment-of-truth',
  );
}

/** Collapses or expands the focused lane. */
export async function toggleCollapse(): Promise<void> {
  const at = here();
  const { laneId } = placeHere(at?.open.records);
  const lane = laneId === null ? undefined : at?.open.records.lane.get(laneId);
  if (!lane) {
    notify('info', t('Select a lane, or a card in it, to collapse it.'));
    return;
  }
  await collapseLane(lane.id, !lane.collapsed);
}

export async function collapseLane(laneId: string, collapsed: boolean): Promise<void> {
  // Cards of a collapsed lane cannot be seen, so they do not stay selected.
  if (collapsed && selectedCards().length > 0) select({ kind: 'lane', id: laneId });
  await runOrNotice(
    [{ command: 'edit-lane', input: { laneId, collapsed } }],
    collapsed ? 'collapse-lane' : 'expand-lane',
  );
}

/** Adds a stage after the focused one, or at the end, and opens its name. */
export async function addStageAfter(afterStageId?: string): Promise<void> {
  const at = here();
  if (!at) return;
  const { layout, view } = at.open;
  const current = afterStageId ?? lastStageOfPhase(at) ?? placeHere(at.open.records).stageId;
  const index = layout.stages.findIndex(({ stage }) => stage.id === current);
  await addStageBefore(index === -1 ? null : (layout.stages[index + 1]?.stage.id ?? null), view.map.id);
}

/** The stage after which a new one is the last of the phase that is selected. */
const lastStageOfPhase = ({ open, focus }: Here): string | undefined =>
  focus?.kind === 'phase' ? bandPart(open.layout, focus.id)?.stages.at(-1)?.stage.id : undefined;

/** Adds a stage before another (null: at the end) and opens its name. */
export async function addStageBefore(beforeStageId: string | null, mapId: string): Promise<void> {
  const id = newId();
  const run = runOrNotice([{ command: 'add-stage', input: { id, mapId, beforeStageId } }]);
  await thenGo(holdKeysDuring(run), () => openName('stage', id));
}

/** Adds a step after the focused one, or at the end of the focused stage, and opens its name. */
export async function addStepAfter(): Promise<void> {
  const at = here();
  if (!at) return;
  const { layout } = at.open;
  const { stageId, stepId } = placeHere(at.open.records);
  if (stageId !== null && stepId === null) {
    await addStepBefore(null, stageId);
    return;
  }
  const current = stepId ?? layout.steps.at(-1)?.step.id;
  const box = layout.steps.find(({ step }) => step.id === current);
  if (!box) return;
  const after = layout.steps[box.index + 1];
  await addStepBefore(after?.stageId === box.stageId ? after.step.id : null, box.stageId);
}

/** Adds a step to a stage before another (null: at its end) and opens its name. */
export async function addStepBefore(beforeStepId: string | null, stageId: string): Promise<void> {
  const id = newId();
  const run = runOrNotice([{ command: 'add-step', input: { id, stageId, beforeStepId } }]);
  await thenGo(holdKeysDuring(run), () => openName('step', id));
}

function openName(kind: 'stage' | 'step' | 'lane', id: string): void {
  select({ kind, id });
  startEditing({ kind, id });
}

/** An arrow key: moves the focus, or adds what it reaches to the selected cards. */
export function moveBy(direction: Direction, extend: boolean): void {
  const at = here();
  if (!at) return;
  const ids = selectedCards();
  if (extend && at.focus && ids.length > 0) {
    const to = cardBeyond(at.open.layout, at.focus, direction);
    if (to?.kind !== 'card') return;
    // Coming back over a card takes the one left behind out again.
    const shorter = ids.at(-2) === to.id ? ids.slice(0, -1) : [...ids.filter((id) => id !== to.id), to.id];
    select({ kind: 'cards', ids: shorter });
    return;
  }
  const to = at.focus ? moveFocus(at.open.layout, at.focus, direction) : beginFocus(at.open.layout);
  if (!to) return;
  select(selectionOf(to));
}

/** Home, End, a page or an edge: moves the focus over many cells, or selects the cards up to there. */
export function leapBy(by: Leap, extend: boolean): void {
  const at = here();
  if (!at) return;
  const { layout } = at.open;
  const from = at.focus ?? beginFocus(layout);
  if (!from) return;
  const to = leap(layout, from, by, visibleRect().height);
  if (!extend) {
    select(selectionOf(to));
    return;
  }
  const [first] = selectedCards();
  const anchor = first === undefined ? from : focusOf({ kind: 'cards', ids: [first] }, layout);
  const ids = cardsBetween(layout, anchor ?? from, to);
  if (ids.length > 0) select({ kind: 'cards', ids });
}

/** Tab: the cell of the next or previous step, or the next header of the kind. False at either end, where Tab leaves the map. */
export function moveToStep(by: 1 | -1): boolean {
  const at = here();
  const to = at?.focus ? beside(at.open.layout, at.focus, by) : null;
  if (to) select(selectionOf(to));
  return to !== null;
}

function beside(layout: MapLayout, focus: Focus, by: 1 | -1): Focus | null {
  if (focus.kind === 'card' || focus.kind === 'cell') return cellBeside(layout, focus, by);
  if (focus.kind === 'phase') {
    const to = moveFocus(layout, focus, by === 1 ? 'right' : 'left');
    return to === focus ? null : to;
  }
  const ids =
    focus.kind === 'stage'
      ? layout.stages.map(({ stage }) => stage.id)
      : focus.kind === 'step'
        ? layout.steps.map(({ step }) => step.id)
        : layout.lanes.map(({ lane }) => lane.id);
  const id = ids[ids.indexOf(focus.id) + by];
  return id === undefined ? null : { kind: focus.kind, id };
}
