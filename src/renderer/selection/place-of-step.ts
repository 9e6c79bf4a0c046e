import { sameValue } from '../../shared/changes/same-value.ts';
import type { Card } from '../../shared/model/card.ts';
import { byOrder } from '../../shared/model/order.ts';
import { partOver } from '../../shared/model/phase.ts';
import type { ProjectRecords, RecordKind, RecordOf } from '../../shared/model/records.ts';
import type { Stage } from '../../shared/model/stage.ts';
import type { Step } from '../session/project-store.ts';
import type { Selection } from '../session/session-store.ts';

/** Where undo or redo leaves the keyboard, and on which map; null for what lies on no map. */
export type PlaceOfStep = { readonly mapId: string | null; readonly selection: Selection };

type Here = { readonly mapId: string | null; readonly selection: Selection | null };

/**
 * Where a step of the history was made: what came back, else the place next to what is gone, else what changed. Null where
 * the step touched nothing that can be selected. Of several maps the open one counts.
 */
export function placeOfStep(step: Step, here: Here): PlaceOfStep | null {
  const touched = sort(step, here.mapId);
  const came = placeOfWhatCame(touched, step.after);
  // With a map its place is gone; another one is shown.
  if (came || touched.gone('map').length > 0) return came;
  return (
    placeOfWhatIsGone(touched, step) ??
    placeOfPhases(touched, step, here) ??
    placeOfChanged(touched, step.after, here) ??
    placeOfMarks(step, here)
  );
}

/** True while what is selected is there. */
export function isThere(selection: Selection | null, records: ProjectRecords): boolean {
  switch (selection?.kind) {
    case undefined:
      return true;
    case 'cards':
      return selection.ids.some((id) => records.card.has(id));
    case 'cell':
      return records.lane.has(selection.laneId) && records.step.has(selection.stepId);
    case 'phase':
      return records.stage.has(selection.id);
    case 'stage':
    case 'step':
    case 'lane':
    case 'connection':
    case 'evidence':
    case 'persona':
    case 'map':
      return records[selection.kind].has(selection.id);
  }
}

type Touched = {
  readonly [Way in 'came' | 'changed' | 'gone']: <K extends RecordKind>(kind: K) => readonly RecordOf<K>[];
};

function sort({ before, after, updates }: Step, mapId: string | null): Touched {
  const find = <K extends RecordKind>(
    kind: K,
    is: (was: RecordOf<K> | undefined, now: RecordOf<K> | undefined) => RecordOf<K> | undefined,
  ): readonly RecordOf<K>[] => {
    const found = updates.flatMap((update) => {
      if (update.kind !== kind) return [];
      return is(before[kind].get(update.id), after[kind].get(update.id)) ?? [];
    });
    const open = found.filter((record) => 'mapId' in record && record.mapId === mapId);
    return open.length > 0 ? open : found;
  };
  return {
    came: (kind) => find(kind, (was, now) => (was ? undefined : now)),
    gone: (kind) => find(kind, (was, now) => (now ? undefined : was)),
    // A neighbour whose order key was dealt again has not moved, unless nothing else says where the change was.
    changed: (kind) => {
      const all = find(kind, (was, now) => was && now);
      const more = all.filter(
        (now) => !sameValue({ ...before[kind].get(now.id), order: '' }, { ...now, order: '' }),
      );
      return more.length > 0 ? more : all;
    },
  };
}

const placeKinds = ['stage', 'lane', 'step'] as const;

function placeOfWhatCame({ came }: Touched, after: ProjectRecords): PlaceOfStep | null {
  const [map] = came('map');
  if (map) return { mapId: map.id, selection: { kind: 'map', id: map.id } };
  for (const kind of placeKinds) {
    const [first] = [...came(kind)].sort(byOrder);
    if (first) return { mapId: first.mapId, selection: { kind, id: first.id } };
  }
  const cards = placeOfCards(came('card'), after);
  if (cards) return cards;
  for (const kind of ['evidence', 'persona', 'connection'] as const) {
    const [record] = came(kind);
    if (record) return { mapId: mapOf(record), selection: { kind, id: record.id } };
  }
  return null;
}

const mapOf = (record: object): string | null =>
  'mapId' in record && typeof record.mapId === 'string' ? record.mapId : null;

/** Cards are selected as they lie; those of a collapsed lane cannot be seen, so their lane is. */
function placeOfCards(cards: readonly Card[], records: ProjectRecords): PlaceOfStep | null {
  const [first, ...others] = asTheyLie(cards, records);
  if (!first) return null;
  const { mapId } = first;
  const shown = [first, ...others].filter(
    (card) => card.mapId === mapId && records.lane.get(card.laneId)?.collapsed === false,
  );
  if (shown.length === 0) return { mapId, selection: { kind: 'lane', id: first.laneId } };
  return { mapId, selection: { kind: 'cards', ids: shown.map(({ id }) => id) } };
}

/** Lane by lane, step by step, top to bottom. */
function asTheyLie(cards: readonly Card[], { lane, stage, step }: ProjectRecords): readonly Card[] {
  const orderOf = (card: Card): string => {
    const { order = '', stageId = '' } = step.get(card.stepId) ?? {};
    return [lane.get(card.laneId)?.order, stage.get(stageId)?.order, order, card.order].join(' ');
  };
  return cards
    .map((card) => ({ card, id: card.id, order: orderOf(card) }))
    .sort(byOrder)
    .map(({ card }) => card);
}

function placeOfWhatIsGone({ gone }: Touched, { before, after }: Step): PlaceOfStep | null {
  for (const kind of placeKinds) {
    const [first] = [...gone(kind)].sort(byOrder);
    if (first) return besideGone(kind, first, before, after);
  }
  const cards = asTheyLie(gone('card'), after).filter(
    ({ laneId, stepId }) => after.lane.has(laneId) && after.step.has(stepId),
  );
  const [card] = cards;
  if (card) {
    const originals = cards.flatMap((copy) => originalOf(copy, before, after) ?? []);
    if (originals.length === cards.length) return placeOfCards(originals, after);
    const { mapId, laneId, stepId } = card;
    return { mapId, selection: { kind: 'cell', laneId, stepId } };
  }
  const [connection] = gone('connection');
  const ends = [connection?.fromCardId, connection?.toCardId];
  return placeOfCards(
    ends.flatMap((id) => after.card.get(id ?? '') ?? []),
    after,
  );
}

type PlaceKind = (typeof placeKinds)[number];

/** The stage, step or lane before one that is gone, else the one after it, else the stage it was in. */
function besideGone(
  kind: PlaceKind,
  lost: RecordOf<PlaceKind>,
  before: ProjectRecords,
  after: ProjectRecords,
): PlaceOfStep | null {
  const parentOf = (record: RecordOf<PlaceKind>): string =>
    'stageId' in record ? record.stageId : record.mapId;
  const row = ([...before[kind].values()] as RecordOf<PlaceKind>[])
    .filter((record) => parentOf(record) === parentOf(lost))
    .sort(byOrder);
  const at = row.findIndex(({ id }) => id === lost.id);
  const stays = ({ id }: { readonly id: string }): boolean => after[kind].has(id);
  const beside = row.slice(0, at).findLast(stays) ?? row.slice(at).find(stays);
  if (beside) return { mapId: lost.mapId, selection: { kind, id: beside.id } };
  return 'stageId' in lost && after.stage.has(lost.stageId)
    ? { mapId: lost.mapId, selection: { kind: 'stage', id: lost.stageId } }
    : null;
}

/** The card that one which is gone was a copy of: the next above it that is left, if it says the same. */
function originalOf(copy: Card, before: ProjectRecords, after: ProjectRecords): Card | undefined {
  const above = [...before.card.values()]
    .filter((card) => card.laneId === copy.laneId && card.stepId === copy.stepId && after.card.has(card.id))
    .sort(byOrder)
    .findLast((card) => byOrder(card, copy) < 0);
  const plain = { id: '', order: '', originId: null };
  const same = above && sameValue({ ...above, ...plain }, { ...copy, ...plain });
  return same ? above : undefined;
}

/** Where stages changed their phase and nothing else: the phase. One of theirs that is selected stays so, or its stage. */
function placeOfPhases({ changed }: Touched, { before, after }: Step, here: Here): PlaceOfStep | null {
  const stages = [...changed('stage')].sort(byOrder);
  const [first] = stages;
  const wasIn = ({ id }: Stage): string => before.stage.get(id)?.phase ?? '';
  if (
    !first ||
    stages.some((stage) => !sameValue(before.stage.get(stage.id), { ...stage, phase: wasIn(stage) }))
  )
    return null;
  const { mapId } = first;
  const all = [...after.stage.values()].filter((stage) => stage.mapId === mapId).sort(byOrder);
  const { selection } = here;
  if (selection?.kind === 'stage' && stages.some(({ id }) => id === selection.id))
    return { mapId, selection };
  // Without any phase there is no band to be in.
  const kind = all.every(({ phase }) => phase === '') ? 'stage' : 'phase';
  const names = stages.flatMap((stage) => [wasIn(stage), stage.phase]);
  const own = selection?.kind === 'phase' ? partOver(all, selection.id) : undefined;
  const id = selection?.kind === 'phase' && own && names.includes(own.name) ? selection.id : first.id;
  return { mapId, selection: { kind, id } };
}

function placeOfChanged({ changed }: Touched, after: ProjectRecords, here: Here): PlaceOfStep | null {
  const cards = placeOfCards(changed('card'), after);
  if (cards) return cards;
  for (const kind of [...placeKinds, 'connection', 'evidence', 'persona'] as const) {
    const [record] = changed(kind);
    if (record) return { mapId: mapOf(record), selection: { kind, id: record.id } };
  }
  // Another map than the open one was renamed or moved in the list, which shows it.
  const map = changed('map').find(({ id }) => id === here.mapId);
  return map ? { mapId: map.id, selection: { kind: 'map', id: map.id } } : null;
}

/** What a link, a comment, a file or a point of a curve belongs to; what is selected stays so where it is one of them. */
function placeOfMarks({ before, after, updates }: Step, here: Here): PlaceOfStep | null {
  const places = updates.flatMap(({ kind, id }) => {
    const record = after[kind].get(id) ?? before[kind].get(id);
    return record ? placesOfMark(kind, record, after, here) : [];
  });
  const there = places.filter(({ selection }) => isThere(selection, after));
  const kept = there.find(({ selection }) => sameValue(selection, here.selection));
  return kept ?? there.find(({ mapId }) => mapId === here.mapId) ?? there[0] ?? null;
}

function placesOfMark(
  kind: RecordKind,
  record: RecordOf<RecordKind>,
  records: ProjectRecords,
  here: Here,
): readonly PlaceOfStep[] {
  if (kind === 'emotionPoint' && 'stepId' in record) return placesOfPoint(record, records, here);
  const mark: Readonly<Record<string, unknown>> = record;
  const ends = [
    [mark['targetKind'], mark['targetId']],
    [mark['ownerKind'], mark['ownerId']],
    ['evidence', mark['evidenceId']],
    ['persona', mark['personaId']],
  ];
  return ends.flatMap(([end, id]) => (typeof id === 'string' ? placeOfRecord(String(end), id, records) : []));
}

/** A point of the curve is in the cells of the emotion lanes at its step. */
function placesOfPoint(
  point: { readonly mapId: string; readonly stepId: string },
  records: ProjectRecords,
  { selection }: Here,
): readonly PlaceOfStep[] {
  const lanes = [...records.lane.values()].filter(
    ({ mapId, kind }) => mapId === point.mapId && kind === 'emotion',
  );
  const cells = lanes.sort(byOrder).map(
    (lane): PlaceOfStep => ({
      mapId: point.mapId,
      selection: { kind: 'cell', laneId: lane.id, stepId: point.stepId },
    }),
  );
  const own = cells.find((cell) => sameValue(cell.selection, selection));
  return own ? [own] : cells;
}

function placeOfRecord(kind: string, id: string, records: ProjectRecords): readonly PlaceOfStep[] {
  switch (kind) {
    case 'card': {
      const card = records.card.get(id);
      const place = card && placeOfCards([card], records);
      return place ? [place] : [];
    }
    case 'stage':
    case 'step': {
      const record = records[kind].get(id);
      return record ? [{ mapId: record.mapId, selection: { kind, id } }] : [];
    }
    case 'map':
      return [{ mapId: id, selection: { kind, id } }];
    case 'evidence':
    case 'persona':
      return [{ mapId: null, selection: { kind, id } }];
    default:
      return [];
  }
}
