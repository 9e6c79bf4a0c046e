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

const edgeX = ({ box, side }: End): number => (side === 'left' ? box.x : box.x + box.width);

/**
 * Where each arrow begins and ends, in the order of the arrows. A labelled one begins beside its label; the others at
 * the same side share the room that is left, in the order of where they go.
 */
export function placeEnds(planned: readonly Planned[]): readonly Placed[] {
  const ends = planned.flatMap(({ connection, from, to }) => [
    { key: `${connection.id} from`, own: from, other: to, row: labelRow(from, connection) },
    { key: `${connection.id} to`, own: to, other: from, row: null },
  ]);
  const places = new Map<string, number>();
  const bySide = Map.groupBy(ends, ({ own }) => `${own.box.card.id} ${own.side}`);
  for (const group of bySide.values()) {
    const rows: number[] = [];
    for (const { key, row } of group) {
      if (row === null) continue;
      places.set(key, row);
      rows.push(row);
    }
    const sorted = group
      .filter(({ row }) => row === null)
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

/** The height of the label's first line, map px; null where the card shows no label of this arrow. */
function labelRow({ box }: End, { id }: Connection): number | null {
  const label = box.content.badges.find(({ badge }) => badge.connectionId === id);
  return label ? box.y + label.y + badgePlaces.height / 2 : null;
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
