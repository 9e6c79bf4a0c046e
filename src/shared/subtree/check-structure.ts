import { t } from '../language/translate.ts';
import type { Id } from '../model/fields.ts';
import { cardKindOfLane } from '../model/lane.ts';
import type { RecordKind } from '../model/records.ts';
import type { Result } from '../result.ts';
import { checkFrequency, checkLinkedMap } from '../commands/kernel/card-fields.ts';
import { type CommandValue, refuse } from '../commands/kernel/define-command.ts';
import { checkFreshIds } from '../commands/kernel/fresh-id.ts';
import type { StructurePlace } from './insert-structure.ts';
import type { Structure } from './structure.ts';
import { checkTarget } from '../commands/kernel/targets.ts';
import type { ReadTx } from '../commands/kernel/tx.ts';

type Refusal = Result<CommandValue> | undefined;

/** Why a piece of structure cannot be added to a map; undefined where it can. Nothing about it is taken on trust. */
export function checkStructure(tx: ReadTx, mapId: Id, piece: Structure, place: StructurePlace): Refusal {
  const fresh = [...piece.stages, ...piece.steps, ...piece.lanes, ...piece.cards].map(({ id }) => id);
  if (fresh.length === 0) return refuse('nothing-to-add', t('There is nothing to add.'));
  return (
    checkFreshIds(tx, fresh) ??
    checkPlace(tx, mapId, place) ??
    checkSteps(tx, mapId, piece, place) ??
    checkCards(tx, mapId, piece) ??
    checkPoints(tx, mapId, piece) ??
    checkLinks(tx, piece)
  );
}

function checkPlace(tx: ReadTx, mapId: Id, place: StructurePlace): Refusal {
  const named = [
    place.beforeStageId === null ? undefined : tx.get('stage', place.beforeStageId),
    place.beforeStepId === null ? undefined : tx.get('step', place.beforeStepId),
    place.beforeLaneId === null ? undefined : tx.get('lane', place.beforeLaneId),
  ];
  return named.some((record) => record && record.mapId !== mapId)
    ? refuse('other-map', t('The target position is on another map.'))
    : undefined;
}

/** The ids of this kind that the piece brings, or that are on the map already. */
function isOnMap(
  tx: ReadTx,
  mapId: Id,
  kind: 'stage' | 'step' | 'lane',
  own: readonly { readonly id: Id }[],
): (id: Id) => boolean {
  const ids = new Set(own.map(({ id }) => id));
  return (id) => ids.has(id) || tx.get(kind, id)?.mapId === mapId;
}

function checkSteps(tx: ReadTx, mapId: Id, { stages, steps }: Structure, place: StructurePlace): Refusal {
  const isStage = isOnMap(tx, mapId, 'stage', stages);
  const withSteps = new Set(steps.map(({ stageId }) => stageId));
  if (steps.some(({ stageId }) => !isStage(stageId)))
    return refuse('stage-not-found', t('One of the steps belongs to a stage that is not on this map.'));
  if (stages.some(({ id }) => !withSteps.has(id)))
    return refuse('no-steps', t('A stage needs at least one step.'));
  const before = place.beforeStepId === null ? undefined : tx.get('step', place.beforeStepId);
  return before && steps.some(({ stageId }) => stageId !== before.stageId)
    ? refuse('other-stage', t('The target step is in another stage.'))
    : undefined;
}

function checkCards(tx: ReadTx, mapId: Id, { steps, lanes, cards, connections }: Structure): Refusal {
  const isStep = isOnMap(tx, mapId, 'step', steps);
  const isLane = isOnMap(tx, mapId, 'lane', lanes);
  const kindOf = new Map(lanes.map(({ id, kind }) => [id, kind]));
  for (const card of cards) {
    if (!isStep(card.stepId) || !isLane(card.laneId))
      return refuse('other-map', t('One of the cards belongs to a lane or a step that is not on this map.'));
    const kind = kindOf.get(card.laneId) ?? tx.get('lane', card.laneId)?.kind;
    if (kind === undefined || cardKindOfLane[kind] === null)
      return refuse('no-cards-here', t('One of the cards belongs to a lane that cannot hold cards.'));
    const problem = checkFrequency(card) ?? checkLinkedMap(tx, card.linkedMapId, [mapId]);
    if (problem) return problem;
  }
  const ids = new Set(cards.map(({ id }) => id));
  const twins = new Set<string>();
  for (const { fromCardId, toCardId, kind } of connections) {
    const twin = `${fromCardId} ${toCardId} ${kind}`;
    if (!ids.has(fromCardId) || !ids.has(toCardId) || fromCardId === toCardId || twins.has(twin))
      return refuse('bad-connection', t('One of the connections does not join two of these cards.'));
    twins.add(twin);
  }
  return undefined;
}

function checkPoints(tx: ReadTx, mapId: Id, { steps, emotionPoints }: Structure): Refusal {
  const isStep = isOnMap(tx, mapId, 'step', steps);
  const twins = new Set<string>();
  for (const { stepId, personaId } of emotionPoints) {
    const missing = checkTarget(tx, 'persona', personaId);
    if (missing) return missing;
    const twin = `${stepId} ${personaId}`;
    if (!isStep(stepId) || twins.has(twin) || tx.list('emotionPoint', { stepId, personaId }).length > 0)
      return refuse('bad-emotion', t('One of the points of the emotion curve has no place on this map.'));
    twins.add(twin);
  }
  return undefined;
}

function checkLinks(tx: ReadTx, piece: Structure): Refusal {
  const targets: Readonly<Record<string, ReadonlySet<Id>>> = {
    stage: new Set(piece.stages.map(({ id }) => id)),
    step: new Set(piece.steps.map(({ id }) => id)),
    card: new Set(piece.cards.map(({ id }) => id)),
  };
  const links: readonly Link[] = [
    ...piece.evidenceLinks.map((link): Link => ({ ...link, to: 'evidence', id: link.evidenceId })),
    ...piece.personaLinks.map((link): Link => ({ ...link, to: 'persona', id: link.personaId })),
    ...piece.tagLinks.map((link): Link => ({ ...link, to: 'tag', id: link.tagId })),
  ];
  const twins = new Set<string>();
  for (const { to, id, targetKind, targetId } of links) {
    const missing = checkTarget(tx, to, id);
    if (missing) return missing;
    const twin = `${id} ${targetId}`;
    if (!targets[targetKind]?.has(targetId) || twins.has(twin))
      return refuse('bad-link', t('One of the links does not belong to what is added.'));
    twins.add(twin);
  }
  return piece.attachments.some(({ ownerKind, ownerId }) => !targets[ownerKind]?.has(ownerId))
    ? refuse('bad-link', t('One of the files does not belong to what is added.'))
    : undefined;
}

type Link = {
  readonly to: Extract<RecordKind, 'evidence' | 'persona' | 'tag'>;
  readonly id: Id;
  readonly targetKind: string;
  readonly targetId: Id;
};
