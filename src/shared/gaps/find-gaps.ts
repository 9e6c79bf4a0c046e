import { answersByEvidence } from '../layout/links.ts';
import { isAssumption, type LinkedEvidence, supportOf } from '../layout/view.ts';
import type { Distribution } from '../measures/distribution.ts';
import { few } from '../measures/estimate.ts';
import { hasSameAnswers, type PlaceMeasure } from '../measures/place-measure.ts';
import type { PlaceMeasures } from '../measures/place-measures.ts';
import type { Card } from '../model/card.ts';
import type { Evidence } from '../model/evidence.ts';
import { byOrder } from '../model/order.ts';
import type { Place } from '../model/place.ts';
import type { ProjectRecords } from '../model/records.ts';
import { type Gap, type GapGroup, gapKinds } from './gap.ts';
import { placesInOrder, type StagePlaces } from './places-in-order.ts';

/** The tables that say what is missing. */
export type GapTables = Pick<
  ProjectRecords,
  | 'stage'
  | 'step'
  | 'lane'
  | 'card'
  | 'connection'
  | 'evidence'
  | 'evidenceLink'
  | 'answerLink'
  | 'responseNote'
  | 'participant'
  | 'persona'
  | 'personaLink'
  | 'emotionPoint'
>;

export type GapQuestion = {
  readonly records: GapTables;
  readonly mapId: string;
  /** What imported answers say of each place (`placeMeasures`). */
  readonly measures: PlaceMeasures;
  /** Evidence from before this day is old, YYYY-MM-DD. */
  readonly olderThan: string;
};

/**
 * What is missing on a map, by kind; kinds of which nothing is missing are left out. Only evidence that supports something
 * counts as its evidence. A stage has evidence once anything of it has, and where answers are placed on it.
 */
export function findGaps({ records, mapId, measures, olderThan }: GapQuestion): readonly GapGroup[] {
  const stages = placesInOrder(records, mapId);
  const linked = linkedByTarget(records);
  const addressing = addressingCards(records);
  const old = new OldEvidence(olderThan);
  const found: Gap[] = [];

  for (const { stage, steps } of stages) {
    const onStage: Place = { kind: 'stage', id: stage.id };
    let proved = measuresAt(measures, stage.id).some((measure) => validAnswers(measure) > 0);
    const visit = (place: Place): void => {
      const supporting = (linked.get(place.id) ?? []).filter(({ stance }) => stance === 'supports');
      proved ||= supporting.length > 0;
      for (const { evidence } of supporting) old.add(evidence, place);
    };
    visit(onStage);
    found.push(
      ...fewAnswers(
        measures,
        onStage,
        steps.map(({ step }) => step.id),
      ),
    );
    for (const { step, cards } of steps) {
      const onStep: Place = { kind: 'step', id: step.id };
      visit(onStep);
      found.push(
        ...fewAnswers(
          measures,
          onStep,
          cards.map(({ id }) => id),
        ),
      );
      for (const card of cards) {
        const onCard: Place = { kind: 'card', id: card.id };
        visit(onCard);
        found.push(...cardGaps(card, linked.get(card.id), addressing), ...fewAnswers(measures, onCard, []));
      }
    }
    if (!proved) found.push({ kind: 'stage', key: `stage:${stage.id}`, place: onStage });
  }
  const byKind = Map.groupBy(
    [...found, ...old.gaps(), ...personaGaps(records, mapId, stages)],
    ({ kind }) => kind,
  );
  return gapKinds.flatMap((kind) => {
    const gaps = byKind.get(kind);
    return gaps ? [{ kind, gaps }] : [];
  });
}

function cardGaps(
  card: Card,
  linked: readonly LinkedEvidence[] | undefined,
  addressing: ReadonlySet<string>,
): readonly Gap[] {
  const place: Place = { kind: 'card', id: card.id };
  const support = supportOf(linked);
  if (isAssumption({ card, support }))
    return [{ kind: 'assumption', key: `assumption:${card.id}`, place, against: support.against }];
  return card.kind === 'opportunity' && !addressing.has(card.id)
    ? [{ kind: 'opportunity', key: `opportunity:${card.id}`, place }]
    : [];
}

function linkedByTarget({
  evidence,
  evidenceLink,
  ...tables
}: GapTables): ReadonlyMap<string, readonly LinkedEvidence[]> {
  const found = new Map<string, LinkedEvidence[]>();
  const answers = answersByEvidence(tables);
  for (const { evidenceId, targetId, stance } of evidenceLink.values()) {
    const piece = evidence.get(evidenceId);
    if (!piece) continue;
    const own = found.get(targetId);
    const linked = { evidence: piece, stance, answers: answers.get(evidenceId) };
    if (own) own.push(linked);
    else found.set(targetId, [linked]);
  }
  return found;
}

/** The cards that address a pain point. */
function addressingCards({ card, connection }: GapTables): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { kind, fromCardId, toCardId } of connection.values()) {
    if (kind === 'answers' && card.get(toCardId)?.kind === 'pain-point') found.add(fromCardId);
  }
  return found;
}

const measuresAt = (measures: PlaceMeasures, id: string): readonly PlaceMeasure[] => measures.get(id) ?? [];

/** Measures of a place from few answers; what one of the places within it has from the very same answers is listed there. */
function fewAnswers(measures: PlaceMeasures, place: Place, within: readonly string[]): readonly Gap[] {
  return measuresAt(measures, place.id).flatMap((own): readonly Gap[] => {
    const n = validAnswers(own);
    if (!few({ n })) return [];
    if (within.some((id) => measuresAt(measures, id).some((other) => hasSameAnswers(own, other)))) return [];
    const wording = own.differences.length > 0 ? own.asked.wording : '';
    const key = `few-answers:${place.id} ${own.key}`;
    return [{ kind: 'few-answers', key, place, measure: own.measure, n, wording }];
  });
}

const validAnswers = ({ estimate, distribution }: PlaceMeasure): number => estimate?.n ?? total(distribution);

const total = (spread: Distribution): number =>
  spread.kind === 'groups'
    ? spread.bad + spread.middle + spread.good
    : spread.bars.reduce((sum, { count }) => sum + count, 0);

/** Pieces from before a day, each once, in the order of what they support. */
class OldEvidence {
  readonly #found = new Map<string, { readonly evidence: Evidence; readonly place: Place; others: number }>();
  readonly #before: string;

  constructor(before: string) {
    this.#before = before;
  }

  add(evidence: Evidence, place: Place): void {
    if (evidence.date === null || evidence.date >= this.#before) return;
    const known = this.#found.get(evidence.id);
    if (known) known.others += 1;
    else this.#found.set(evidence.id, { evidence, place, others: 0 });
  }

  gaps(): readonly Gap[] {
    return [...this.#found.values()].map(({ evidence, place, others }) => ({
      kind: 'old-evidence',
      key: `old-evidence:${evidence.id}`,
      place,
      evidenceId: evidence.id,
      date: evidence.date ?? '',
      others,
    }));
  }
}

/** The personas of a map about whom there is no evidence in the project. */
function personaGaps(records: GapTables, mapId: string, stages: readonly StagePlaces[]): readonly Gap[] {
  const cards = new Set(
    stages.flatMap(({ steps }) => steps.flatMap((step) => step.cards.map(({ id }) => id))),
  );
  const onMap = new Set<string>();
  const asked = new Set<string>();
  let linkedToMap = false;
  for (const { personaId, targetKind, targetId } of records.personaLink.values()) {
    if (targetKind === 'evidence' && records.evidence.has(targetId)) asked.add(personaId);
    if (targetKind === 'map' && targetId === mapId) {
      onMap.add(personaId);
      linkedToMap = true;
    }
    if (targetKind === 'card' && cards.has(targetId)) onMap.add(personaId);
  }
  for (const point of records.emotionPoint.values()) if (point.mapId === mapId) onMap.add(point.personaId);
  // A map that names no persona shows all of the project.
  return [...records.persona.values()]
    .filter(({ id }) => (!linkedToMap || onMap.has(id)) && !asked.has(id))
    .sort(byOrder)
    .map(({ id }) => ({ kind: 'persona', key: `persona:${id}`, personaId: id }));
}
