import { z } from 'zod';
import type { ListBy } from '../commands/kernel/tx.ts';
import { collectStructure, withoutMap } from '../subtree/collect-structure.ts';
import { origin, structureSchema } from '../subtree/structure.ts';
import { id } from '../model/fields.ts';
import { laneSchema } from '../model/lane.ts';
import { byOrder } from '../model/order.ts';
import { personaSchema } from '../model/persona.ts';
import type { ProjectRecords } from '../model/records.ts';
import { stageSchema } from '../model/stage.ts';
import { stepSchema } from '../model/step.ts';
import { tagSchema } from '../model/tag.ts';

/** What can be copied as a whole: a column group, a column, a row. */
export const placeKinds = ['stage', 'step', 'lane'] as const;
export type PlaceKind = (typeof placeKinds)[number];

/**
 * A stage, step or lane as Throughline puts it on the clipboard for itself, with everything in it. Evidence, tags
 * and personas are named, not carried: another project finds its own of the same id or name, or does without. Files
 * stay in their project. What is read is from anybody.
 */
export const copiedStructureSchema = z.strictObject({
  version: z.literal(1),
  kind: z.enum(placeKinds),
  projectId: id,
  piece: structureSchema,
  /** The lanes that copied cards are in without being copied themselves, top to bottom. */
  lanes: z
    .array(laneSchema.omit({ mapId: true }).extend(origin))
    .max(100)
    .readonly(),
  /** The columns that copied cards are in without being copied themselves, left to right. */
  stages: z
    .array(stageSchema.omit({ mapId: true }).extend(origin))
    .max(100)
    .readonly(),
  steps: z
    .array(stepSchema.omit({ mapId: true }).extend(origin))
    .max(500)
    .readonly(),
  tags: z.array(tagSchema).max(10_000).readonly(),
  personas: z
    .array(personaSchema.pick({ id: true, name: true }))
    .max(10_000)
    .readonly(),
});
export type CopiedStructure = z.output<typeof copiedStructureSchema>;

/** Takes a stage, step or lane off its map for the clipboard; null where it is not there any more. */
export function copyStructure(
  records: ProjectRecords,
  list: ListBy,
  root: { readonly kind: PlaceKind; readonly id: string },
): CopiedStructure | null {
  const place = records[root.kind].get(root.id);
  const [project] = records.project.values();
  if (!place || !project) return null;
  const whole = collectStructure(list, root, (kind, one) => {
    const record = records[kind].get(one);
    if (!record) throw new Error(`No ${kind} ${one}`);
    return record;
  });
  const { mapId } = place;
  const steps = list('stage', 'mapId', mapId)
    .toSorted(byOrder)
    .flatMap((stage) => list('step', 'stageId', stage.id).toSorted(byOrder));
  // The curve lies at the steps, but it is what this lane shows.
  const isCurve = root.kind === 'lane' && whole.lanes[0]?.kind === 'emotion';
  const piece = isCurve
    ? {
        ...whole,
        emotionPoints: steps
          .flatMap((step) => list('emotionPoint', 'stepId', step.id))
          .map(({ stepId, personaId, value, source }) => ({ stepId, personaId, value, source })),
      }
    : whole;
  const laneIds = new Set(piece.cards.map(({ laneId }) => laneId));
  const stepIds = new Set([...piece.cards, ...piece.emotionPoints].map(({ stepId }) => stepId));
  const around = root.kind === 'lane' ? steps.filter((step) => stepIds.has(step.id)) : [];
  const stageIds = new Set(around.map(({ stageId }) => stageId));
  const tagIds = new Set(piece.tagLinks.map(({ tagId }) => tagId));
  const personaIds = new Set(
    [...piece.personaLinks, ...piece.emotionPoints].map(({ personaId }) => personaId),
  );
  return {
    version: 1,
    kind: root.kind,
    projectId: project.id,
    piece,
    lanes:
      root.kind === 'lane'
        ? []
        : list('lane', 'mapId', mapId)
            .filter((lane) => laneIds.has(lane.id))
            .toSorted(byOrder)
            .map(withoutMap),
    stages: list('stage', 'mapId', mapId)
      .filter((stage) => stageIds.has(stage.id))
      .toSorted(byOrder)
      .map(withoutMap),
    steps: around.map(withoutMap),
    tags: [...tagIds].flatMap((tagId) => records.tag.get(tagId) ?? []),
    personas: [...personaIds].flatMap((personaId) => {
      const persona = records.persona.get(personaId);
      return persona ? [{ id: persona.id, name: persona.name }] : [];
    }),
  };
}

/** Everything that must hold beyond the shape, so that nothing hangs on what is not there. */
export function isSound({ kind, piece, lanes, stages, steps }: CopiedStructure): boolean {
  const laneIds = new Set([...lanes, ...piece.lanes].map((lane) => lane.id));
  const stageIds = new Set([...stages, ...piece.stages].map((stage) => stage.id));
  const stepIds = new Set([...steps, ...piece.steps].map((step) => step.id));
  const cardIds = new Set(piece.cards.map((card) => card.id));
  const roots = { stage: piece.stages, step: piece.steps, lane: piece.lanes }[kind];
  return (
    roots.length === 1 &&
    (kind === 'stage' || piece.stages.length === 0) &&
    (kind !== 'stage' || piece.steps.length > 0) &&
    (kind === 'lane' ? piece.steps.length === 0 : piece.lanes.length === 0) &&
    cardIds.size === piece.cards.length &&
    [...piece.steps, ...steps].every((step) => kind === 'step' || stageIds.has(step.stageId)) &&
    piece.cards.every((card) => laneIds.has(card.laneId) && stepIds.has(card.stepId)) &&
    piece.cards.every((card) => card.frequencyShare === null || card.frequencyRating === null) &&
    piece.emotionPoints.every((point) => stepIds.has(point.stepId))
  );
}
