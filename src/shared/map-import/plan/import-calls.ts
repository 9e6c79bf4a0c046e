import { plainName } from '../../clipboard/paste-target.ts';
import { MAX_ADDED_CARDS } from '../../commands/cards/add-cards.ts';
import type { CommandCall, CommandInput } from '../../commands/registry.ts';
import { t } from '../../language/translate.ts';
import { MAX_SPAN } from '../../model/card.ts';
import type { Id } from '../../model/fields.ts';
import { newId } from '../../model/new-id.ts';
import { byOrder } from '../../model/order.ts';
import { hues } from '../../model/palette.ts';
import { phaseName } from '../../model/phase.ts';
import { personasOfMap } from '../../model/personas-of-map.ts';
import type { ProjectRecords } from '../../model/records.ts';
import { defaultStages } from '../../model/stage.ts';
import { matchMap, type StepGoal } from './match-map.ts';
import type { Proposal } from './proposal.ts';

/** Where a proposal goes. */
export type ImportTarget =
  | { readonly kind: 'new-map'; readonly name: string }
  | { readonly kind: 'onto'; readonly mapId: Id };

/** An import as commands, all of one step of the history. */
export type ImportCalls = {
  readonly calls: readonly CommandCall[];
  readonly mapId: Id;
  readonly cardIds: readonly Id[];
  /** Names of personas that are made for their curves. */
  readonly newPersonas: readonly string[];
  /** What could not be kept, in sentences. */
  readonly notes: readonly string[];
};

type NewCard = CommandInput<'add-cards'>['cards'][number];
/** The ids of what the cards go to: steps of the draft, lanes of the proposal. */
type Places = {
  readonly calls: readonly CommandCall[];
  readonly steps: readonly Id[];
  readonly lanes: readonly Id[];
};

/** Most commands of one step of the history. */
const MAX_CALLS = 10_000;

/** Who feels what a file says of nobody: a persona; null is a new one. */
export type FeltBy = { readonly personaId: Id | null };

/** The first persona of the map, else of the project; a new one where there is none. */
export const feltByDefault = (records: ProjectRecords, target: ImportTarget): FeltBy => ({
  personaId: personasOfMap(records, target.kind === 'onto' ? target.mapId : '')[0]?.id ?? null,
});

/** Makes the commands of an import; `target` must be on the records. */
export function importCalls(
  proposal: Proposal,
  records: ProjectRecords,
  target: ImportTarget,
  feltBy: FeltBy = feltByDefault(records, target),
): ImportCalls {
  const mapId = target.kind === 'onto' ? target.mapId : newId();
  const places =
    target.kind === 'onto' ? placesOn(proposal, records, mapId) : placesOfNew(proposal, mapId, target.name);
  const cards: NewCard[] = [];
  const idAt = new Map<string, Id>();
  proposal.lanes.forEach((lane, row) => {
    const laneId = places.lanes[row];
    lane.cards.forEach((cell, step) => {
      const stepId = places.steps[step];
      if (laneId === undefined || stepId === undefined) return;
      cell.forEach(({ title, body, span }, at) => {
        const id = newId();
        idAt.set(`${lane.from} ${step} ${at}`, id);
        cards.push({ id, laneId, stepId, title, body, span: Math.min(span, MAX_SPAN) });
      });
    });
  });
  const feelings = emotionCalls(proposal, records, {
    mapId,
    steps: places.steps,
    isNew: target.kind === 'new-map',
    feltBy,
  });
  const calls: CommandCall[] = [...places.calls, ...chunked(cards), ...feelings.calls];
  const arrows = connectionCalls(proposal, idAt);
  const room = Math.max(0, MAX_CALLS - calls.length);
  const lost = Math.max(0, arrows.length - room);
  return {
    calls: [...calls, ...arrows.slice(0, room)],
    mapId,
    cardIds: cards.flatMap(({ id }) => id ?? []),
    newPersonas: feelings.newPersonas,
    notes: [
      ...feelings.notes,
      ...(lost === 0
        ? []
        : [t('{{count}} arrows were left out: there are too many for one import.', { count: lost })]),
    ],
  };
}

function placesOfNew({ draft, lanes }: Proposal, mapId: Id, name: string): Places {
  const steps: Id[] = [];
  const stages = draft.stages.map((stage, at) => ({
    id: newId(),
    name: stage.name || t('New stage'),
    phase: phaseName.safeParse(stage.phase).data ?? '',
    hue: hueAt(at),
    steps: stage.steps.map((step, index) => {
      const id = newId();
      steps.push(id);
      return { id, name: step ?? stepName(index) };
    }),
  }));
  const rows = lanes.map(({ kind, name: own }) => ({ id: newId(), kind, name: own }));
  const call: CommandCall = {
    command: 'add-map',
    // A map without lanes would have the usual ones.
    input: { id: mapId, name, stages, ...(rows.length > 0 ? { lanes: rows } : {}) },
  };
  return { calls: [call], steps, lanes: rows.map(({ id }) => id) };
}

/** The five stages of a new map have hues of their own; more go on with the palette. */
const hueAt = (at: number) => defaultStages[at]?.hue ?? hues[at % hues.length] ?? 'slate';
const stepName = (index: number): string => t('Step {{number}}', { number: index + 1 });

function placesOn(proposal: Proposal, records: ProjectRecords, mapId: Id): Places {
  const { draft, lanes } = proposal;
  const matched = matchMap(proposal, records, mapId);
  const calls: CommandCall[] = [];
  const added = new Map<number, Id>();
  const names = draft.stages.flatMap((stage) => stage.steps);
  const idOf = (goal: StepGoal, name: string | null): Id => {
    if (goal.kind === 'there') return goal.step.id;
    const id = newId();
    const named = name === null ? {} : { name };
    const stageId = goal.kind === 'in-stage' ? goal.stage.id : added.get(goal.at);
    if (stageId !== undefined) {
      calls.push({ command: 'add-step', input: { id, stageId, ...named } });
      return id;
    }
    if (goal.kind !== 'new-stage') throw new Error('A stage that is there has an id');
    const newStage = newId();
    added.set(goal.at, newStage);
    calls.push({
      command: 'add-stage',
      input: {
        id: newStage,
        mapId,
        name: draft.stages[goal.at]?.name || t('New stage'),
        beforeStageId: goal.beforeStageId,
        firstStep: { id, ...named },
      },
    });
    return id;
  };
  const steps = matched.steps.map((goal, at) => idOf(goal, names[at] ?? null));
  const laneIds = lanes.map(({ kind, name }, at) => {
    const there = matched.lanes[at];
    if (there) return there.id;
    const id = newId();
    calls.push({ command: 'add-lane', input: { id, mapId, kind, name } });
    return id;
  });
  return { calls, steps, lanes: laneIds };
}

const chunked = (cards: readonly NewCard[]): readonly CommandCall[] =>
  Array.from({ length: Math.ceil(cards.length / MAX_ADDED_CARDS) }, (_, at) => ({
    command: 'add-cards',
    input: { cards: cards.slice(at * MAX_ADDED_CARDS, (at + 1) * MAX_ADDED_CARDS) },
  }));

type Drawn = {
  readonly mapId: Id;
  readonly steps: readonly Id[];
  readonly isNew: boolean;
  readonly feltBy: FeltBy;
};

/**
 * Draws the curves. A persona is found by its name or made; what the file says of nobody is felt by the one that was chosen.
 * What the curve says already stays.
 */
function emotionCalls(
  { curves }: Proposal,
  records: ProjectRecords,
  { mapId, steps, isNew, feltBy }: Drawn,
): {
  readonly calls: readonly CommandCall[];
  readonly newPersonas: readonly string[];
  readonly notes: readonly string[];
} {
  const personas = [...records.persona.values()].sort(byOrder);
  const known = new Set(
    [...records.emotionPoint.values()].map(({ stepId, personaId }) => `${stepId} ${personaId}`),
  );
  const linked = new Set(
    [...records.personaLink.values()].flatMap(({ targetId, personaId }) =>
      targetId === mapId ? [personaId] : [],
    ),
  );
  const calls: CommandCall[] = [];
  const newPersonas: string[] = [];
  let kept = 0;
  for (const { persona: name, values } of curves) {
    if (values.every((value) => value === null)) continue;
    const found = personas.find((one) =>
      name === '' ? one.id === feltBy.personaId : plainName(one.name) === plainName(name),
    );
    const personaId = found?.id ?? newId();
    if (!found) {
      newPersonas.push(name || t('Customer'));
      calls.push({ command: 'add-persona', input: { id: personaId, name: name || t('Customer') } });
    }
    // A map that names its personas shows the curves of those alone.
    if (isNew || (linked.size > 0 && !linked.has(personaId)))
      calls.push({ command: 'link-persona', input: { personaId, targetKind: 'map', targetId: mapId } });
    values.forEach((value, at) => {
      const stepId = steps[at];
      if (value === null || stepId === undefined) return;
      if (known.has(`${stepId} ${personaId}`)) kept += 1;
      else calls.push({ command: 'set-emotion', input: { stepId, personaId, value } });
    });
  }
  const notes =
    kept === 0
      ? []
      : [t('{{count}} scores were left out: the emotion curve has a value there.', { count: kept })];
  return { calls, newPersonas, notes };
}

/** Arrows between cards that are made; one that leads to its own card, or is there twice, is none. */
function connectionCalls({ draft }: Proposal, idAt: ReadonlyMap<string, Id>): readonly CommandCall[] {
  const seen = new Set<string>();
  const placeOf = ({ lane, step, at }: (typeof draft.arrows)[number]['from']): Id | undefined =>
    idAt.get(`${lane} ${step} ${at}`);
  return draft.arrows.flatMap(({ from, to, label }): readonly CommandCall[] => {
    const [fromCardId, toCardId] = [placeOf(from), placeOf(to)];
    if (fromCardId === undefined || toCardId === undefined || fromCardId === toCardId) return [];
    if (seen.has(`${fromCardId} ${toCardId}`)) return [];
    seen.add(`${fromCardId} ${toCardId}`);
    return [{ command: 'add-connection', input: { fromCardId, toCardId, label } }];
  });
}
