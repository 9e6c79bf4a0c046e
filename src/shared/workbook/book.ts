import type { Card } from '../model/card.ts';
import type { Lane } from '../model/lane.ts';
import type { JourneyMap } from '../model/map.ts';
import { byOrder } from '../model/order.ts';
import type { Persona } from '../model/persona.ts';
import { personasOfMap } from '../model/personas-of-map.ts';
import type { ProjectRecords } from '../model/records.ts';
import type { Stage } from '../model/stage.ts';
import type { Step } from '../model/step.ts';
import { cardsOfMaps } from '../priorities/cards-of-maps.ts';
import { type Lists, listsOf, orderedPersonas } from './lists.ts';

/** A map as a workbook has it: what its sheets are written from, and compared with when it comes back. */
export type Book = {
  readonly records: ProjectRecords;
  readonly map: JourneyMap;
  readonly lanes: readonly Lane[];
  /** From left to right. */
  readonly steps: readonly { readonly stage: Stage; readonly step: Step }[];
  /** In the order in which they are read: from left to right, from top to bottom. */
  readonly cards: readonly Card[];
  /** Those of the map, who have emotions on it. */
  readonly personas: readonly Persona[];
  readonly lists: Lists;
  /** What personas and tags things have, by the thing's id. */
  readonly personaIds: ReadonlyMap<string, readonly string[]>;
  readonly tagIds: ReadonlyMap<string, readonly string[]>;
};

/** The workbook of a map, or of one stage of it; undefined where there is no such map. */
export function bookOf(records: ProjectRecords, mapId: string, stageId: string | null): Book | undefined {
  const map = records.map.get(mapId);
  if (!map) return undefined;
  const stages = [...records.stage.values()].filter((stage) => stage.mapId === mapId).sort(byOrder);
  const steps = Map.groupBy(
    [...records.step.values()].filter((step) => step.mapId === mapId).sort(byOrder),
    (step) => step.stageId,
  );
  const all = stages.flatMap((stage) => (steps.get(stage.id) ?? []).map((step) => ({ stage, step })));
  const shown = stageId === null ? all : all.filter(({ stage }) => stage.id === stageId);
  const shownIds = new Set(shown.map(({ step }) => step.id));
  const lanes = [...records.lane.values()].filter((lane) => lane.mapId === mapId).sort(byOrder);
  return {
    records,
    map,
    lanes,
    steps: shown,
    cards: cardsOfMaps(records, mapId, ({ stepId }) => shownIds.has(stepId)),
    personas: personasOfMap(records, mapId),
    // A card can be moved to a stage that is not in the workbook.
    lists: listsOf({ lanes, steps: all, personas: orderedPersonas(records) }, records),
    personaIds: linked(records.personaLink, ({ personaId }) => personaId, placesOf(records.persona)),
    tagIds: linked(records.tagLink, ({ tagId }) => tagId, namesOf(records.tag)),
  };
}

const placesOf = (personas: ProjectRecords['persona']): ReadonlyMap<string, number> =>
  new Map([...personas.values()].sort(byOrder).map(({ id }, at) => [id, at]));

const namesOf = (tags: ProjectRecords['tag']): ReadonlyMap<string, number> =>
  new Map(
    [...tags.values()]
      .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1))
      .map(({ id }, at) => [id, at]),
  );

/** What is linked to each thing, each once, in the order given. */
function linked<L extends { readonly targetId: string }>(
  links: ReadonlyMap<string, L>,
  idOf: (link: L) => string,
  order: ReadonlyMap<string, number>,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const link of links.values()) {
    if (!order.has(idOf(link))) continue;
    const ids = found.get(link.targetId) ?? new Set<string>();
    found.set(link.targetId, ids.add(idOf(link)));
  }
  const place = (id: string): number => order.get(id) ?? 0;
  return new Map(Array.from(found, ([id, ids]) => [id, [...ids].sort((a, b) => place(a) - place(b))]));
}
