import { renewIds, type Structure } from '../subtree/structure.ts';
import type { CommandCall } from '../commands/registry.ts';
import type { StepName } from '../history/step-names.ts';
import { t } from '../language/translate.ts';
import type { Id } from '../model/fields.ts';
import { newId } from '../model/new-id.ts';
import type { ProjectRecords } from '../model/records.ts';
import { knownHere } from './known-here.ts';
import type { CopiedStructure, PlaceKind } from './copied-structure.ts';
import { lostEvidence, lostFiles, lostPersonas } from './paste-notes.ts';
import type { StructurePlan, StructureTarget } from './structure-plan.ts';

/** A paste of a stage, step or lane as commands, all of one step of the history. */
export type StructureCalls = {
  readonly calls: readonly CommandCall[];
  /** The stage, step or lane that is made. */
  readonly id: Id;
  readonly name: StepName;
  /** What could not be kept as it was, in sentences. */
  readonly notes: readonly string[];
};

/** Makes the commands of a plan; null where the map has no place for it any more. */
export function callsOfStructure(
  copied: CopiedStructure,
  plan: StructurePlan,
  target: StructureTarget,
  records: ProjectRecords,
): StructureCalls | null {
  const { kind, piece } = copied;
  const root = { stage: piece.stages, step: piece.steps, lane: piece.lanes }[kind][0];
  if (!root || (kind === 'step' && target.stages.length === 0)) return null;
  const known = new Map<Id, Id>();
  for (const { copied: from, goal } of plan.lanes) if (goal.kind === 'lane') known.set(from.id, goal.lane.id);
  for (const { copied: from, goal } of plan.steps) {
    if (goal.kind === 'step') known.set(from.id, goal.step.id);
    if (goal.kind === 'new-step') known.set(from.stageId, goal.stage.id);
  }
  const here = knownHere(records, { fromProject: copied.projectId, ontoMap: target.mapId });
  const marks = new Map<Id, Id>(copied.tags.map((tag) => [tag.id, here.tagId(tag)]));
  const strangers: string[] = [];
  for (const persona of copied.personas) {
    const own = here.personaId(persona);
    if (own === undefined) strangers.push(persona.name);
    else marks.set(persona.id, own);
  }
  for (const [from, to] of marks) known.set(from, to);
  const fitting = whatFits(copied, plan);
  const personas = new Set(copied.personas.map(({ id }) => id));
  const kept: Structure = {
    ...fitting,
    cards: fitting.cards.map((card) => ({ ...card, linkedMapId: here.linkedMapId(card) })),
    evidenceLinks: fitting.evidenceLinks.filter((link) => here.isEvidence(link.evidenceId)),
    tagLinks: fitting.tagLinks.filter((link) => marks.has(link.tagId)),
    personaLinks: fitting.personaLinks.filter((link) => marks.has(link.personaId)),
    emotionPoints: withoutTwins(fitting.emotionPoints, known, records).filter(
      (point) => personas.has(point.personaId) && marks.has(point.personaId),
    ),
    attachments: fitting.attachments.filter((file) => here.hasBytes(file.sha256)),
  };
  const { piece: renewed, idOf } = renewIds(kept, newId, known);
  const lost = fitting.evidenceLinks.length - kept.evidenceLinks.length;
  return {
    calls: [
      ...here.calls,
      { command: 'add-structure', input: { mapId: target.mapId, ...renewed, ...placeOf(kind, target) } },
    ],
    id: idOf.get(root.id) ?? root.id,
    name: `paste-${kind}`,
    notes: [
      ...(plan.left > 0 ? [t('{{count}} cards did not fit.', { count: plan.left })] : []),
      ...lostEvidence(lost),
      ...lostPersonas(strangers),
      ...lostFiles(fitting.attachments.length - kept.attachments.length),
    ],
  };
}

/** The piece without what the plan leaves out, and with the lanes and steps that it adds. */
function whatFits({ piece }: CopiedStructure, plan: StructurePlan): Structure {
  const lanes = new Set(plan.lanes.filter(({ goal }) => goal.kind !== 'none').map((row) => row.copied.id));
  const steps = new Set(plan.steps.filter(({ goal }) => goal.kind !== 'none').map((row) => row.copied.id));
  const cards = piece.cards.filter((card) => lanes.has(card.laneId) && steps.has(card.stepId));
  const ids = new Set(
    [...cards, ...piece.stages, ...piece.steps.filter((step) => steps.has(step.id))].map(({ id }) => id),
  );
  const isKept = ({ targetId }: { readonly targetId: Id }): boolean => ids.has(targetId);
  return {
    ...piece,
    steps: plan.steps.flatMap(({ goal }) => (goal.kind === 'new-step' ? [goal.step] : [])),
    lanes: plan.lanes.flatMap(({ goal }) => (goal.kind === 'new-lane' ? [goal.lane] : [])),
    cards,
    connections: piece.connections.filter(
      ({ fromCardId, toCardId }) => ids.has(fromCardId) && ids.has(toCardId),
    ),
    emotionPoints: piece.emotionPoints.filter(({ stepId }) => steps.has(stepId)),
    evidenceLinks: piece.evidenceLinks.filter(isKept),
    personaLinks: piece.personaLinks.filter(isKept),
    tagLinks: piece.tagLinks.filter(isKept),
    attachments: piece.attachments.filter(({ ownerId }) => ids.has(ownerId)),
  };
}

/** A point of the curve that is there already is never written over. */
function withoutTwins(
  points: Structure['emotionPoints'],
  known: ReadonlyMap<Id, Id>,
  records: ProjectRecords,
): Structure['emotionPoints'] {
  const key = (stepId: Id, personaId: Id): string => `${stepId} ${personaId}`;
  const taken = new Set([...records.emotionPoint.values()].map((one) => key(one.stepId, one.personaId)));
  const seen = new Set<string>();
  return points.filter(({ stepId, personaId }) => {
    const step = known.get(stepId);
    const place = key(step ?? stepId, known.get(personaId) ?? personaId);
    // A step that is pasted itself has no points yet.
    if ((step !== undefined && taken.has(place)) || seen.has(place)) return false;
    seen.add(place);
    return true;
  });
}

function placeOf(kind: PlaceKind, target: StructureTarget) {
  const { stages, lanes, afterStageId, afterStepId, afterLaneId } = target;
  const after = <T extends { readonly id: Id }>(records: readonly T[], id: Id | null): Id | null => {
    const at = records.findIndex((record) => record.id === id);
    return at === -1 ? null : (records[at + 1]?.id ?? null);
  };
  if (kind === 'stage')
    return {
      beforeStageId: after(
        stages.map(({ stage }) => stage),
        afterStageId,
      ),
    }; // prettier-ignore
  if (kind === 'lane') return { beforeLaneId: after(lanes, afterLaneId) };
  const into = stages.find(({ steps }) => steps.some((step) => step.id === afterStepId));
  return { beforeStepId: after(into?.steps ?? [], afterStepId) };
}
