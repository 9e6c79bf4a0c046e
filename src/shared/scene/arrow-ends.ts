import type { CardBox, LaneBox, StepBox } from '../layout/map-layout.ts';
import { badgePlaces } from '../layout/place-badges.ts';
import type { Connection } from '../model/connection.ts';
import type { Point } from '../layout/monotone.ts';

export type Side = 'left' | 'right';
/** One end of an arrow: a side of a card. */
export type End = {
  readonly box: CardBox;
  /** The first and the last step that the card covers. */
  readonly step: StepBox;
  readonly last: StepBox;
  readonly lane: LaneBox;
  readonly side: Side;
};
export type Planned = { readonly connection: Connection; readonly from: End; readonly to: End };
type Placed = { readonly start: Point; readonly finish: Point };

/** Room kept free above and below a labelled arrow for the others at the same side of a card, px. */
const ROW = 6;
/** From one to the next of the arrows whose labels share a row, px. */
const BESIDE = 5;

const edgeX = ({ box, side }: End): number => (side === 'left' ? box.x : box.x + box.width);

/**
 * Where each arrow begins and ends, in the order of the arrows. A labelled one begins beside its label, several of one row from its first label on; the others at
 * the same side share the room that is left, in the order of where they go.
 */
export function placeEnds(planned: readonly Planned[]): readonly Placed[] {
  const ends = planned.flatMap(({ connection, from, to }) => [
    { key: `${connection.id} from`, own: from, other: to, label: labelOf(from, connection) },
    { key: `${connection.id} to`, own: to, other: from, label: null },
  ]);
  const places = new Map<string, number>();
  const bySide = Map.groupBy(ends, ({ own }) => `${own.box.card.id} ${own.side}`);
  for (const group of bySide.values()) {
    const rows: number[] = [];
    for (const [row, own] of Map.groupBy(group.filter(isLabelled), ({ label }) => label.row)) {
      // In the order of where they go, so that none crosses another beside its card.
      const down = own.toSorted((a, b) => a.other.box.y - b.other.box.y || a.label.x - b.label.x);
      for (const [index, { key }] of down.entries()) {
        const place = row + (index - (own.length - 1) / 2) * BESIDE;
        places.set(key, place);
        rows.push(place);
      }
    }
    const sorted = group
      .filter((end) => !isLabelled(end))
      .toSorted((a, b) => a.other.box.y - b.other.box.y || (a.key < b.key ? -1 : 1));
    const box = group[0]?.own.box;
    if (!box) continue;
    const shared = shareRoom(box, rows, sorted.length);
    for (const [index, { key }] of sorted.entries()) places.set(key, shared[index] ?? box.y);
  }
  return planned.map(({ connection, from, to }) => ({
    start: { x: edgeX(from), y: places.get(`${connection.id} from`) ?? from.box.y },
    finish: { x: edgeX(to), y: places.get(`${connection.id} to`) ?? to.box.y },
  }));
}

/** Where the label of an arrow is, map px: its left edge, and the height of its first line. */
type Label = { readonly x: number; readonly row: number };
const isLabelled = <T extends { readonly label: Label | null }>(
  end: T,
): end is T & { readonly label: Label } => end.label !== null;

/** Null where the card shows no label of this arrow. */
function labelOf({ box }: End, { id }: Connection): Label | null {
  const label = box.content.badges.find(({ badge }) => badge.connectionId === id);
  return label ? { x: label.x, row: box.y + label.y + badgePlaces.height / 2 } : null;
}

/** So many heights beside a card, evenly over what its labelled arrows leave free. */
function shareRoom(box: CardBox, rows: readonly number[], count: number): readonly number[] {
  let from = box.y;
  const free: { readonly from: number; readonly length: number }[] = [];
  for (const row of rows.toSorted((a, b) => a - b)) {
    if (row - ROW > from) free.push({ from, length: row - ROW - from });
    from = Math.max(from, row + ROW);
  }
  const bottom = box.y + box.height;
  if (bottom > from) free.push({ from, length: bottom - from });
  const whole = free.reduce((sum, { length }) => sum + length, 0);
  return Array.from({ length: count }, (_, index) => {
    let left = (whole * (index + 1)) / (count + 1);
    const part = free.find(({ length }) => {
      if (left <= length) return true;
      left -= length;
      return false;
    });
    // Never at a corner, however many begin beside a low card.
    return Math.min(bottom - 1, Math.max(box.y + 1, Math.round((part?.from ?? box.y) + left)));
  });
}
