import { t } from '../language/translate.ts';
import { MAX_ADDED_CARDS } from '../commands/cards/add-cards.ts';
import type { CommandCall, CommandInput } from '../commands/registry.ts';
import type { StepName } from '../history/step-names.ts';
import { type CardKind, emptyCardFields } from '../model/card.ts';
import type { Id } from '../model/fields.ts';
import { cardKindOfLane, type Lane } from '../model/lane.ts';
import { newId } from '../model/new-id.ts';
import type { ProjectRecords } from '../model/records.ts';
import { countedCards } from '../words/cards.ts';
import type { Draft } from './block.ts';
import type { CopiedCard, CopiedCards } from './copied-cards.ts';
import { castOf, type JourneyCast } from './journey-calls.ts';
import type { ColumnGoal, RowGoal } from './paste-goals.ts';
import { type KnownHere, knownHere } from './known-here.ts';
import { lostEvidence, lostFiles, lostPersonas } from './paste-notes.ts';
import type { PastePlan } from './paste-plan.ts';
import { kindByName, type PasteTarget, plainName } from './paste-target.ts';

/** One paste as commands, all of one step of the history. */
export type PasteCalls = {
  readonly calls: readonly CommandCall[];
  /** The new cards in reading order. */
  readonly cardIds: readonly Id[];
  readonly name: StepName;
  /** What could not be kept as it was, in sentences. */
  readonly notes: readonly string[];
};

type NewCard = CommandInput<'add-cards'>['cards'][number];
type Place = { readonly laneId: Id; readonly lane: Pick<Lane, 'kind' | 'name'> };

/** Most connections that one paste draws again: a step of the history holds so many commands. */
const MAX_CALLS = 10_000;

/** Makes the commands of a plan. Nothing to do gives no calls. */
export function callsOfPaste(
  { rows, rowGoals, columnGoals, tasks, drawScores }: PastePlan,
  target: PasteTarget,
  copied: CopiedCards | null,
  records: ProjectRecords,
): PasteCalls {
  const steps = stepCalls(columnGoals, target.mapId, (column) =>
    rows.some((row, at) => rowGoals[at]?.kind !== 'none' && (row.cells[column]?.length ?? 0) > 0),
  );
  const lanes = laneCalls(rowGoals, target.mapId);
  const here = copied && knownHere(records, { fromProject: copied.projectId, ontoMap: target.mapId });
  const marks = copied && here && marksOf(copied, here);
  const cast = tasks && castOf(tasks, records, target.mapId);
  const cards: NewCard[] = [];
  const idOf = new Map<number, Id>();
  const changed = new Map<string, number>();
  rows.forEach((row, at) => {
    const place = lanes.places[at];
    if (!place) return;
    row.cells.forEach((cell, column) => {
      const stepId = steps.ids[column];
      if (stepId === undefined) return;
      const inFirst = place.laneId === target.laneId && stepId === target.stepId;
      const where = { laneId: place.laneId, stepId, beforeCardId: inFirst ? target.beforeCardId : null };
      for (const draft of cell) {
        const id = newId();
        const source = draft.copied === null ? undefined : copied?.cards[draft.copied];
        if (source && draft.copied !== null) idOf.set(draft.copied, id);
        if (source) countChange(changed, source.kind, place.lane);
        const task = tasks?.[column];
        const fields =
          task && cast ? { ...textOf(draft), ...taskFields(draft, cast.fieldsOf(task)) } : textOf(draft);
        cards.push({ id, ...where, ...(source && marks ? marks.fieldsOf(source) : fields) });
      }
    });
  });
  if (cards.length === 0) return { calls: [], cardIds: [], name: 'paste-cards', notes: [] };
  const files = copied && here ? fileCalls(copied, idOf, here) : { calls: [], notes: [] };
  const scores = cast && drawScores ? cast.emotions(steps.ids) : { calls: [], notes: [] };
  const calls: CommandCall[] = [
    ...steps.calls,
    ...lanes.calls,
    ...(here?.calls ?? []),
    ...chunked(cards).map((part): CommandCall => ({ command: 'add-cards', input: { cards: part } })),
    ...files.calls,
    ...scores.calls,
  ];
  const connections = copied ? connectionCalls(copied, idOf).slice(0, MAX_CALLS - calls.length) : [];
  return {
    calls: [...calls, ...connections],
    cardIds: cards.flatMap(({ id }) => id ?? []),
    name: 'paste-cards',
    notes: [...changeNotes(changed), ...(marks?.notes ?? []), ...files.notes, ...scores.notes],
  };
}

const textOf = ({ title, body }: Draft): Pick<NewCard, 'title' | 'body'> => ({ title, body });

/** A name that is too long goes on in the text, before the actors. */
const taskFields = (
  { body }: Draft,
  task: ReturnType<JourneyCast['fieldsOf']>,
): ReturnType<JourneyCast['fieldsOf']> => ({
  ...task,
  body: [body, task.body].filter((part) => part !== '').join('\n'),
});

function chunked(cards: readonly NewCard[]): readonly (readonly NewCard[])[] {
  const count = Math.ceil(cards.length / MAX_ADDED_CARDS);
  return Array.from({ length: count }, (_, at) =>
    cards.slice(at * MAX_ADDED_CARDS, (at + 1) * MAX_ADDED_CARDS),
  );
}

/** The step of each column, after the calls that add and name stages and steps. A column past which nothing lies adds none. */
function stepCalls(
  goals: readonly ColumnGoal[],
  mapId: Id,
  isUsed: (column: number) => boolean,
): { readonly calls: readonly CommandCall[]; readonly ids: readonly (Id | undefined)[] } {
  const calls: CommandCall[] = [];
  const stages = new Map<string, Id>();
  const last = goals.findLastIndex((_, column) => isUsed(column));
  const ids = goals.map((goal, column): Id | undefined => {
    if (goal.kind === 'none' || column > last) return undefined;
    if (goal.kind === 'step') {
      const { step, rename } = goal;
      if (rename !== null) calls.push({ command: 'edit-step', input: { stepId: step.id, name: rename } });
      return step.id;
    }
    const id = newId();
    const named = goal.name === null ? {} : { name: goal.name };
    if (goal.kind === 'new-step') {
      const { stageId, beforeStepId } = goal;
      calls.push({ command: 'add-step', input: { id, stageId, beforeStepId, ...named } });
      return id;
    }
    const made = stages.get(plainName(goal.stage));
    if (made !== undefined) {
      calls.push({ command: 'add-step', input: { id, stageId: made, ...named } });
      return id;
    }
    const stageId = newId();
    stages.set(plainName(goal.stage), stageId);
    const { stage: name, beforeStageId } = goal;
    const firstStep = { id, ...named };
    calls.push({ command: 'add-stage', input: { id: stageId, mapId, name, beforeStageId, firstStep } });
    return id;
  });
  return { calls, ids };
}

/** The lane of each row, after the calls that add lanes; one name makes one lane. */
function laneCalls(
  goals: readonly RowGoal[],
  mapId: Id,
): { readonly calls: readonly CommandCall[]; readonly places: readonly (Place | undefined)[] } {
  const calls: CommandCall[] = [];
  const made = new Map<string, Place>();
  const places = goals.map((goal): Place | undefined => {
    if (goal.kind === 'none') return undefined;
    if (goal.kind === 'lane') return { laneId: goal.lane.id, lane: goal.lane };
    const known = made.get(plainName(goal.name));
    if (known) return known;
    const place = { laneId: newId(), lane: { kind: kindByName(goal.name), name: goal.name } };
    made.set(plainName(goal.name), place);
    calls.push({
      command: 'add-lane',
      input: { id: place.laneId, mapId, kind: place.lane.kind, name: goal.name },
    });
    return place;
  });
  return { calls, places };
}

/** What copied cards hang on in this project: evidence by id, tags and personas by name. */
function marksOf(copied: CopiedCards, here: KnownHere) {
  // Every tag is asked for at once, in reading order: what is missing is made before the cards.
  for (const tag of copied.cards.flatMap((card) => card.tags)) here.tagId(tag);
  const lost = copied.cards.flatMap((card) => card.evidence).filter(({ id }) => !here.isEvidence(id)).length;
  const strangers = new Set(
    copied.cards.flatMap((card) => card.personas.filter((name) => here.personaId({ name }) === undefined)),
  );
  return {
    fieldsOf: (card: CopiedCard): Omit<NewCard, 'laneId' | 'stepId'> => ({
      ...ownFields(card),
      linkedMapId: here.linkedMapId(card),
      evidence: card.evidence.filter(({ id }) => here.isEvidence(id)),
      tagIds: card.tags.map(here.tagId),
      personaIds: card.personas.flatMap((name) => here.personaId({ name }) ?? []),
    }),
    notes: [...lostEvidence(lost), ...lostPersonas([...strangers])],
  };
}

const ownFields = (card: CopiedCard): Partial<NewCard> =>
  Object.fromEntries(Object.entries(card).filter(([field]) => field in emptyCardFields));

/** Pictures and files of copied cards, where their bytes are in this project. */
function fileCalls(
  copied: CopiedCards,
  idOf: ReadonlyMap<number, Id>,
  here: KnownHere,
): { readonly calls: readonly CommandCall[]; readonly notes: readonly string[] } {
  const calls: CommandCall[] = [];
  let lost = 0;
  for (const [at, ownerId] of idOf) {
    for (const file of copied.cards[at]?.files ?? []) {
      if (here.hasBytes(file.sha256))
        calls.push({ command: 'add-attachment', input: { ownerKind: 'card', ownerId, ...file } });
      else lost += 1;
    }
  }
  return { calls, notes: lostFiles(lost) };
}

const connectionCalls = (copied: CopiedCards, idOf: ReadonlyMap<number, Id>): readonly CommandCall[] =>
  copied.connections.flatMap(({ from, to, ...fields }): CommandCall[] => {
    const [fromCardId, toCardId] = [idOf.get(from), idOf.get(to)];
    return fromCardId === undefined || toCardId === undefined
      ? []
      : [{ command: 'add-connection', input: { fromCardId, toCardId, ...fields } }];
  });

function countChange(changed: Map<string, number>, from: CardKind, { kind, name }: Place['lane']): void {
  const to = cardKindOfLane[kind];
  if (to === null || to === from) return;
  const key = JSON.stringify([from, to, name]);
  changed.set(key, (changed.get(key) ?? 0) + 1);
}

/** '2 thoughts became other cards in the lane “Actions”: 2 actions.' */
const changeNotes = (changed: ReadonlyMap<string, number>): readonly string[] =>
  [...changed].map(([key, count]) => {
    const [from, to, lane] = JSON.parse(key) as [CardKind, CardKind, string];
    return t('In the lane “{{lane}}”, {{before}} became {{after}}.', {
      lane,
      before: countedCards(from, count),
      after: countedCards(to, count),
    });
  });
