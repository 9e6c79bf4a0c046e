import type { Id } from '../model/fields.ts';
import type { ProjectRecords, RecordKind } from '../model/records.ts';
import { type Fields, tablesOf } from '../merge/sides.ts';

/** What of a project is brought back by itself. */
export const partKinds = ['map', 'stage', 'card'] as const;
export type Part = { readonly kind: (typeof partKinds)[number]; readonly id: Id };

/** The ids of the records that belong to a part, by kind. */
export type Scope = ReadonlyMap<RecordKind, ReadonlySet<Id>>;

type Growing = Map<RecordKind, Set<Id>>;

/** What is on the map itself, parents first; and what hangs on it, by the fields that say on what. */
const structure = ['map', 'stage', 'step', 'lane', 'card'] as const;
const hanging: Readonly<Partial<Record<RecordKind, readonly string[]>>> = {
  connection: ['fromCardId', 'toCardId'],
  emotionPoint: ['stepId'],
  personaLink: ['targetId'],
  evidenceLink: ['targetId'],
  attachment: ['ownerId'],
  tagLink: ['targetId'],
  comment: ['targetId'],
};

/** The kinds of which a part has records, parents first. */
export const kindsInScope: readonly RecordKind[] = [...structure, ...(Object.keys(hanging) as RecordKind[])];

/**
 * Everything that was in a part then or is in it now: what was moved out of it since, too, and what was moved into it. A stage does
 * not take the last step out of another.
 */
export function scopeOf(now: ProjectRecords, then: ProjectRecords, part: Part): Scope {
  const states = [tablesOf(now), tablesOf(then)];
  const scope: Growing = new Map(kindsInScope.map((kind) => [kind, new Set<Id>()]));
  scope.get(part.kind)?.add(part.id);
  const add = (kind: RecordKind, belongs: (record: Fields) => boolean): void => {
    for (const state of states)
      state[kind].forEach((record, id) => {
        if (belongs(record)) scope.get(kind)?.add(id);
      });
  };
  const isIn = (kind: RecordKind, id: unknown): boolean => scope.get(kind)?.has(String(id)) === true;
  if (part.kind === 'map')
    for (const kind of ['stage', 'step', 'lane', 'card'] as const)
      add(kind, ({ mapId }) => mapId === part.id);
  if (part.kind !== 'card') {
    add('step', ({ stageId }) => isIn('stage', stageId));
    if (part.kind === 'stage') leaveLastSteps(now, then, part.id, scope);
    add('card', ({ stepId, laneId }) => isIn('step', stepId) || isIn('lane', laneId));
  }
  const inStructure = new Set(structure.flatMap((kind) => [...(scope.get(kind) ?? [])]));
  for (const kind of kindsInScope) {
    const fields = hanging[kind];
    if (fields) add(kind, (record) => fields.some((field) => inStructure.has(String(record[field]))));
  }
  return scope;
}

/** A step that was moved to another stage since, and is all that is left in that one, stays there. */
function leaveLastSteps(now: ProjectRecords, then: ProjectRecords, stageId: Id, scope: Growing): void {
  const steps = scope.get('step') ?? new Set();
  for (const [other, own] of Map.groupBy(now.step.values(), (step) => step.stageId)) {
    const [first] = own;
    if (other === stageId || !first || own.some(({ id }) => !steps.has(id))) continue;
    const comesBack = [...steps].some((id) => then.step.get(id)?.stageId === other);
    if (!comesBack) steps.delete(first.id);
  }
}
