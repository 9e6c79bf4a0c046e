import { z } from 'zod';
import { uncoverColumns } from '../../commands/cards/cover-columns.ts';
import { removeLane, removePersona, removeStage } from '../../commands/kernel/cascade.ts';
import { createMemoryTx } from '../../commands/kernel/memory-tx.ts';
import { phrase, t } from '../../language/translate.ts';
import { type Lane, laneNames } from '../../model/lane.ts';
import { personasOfMap } from '../../model/personas-of-map.ts';
import type { ProjectRecords } from '../../model/records.ts';
import type { ExportNote } from '../documents/document.ts';

const names = z.array(z.string().trim().min(1).max(500)).min(1).max(500).readonly();

/** Parts of maps that an export is limited to, by their names; what is left out is not limited. */
export const shownPartsSchema = z.strictObject({
  /** By name, or by kind: `pain-points`. */
  lanes: names.optional(),
  stages: names.optional(),
  personas: names.optional(),
});
export type ShownParts = z.infer<typeof shownPartsSchema>;

/**
 * The records with these parts of each map alone, and what hangs on them. A limit that names nothing of a map leaves that
 * map whole: it was made for another one.
 */
export function onlyShown(records: ProjectRecords, shown: ShownParts): ProjectRecords {
  const tx = createMemoryTx(records, { now: '1970-01-01T00:00:00.000Z', author: '' });
  for (const { id: mapId } of records.map.values()) {
    const parts = partsOf(records, mapId);
    const stages = hidden(parts.stages, shown.stages);
    const steps = stages.flatMap(({ id }) => tx.list('step', { stageId: id }));
    uncoverColumns(tx, mapId, new Set(steps.map(({ id }) => id)));
    for (const { id } of stages) removeStage(tx, id);
    for (const { id } of hidden(parts.lanes, shown.lanes)) removeLane(tx, id);
  }
  const personas = [...records.persona.values()].map((persona) => ({ ...persona, names: [persona.name] }));
  for (const { id } of hidden(personas, shown.personas)) removePersona(tx, id);
  return tx.records;
}

/** What a limit names that a map does not have, in words. */
export function notOnMap(
  records: Pick<ProjectRecords, 'lane' | 'stage' | 'persona' | 'personaLink'>,
  mapId: string,
  shown: ShownParts,
): readonly ExportNote[] {
  const parts = partsOf(records, mapId);
  return [
    ...missing(
      parts.lanes,
      shown.lanes,
      phrase('The map has no lane “{{name}}”; the others that were chosen are shown.'),
      phrase('The map has no lane “{{name}}” and none of the others that were chosen, so all are shown.'),
    ),
    ...missing(
      parts.stages,
      shown.stages,
      phrase('The map has no stage “{{name}}”; the others that were chosen are shown.'),
      phrase('The map has no stage “{{name}}” and none of the others that were chosen, so all are shown.'),
    ),
    ...missing(
      parts.personas,
      shown.personas,
      phrase('The map has no persona “{{name}}”; the others that were chosen are shown.'),
      phrase('The map has no persona “{{name}}” and none of the others that were chosen, so all are shown.'),
    ),
  ];
}

type Part = { readonly id: string; readonly names: readonly string[] };

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
const isNamed = (part: Part, name: string): boolean => part.names.some((own) => same(own, name));

/** The parts that a limit leaves out; none where it names none of them. */
function hidden(parts: readonly Part[], limit: readonly string[] | undefined): readonly Part[] {
  if (limit === undefined) return [];
  const others = parts.filter((part) => !limit.some((name) => isNamed(part, name)));
  return others.length === parts.length ? [] : others;
}

function missing(
  parts: readonly Part[],
  limit: readonly string[] | undefined,
  some: string,
  none: string,
): readonly ExportNote[] {
  const absent = limit?.filter((name) => !parts.some((part) => isNamed(part, name))) ?? [];
  const message = absent.length === limit?.length ? none : some;
  return absent.map((name) => ({ message, params: { name } }));
}

function partsOf(
  { lane, stage, persona, personaLink }: Pick<ProjectRecords, 'lane' | 'stage' | 'persona' | 'personaLink'>,
  mapId: string,
): { readonly lanes: readonly Part[]; readonly stages: readonly Part[]; readonly personas: readonly Part[] } {
  const own = <T extends { readonly mapId: string }>(table: ReadonlyMap<string, T>): readonly T[] =>
    [...table.values()].filter((one) => one.mapId === mapId);
  const named = ({ id, name }: { readonly id: string; readonly name: string }): Part => ({
    id,
    names: [name],
  });
  return {
    lanes: own(lane).map((one) => ({ id: one.id, names: namesOfLane(one) })),
    stages: own(stage).map(named),
    personas: personasOfMap({ persona, personaLink }, mapId).map(named),
  };
}

/** A lane that has the usual name of its kind is known in every language. */
const namesOfLane = ({ name, kind }: Lane): readonly string[] => [
  name,
  kind,
  laneNames[kind],
  t(laneNames[kind]),
];
