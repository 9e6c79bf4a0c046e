import type { Card } from '../model/card.ts';
import type { Id } from '../model/fields.ts';
import type { ListBy } from '../commands/kernel/tx.ts';
import { noFlowPlace } from '../model/flow-place.ts';
import { byOrder } from '../model/order.ts';
import type { RecordOf } from '../model/records.ts';
import type { Attached, Structure } from './structure.ts';

/** What is copied: one stage, step or lane, or all of a map. */
export type StructureRoot = { readonly kind: 'map' | 'stage' | 'step' | 'lane'; readonly id: Id };

/**
 * Takes a stage, step, lane or whole map with everything in it and attached to it; nothing is changed. Cards keep their
 * place in the flow with their whole map only: otherwise a copy would lie on its original, or in a flow it has no part in.
 */
export function collectStructure(
  list: ListBy,
  root: StructureRoot,
  get: <K extends 'stage' | 'step' | 'lane'>(kind: K, id: Id) => RecordOf<K>,
): Structure {
  const stages =
    root.kind === 'map'
      ? list('stage', 'mapId', root.id)
      : root.kind === 'stage'
        ? [get('stage', root.id)]
        : [];
  const steps =
    root.kind === 'step'
      ? [get('step', root.id)]
      : stages.toSorted(byOrder).flatMap(({ id }) => list('step', 'stageId', id).toSorted(byOrder));
  const lanes =
    root.kind === 'map' ? list('lane', 'mapId', root.id) : root.kind === 'lane' ? [get('lane', root.id)] : [];
  const cards =
    root.kind === 'lane'
      ? list('card', 'laneId', root.id)
      : steps.flatMap(({ id }) => list('card', 'stepId', id));
  return {
    stages: stages.map(withoutMap),
    steps: steps.map(withoutMap),
    lanes: lanes.map(withoutMap),
    cards: withinSteps(
      cards,
      steps.map(({ id }) => id),
    ).map((card) => withoutMap(root.kind === 'map' ? card : { ...card, ...noFlowPlace })),
    emotionPoints: steps
      .flatMap(({ id }) => list('emotionPoint', 'stepId', id))
      .map((point) => withoutId(withoutMap(point))),
    ...collectAttached(list, {
      places: [...stages, ...steps].map(({ id }) => id),
      cardIds: cards.map(({ id }) => id),
    }),
  };
}

/** Takes what hangs on cards, stages and steps: links, files, and the connections among the cards. */
export function collectAttached(
  list: ListBy,
  { places = [], cardIds }: { readonly places?: readonly Id[]; readonly cardIds: readonly Id[] },
): Attached {
  const cards = new Set(cardIds);
  return {
    connections: cardIds
      .flatMap((id) => list('connection', 'fromCardId', id))
      .filter(({ toCardId }) => cards.has(toCardId))
      .map((connection) => withoutId(withoutMap(connection))),
    evidenceLinks: [...places, ...cardIds]
      .flatMap((id) => list('evidenceLink', 'targetId', id))
      .map(withoutId),
    personaLinks: cardIds.flatMap((id) => list('personaLink', 'targetId', id)).map(withoutId),
    tagLinks: cardIds.flatMap((id) => list('tagLink', 'targetId', id)).map(withoutId),
    attachments: cardIds.flatMap((id) => list('attachment', 'ownerId', id).toSorted(byOrder)).map(withoutId),
  };
}

function without<T extends object, F extends keyof T>(record: T, field: F): Omit<T, F> {
  const rest = { ...record };
  Reflect.deleteProperty(rest, field);
  return rest;
}
/** A record as it lies on no map. */
export const withoutMap = <T extends { readonly mapId: Id }>(record: T) => without(record, 'mapId');
const withoutId = <T extends { readonly id: Id }>(record: T) => without(record, 'id');

/** A card that covers steps which are not copied ends with the last one that is. */
function withinSteps(cards: readonly Card[], stepIds: readonly Id[]): readonly Card[] {
  if (stepIds.length === 0) return cards;
  const columnOf = new Map(stepIds.map((id, column) => [id, column]));
  return cards.map((card) => {
    const room = stepIds.length - (columnOf.get(card.stepId) ?? 0);
    return card.span <= room ? card : { ...card, span: room };
  });
}
