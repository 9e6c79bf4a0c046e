import { type PainInFuture, painsInFuture } from '../answered.ts';
import type { Comparison, Difference, StageComparison } from '../comparison.ts';
import { type Looks, looksOf } from '../words/looks.ts';
import { statesOf } from '../words/lines.ts';

/** Raised when a reader of the JSON could no longer read what is written. */
const VERSION = 1;

/**
 * A comparison for programs: the same lists as in `Comparison`, with the values of fields as the project holds them. What is
 * new or gone is there as a whole.
 */
export function comparisonJson(comparison: Comparison) {
  const looks = looksOf(comparison);
  const all = (list: readonly Difference[]) => list.map((difference) => differenceJson(difference, looks));
  const one = (difference: Difference | null) => difference && differenceJson(difference, looks);
  const nameIn = (kind: 'map' | 'stage', id: string): string => looks.either(kind, id)?.name ?? '';
  const stageJson = ({ id, own, steps, cards, emotions, counts }: StageComparison) => ({
    id,
    name: nameIn('stage', id),
    counts,
    stage: one(own),
    steps: all(steps),
    cards: all(cards),
    emotions: all(emotions),
  });
  return {
    version: VERSION,
    same: comparison.counts.all === 0,
    counts: comparison.counts,
    maps: comparison.maps.map(({ id, own, lanes, stages, counts }) => ({
      id,
      name: nameIn('map', id),
      counts,
      map: one(own),
      lanes: all(lanes),
      stages: stages.map(stageJson),
    })),
    rest: all(comparison.rest),
    ...(comparison.between === 'maps' ? { pains: painsInFuture(comparison).map(painJson) } : {}),
    ...(comparison.pairs.size === 0 ? {} : { paired: Object.fromEntries(comparison.pairs) }),
  };
}

type Fields = Readonly<Record<string, unknown>>;

function differenceJson(difference: Difference, looks: Looks): Fields {
  const { kind, id, before, after, moved, fields, attached } = difference;
  const [from, to]: readonly (Fields | null)[] = [before, after];
  return {
    kind,
    id,
    states: statesOf(difference),
    ...(from && to ? {} : { record: to ?? from }),
    ...(moved && difference.kind === 'card' && difference.before && difference.after
      ? { from: placeJson(difference.before, looks), to: placeJson(difference.after, looks) }
      : {}),
    ...(fields.length === 0
      ? {}
      : {
          fields: Object.fromEntries(
            fields.map((field) => [field, { before: from?.[field], after: to?.[field] }]),
          ),
        }),
    ...(attached.length === 0 ? {} : { attached: attached.map((hanging) => differenceJson(hanging, looks)) }),
  };
}

const painJson = ({ pain, remains, answers }: PainInFuture) => ({
  id: pain.id,
  title: pain.title,
  remains: remains !== null,
  answers: answers.map(({ card, via, by }) => ({
    id: card.id,
    title: card.title,
    kind: card.kind,
    by,
    via: via && { id: via.id, title: via.title },
  })),
});

/** A cell by ids and names. */
function placeJson(
  { stepId, laneId }: { readonly stepId: string; readonly laneId: string },
  looks: Looks,
): Fields {
  const step = looks.either('step', stepId);
  const stage = looks.either('stage', step?.stageId ?? '');
  const lane = looks.either('lane', laneId);
  return {
    stageId: stage?.id ?? null,
    stage: stage?.name ?? '',
    stepId,
    step: step?.name ?? '',
    laneId,
    lane: lane?.name ?? '',
  };
}
