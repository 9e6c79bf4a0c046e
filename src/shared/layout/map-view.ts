import type { Connection } from '../model/connection.ts';
import type { EmotionPoint } from '../model/emotion-point.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Lane } from '../model/lane.ts';
import { byOrder } from '../model/order.ts';
import { type FeltTallies, noFeltTallies } from '../measures/felt-tallies.ts';
import { funnelBehind, noMeasures, type PlaceMeasures } from '../measures/place-measures.ts';
import type { Persona } from '../model/persona.ts';
import { personasOfMap } from '../model/personas-of-map.ts';
import type { ProjectRecords } from '../model/records.ts';
import { answeredEmotions } from './answered-emotion.ts';
import { collectCards } from './card-views.ts';
import { evidenceBehind } from './evidence-behind.ts';
import { type Links, linksOf } from './links.ts';
import { bandOfHotSpots } from './stage-hot-spots.ts';
import {
  type CommentCount,
  type EmotionLine,
  type MapView,
  noComments,
  type StageView,
  type StepView,
  noSupport,
  sameSupport,
  type Support,
} from './view.ts';

export type { CardView, EmotionLine, MapView, StageView, StepView, Support } from './view.ts';

/**
 * The view of one map, or undefined when there is no such map. Given the view before, what did not change is
 * taken over from it, so that after one card's change only its cell is built again. `measures` are those of the project, `felt` what was answered
 * about emotion apart by persona.
 */
export function createMapView(
  records: ProjectRecords,
  mapId: string,
  previous?: MapView,
  measures: PlaceMeasures = noMeasures,
  felt: FeltTallies = noFeltTallies,
): MapView | undefined {
  const map = records.map.get(mapId);
  if (!map) return undefined;
  const last = previous?.map.id === mapId ? previous : undefined;
  const links = linksOf(records);
  const stages = stagesOf(records, mapId, links, last);
  const steps = keep(
    stages.flatMap((stage) => stage.steps),
    last?.steps,
  );
  const lanes = keep(ordered(records.lane, mapId), last?.lanes);
  const connections = keep(connectionsOf(records, mapId, lanes, steps), last?.connections);
  const personas = keep(personasOfMap(records, mapId), last?.personas);
  const { cards, cells } = collectCards(records, mapId, links, connections, { steps, lanes }, last);
  const own = measuresOn(stages, measures, last?.measures);
  const answered =
    map.emotionFrom === 'answers'
      ? answeredEmotions({ map, stages, personas, measures: own, records, felt }, last?.emotions)
      : [];
  return {
    map,
    stages,
    steps,
    lanes,
    cards,
    cells,
    behind: evidenceBehind({ steps, cells }, links, last?.behind),
    about: links.personas,
    measures: own,
    funnel: map.funnel ? (funnelBehind(measures, mapId) ?? null) : null,
    hotSpots: bandOfHotSpots({ map, stages, lanes, cells, measures: own }, last?.hotSpots),
    connections,
    personas,
    emotions:
      answered.length > 0 ? keep(answered, last?.emotions) : emotionsOf(records, mapId, personas, last),
  };
}

/** In the order of where they lead, from the top left: labels of one card stand in the order of their arrows. */
function connectionsOf(
  records: ProjectRecords,
  mapId: string,
  lanes: readonly Lane[],
  steps: readonly StepView[],
): readonly Connection[] {
  const own = [...records.connection.values()].filter((connection) => connection.mapId === mapId);
  if (own.length === 0) return own;
  const laneAt = new Map(lanes.map(({ id }, index) => [id, index]));
  const stepAt = new Map(steps.map(({ step }, index) => [step.id, index]));
  return own
    .map((connection) => {
      const to = records.card.get(connection.toCardId);
      const lane = laneAt.get(to?.laneId ?? '') ?? 0;
      const step = stepAt.get(to?.stepId ?? '') ?? 0;
      return { connection, lane, step, order: to?.order ?? '' };
    })
    .sort(
      (a, b) =>
        a.lane - b.lane ||
        a.step - b.step ||
        compareTexts(a.order, b.order) ||
        compareTexts(a.connection.id, b.connection.id),
    )
    .map(({ connection }) => connection);
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** `next`, or `before` when it holds the very same things. */
function keep<T>(next: readonly T[], before: readonly T[] | undefined): readonly T[] {
  return before?.length === next.length && before.every((value, index) => value === next[index])
    ? before
    : next;
}

const ordered = <T extends { readonly id: string; readonly mapId: string; readonly order: string }>(
  table: ReadonlyMap<string, T>,
  mapId: string,
): readonly T[] => [...table.values()].filter((record) => record.mapId === mapId).sort(byOrder);

const nothing: readonly Evidence[] = [];

function stagesOf(
  records: ProjectRecords,
  mapId: string,
  { evidence, support, comments }: Links,
  last: MapView | undefined,
): readonly StageView[] {
  const lastStages = new Map(last?.stages.map((view) => [view.stage.id, view]));
  const lastSteps = new Map(last?.steps.map((view) => [view.step.id, view]));
  const stepsByStage = Map.groupBy(ordered(records.step, mapId), (step) => step.stageId);
  return keep(
    ordered(records.stage, mapId).map((stage): StageView => {
      const before = lastStages.get(stage.id);
      const own = keep(evidence.get(stage.id) ?? nothing, before?.evidence);
      const steps = keep(
        (stepsByStage.get(stage.id) ?? []).map((step): StepView => {
          const beforeStep = lastSteps.get(step.id);
          const pieces = keep(evidence.get(step.id) ?? nothing, beforeStep?.evidence);
          const said = keepCount(comments.get(step.id), beforeStep?.comments);
          const backing = keepSupport(support.get(step.id), beforeStep?.support);
          return beforeStep?.step === step &&
            beforeStep.evidence === pieces &&
            beforeStep.support === backing &&
            beforeStep.comments === said
            ? beforeStep
            : { step, evidence: pieces, support: backing, comments: said };
        }),
        before?.steps,
      );
      const said = keepCount(comments.get(stage.id), before?.comments);
      const backing = keepSupport(support.get(stage.id), before?.support);
      return before?.stage === stage &&
        before.evidence === own &&
        before.support === backing &&
        before.steps === steps &&
        before.comments === said
        ? before
        : { stage, steps, evidence: own, support: backing, comments: said };
    }),
    last?.stages,
  );
}

const keepSupport = (now: Support = noSupport, before: Support | undefined): Support =>
  before && sameSupport(before, now) ? before : now;

const keepCount = (now: CommentCount = noComments, before: CommentCount | undefined): CommentCount =>
  before?.open === now.open && before.all === now.all ? before : now;

function measuresOn(
  stages: readonly StageView[],
  measures: PlaceMeasures,
  before: PlaceMeasures | undefined,
): PlaceMeasures {
  if (measures.size === 0) return noMeasures;
  const places = stages.flatMap(({ stage, steps }) => [stage.id, ...steps.map(({ step }) => step.id)]);
  const own = new Map(
    places.flatMap((id) => {
      const found = measures.get(id);
      return found ? [[id, found] as const] : [];
    }),
  );
  return before && sameEntries(before, own) ? before : own;
}

function emotionsOf(
  records: ProjectRecords,
  mapId: string,
  personas: readonly Persona[],
  last: MapView | undefined,
): readonly EmotionLine[] {
  const points = new Map<string, Map<string, EmotionPoint>>();
  for (const point of records.emotionPoint.values()) {
    if (point.mapId !== mapId) continue;
    const line = points.get(point.personaId) ?? new Map<string, EmotionPoint>();
    points.set(point.personaId, line.set(point.stepId, point));
  }
  return keep(
    personas.map((persona, index): EmotionLine => {
      const own = points.get(persona.id) ?? new Map<string, EmotionPoint>();
      const before = last?.emotions[index];
      return before?.persona === persona && sameEntries(before.points, own)
        ? before
        : { persona, points: own, felt: null };
    }),
    last?.emotions,
  );
}

const sameEntries = <K, V>(a: ReadonlyMap<K, V>, b: ReadonlyMap<K, V>): boolean =>
  a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
