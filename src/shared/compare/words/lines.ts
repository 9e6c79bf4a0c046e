import { cardPlace } from '../../history/card-place.ts';
import { t } from '../../language/translate.ts';
import { nameOf } from '../../words/titles.ts';
import type { Comparison, Difference } from '../comparison.ts';
import { isChanged } from '../counts.ts';
import { type AttachedDetail, attachedDetails } from './attached-words.ts';
import { type FieldDetail, fieldDetails } from './field-words.ts';
import { type Looks, looksOf } from './looks.ts';
import { nameOfDifference, placeInStage } from './names.ts';

export const differenceStates = ['new', 'gone', 'moved', 'changed'] as const;
export type DifferenceState = (typeof differenceStates)[number];

/** Something to know about a difference beside its name. */
export type Detail = { readonly kind: 'move'; readonly text: string } | FieldDetail | AttachedDetail;

/** One record that differs, as it is listed in every form of a comparison. */
export type DifferenceLine = {
  readonly difference: Difference;
  /** A record can be moved and changed. */
  readonly states: readonly DifferenceState[];
  /** ‘Pain point “Price is unclear”’ */
  readonly name: string;
  /** Where it stands in its stage, or stood; '' for what is no card. */
  readonly place: string;
  readonly details: readonly Detail[];
};

export const statesOf = (difference: Difference): readonly DifferenceState[] =>
  difference.before === null
    ? ['new']
    : difference.after === null
      ? ['gone']
      : [
          ...(difference.moved ? ['moved' as const] : []),
          ...(isChanged(difference) ? ['changed' as const] : []),
        ];

/** Words the differences of a comparison, in the language that is spoken. */
export function createLines(comparison: Comparison): (difference: Difference) => DifferenceLine {
  const looks = looksOf(comparison);
  const [was, is] = [comparison.before, comparison.after].map(({ step }) =>
    Map.groupBy(step.values(), ({ stageId }) => stageId),
  );
  const stepsOf = (stageId: string): number => (is?.get(stageId) ?? was?.get(stageId) ?? []).length;
  return (difference) => ({
    difference,
    states: statesOf(difference),
    name: nameOfLine(difference, looks),
    place: placeOf(difference, looks, stepsOf),
    details: [
      ...moveOf(difference, looks, stepsOf),
      ...fieldDetails(difference, looks),
      // What hung on a record went with it.
      ...(difference.after === null ? [] : attachedDetails(difference.attached, looks)),
    ],
  });
}

function nameOfLine(difference: Difference, looks: Looks): string {
  if (difference.kind !== 'emotionPoint') return nameOfDifference(difference, looks);
  const point = difference.after ?? difference.before;
  const none = { name: '' };
  return t('Emotion of {{persona}} at {{step}}', {
    persona: nameOf(looks.either('persona', point?.personaId ?? '') ?? none, t('Unnamed persona')),
    step: nameOf(looks.either('step', point?.stepId ?? '') ?? none, t('Untitled step')),
  });
}

function placeOf(difference: Difference, looks: Looks, stepsOf: (stageId: string) => number): string {
  const card = difference.kind === 'card' ? (difference.after ?? difference.before) : null;
  return card ? placeInStage(card, looks, stepsOf) : '';
}

const moveOf = (
  difference: Difference,
  looks: Looks,
  stepsOf: (stageId: string) => number,
): readonly Detail[] =>
  difference.moved ? [{ kind: 'move', text: moveText(difference, looks, stepsOf) }] : [];

function moveText(difference: Difference, looks: Looks, stepsOf: (stageId: string) => number): string {
  if (difference.kind === 'card' && difference.before && difference.after) {
    const { before: was, after: is } = difference;
    if (was.stepId === is.stepId && was.laneId === is.laneId) return t('Moved within its cell');
    return t('From {{from}} to {{to}}', {
      from: cardPlace(was, looks.either, stepsOf),
      to: cardPlace(is, looks.either, stepsOf),
    });
  }
  if (difference.kind === 'step' && difference.before && difference.after) {
    const stageName = (id: string): string =>
      nameOf(looks.either('stage', id) ?? { name: '' }, t('Untitled stage'));
    const [from, to] = [difference.before.stageId, difference.after.stageId];
    if (from !== to) return t('From {{from}} to {{to}}', { from: stageName(from), to: stageName(to) });
  }
  return t('Other position in the order');
}
