import type { Card } from '../model/card.ts';
import type { Connection } from '../model/connection.ts';
import type { Lane } from '../model/lane.ts';
import type { Heading, LabelledArrow, StepView } from './view.ts';

/** The columns and rows of a map in their order. */
export type StepsAndLanes = { readonly steps: readonly StepView[]; readonly lanes: readonly Lane[] };

/** The connections that say something, each with the direction it leads in. */
export function labelledArrows(
  connections: readonly Connection[],
  cards: ReadonlyMap<string, Card>,
  { steps, lanes }: StepsAndLanes,
): readonly LabelledArrow[] {
  const labelled = connections.filter(({ label, share }) => label.trim() !== '' || share !== null);
  if (labelled.length === 0) return [];
  const stepAt = new Map(steps.map(({ step }, index) => [step.id, index]));
  const laneAt = new Map(lanes.map(({ id }, index) => [id, index]));
  const place = (id: string): Place | null => {
    const card = cards.get(id);
    const first = stepAt.get(card?.stepId ?? '');
    if (!card || first === undefined) return null;
    return { first, last: first + card.span - 1, lane: laneAt.get(card.laneId) ?? 0 };
  };
  return labelled.map((connection) => {
    const [from, to] = [place(connection.fromCardId), place(connection.toCardId)];
    return { connection, heading: from && to ? headingOf(from, to) : 'right' };
  });
}

type Place = { readonly first: number; readonly last: number; readonly lane: number };

/** As the arrow is drawn: to another column it leaves at that side, within its own columns it goes to another lane or back. */
function headingOf(from: Place, to: Place): Heading {
  if (to.first > from.last) return 'right';
  if (to.last < from.first) return 'left';
  if (to.lane === from.lane) return 'within';
  return to.lane > from.lane ? 'down' : 'up';
}

/** `next`, or `before` when it says the same. */
export function sameArrows(
  next: readonly LabelledArrow[],
  before: readonly LabelledArrow[] | undefined,
): readonly LabelledArrow[] {
  const isSame =
    before?.length === next.length &&
    before.every(({ connection, heading }, index) => {
      const other = next[index];
      return other?.connection === connection && other.heading === heading;
    });
  return isSame ? before : next;
}
