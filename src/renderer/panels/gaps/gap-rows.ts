import type { Gap, GapGroup, GapKind } from '../../../shared/gaps/gap.ts';

/** A line of the tree: a kind with how much of it is missing, or one gap below it. */
export type GapRow =
  | {
      readonly row: 'kind';
      readonly key: string;
      readonly kind: GapKind;
      readonly count: number;
      readonly folded: boolean;
      readonly position: number;
      readonly of: number;
    }
  | {
      readonly row: 'gap';
      readonly key: string;
      readonly gap: Gap;
      readonly position: number;
      readonly of: number;
    };

export type GapRowOf<K extends GapRow['row']> = Extract<GapRow, { readonly row: K }>;

/** The lines of the tree from top to bottom, without those that are folded up. */
export const rowsOf = (groups: readonly GapGroup[], folded: ReadonlySet<GapKind>): readonly GapRow[] =>
  groups.flatMap(({ kind, gaps }, index): readonly GapRow[] => [
    {
      row: 'kind',
      key: kind,
      kind,
      count: gaps.length,
      folded: folded.has(kind),
      position: index + 1,
      of: groups.length,
    },
    ...(folded.has(kind)
      ? []
      : gaps.map(
          (gap, at): GapRow => ({ row: 'gap', key: gap.key, gap, position: at + 1, of: gaps.length }),
        )),
  ]);

/** What a key does on the line at an index: it goes to another one, or folds or unfolds a kind; null: nothing. */
export function moveOf(
  rows: readonly GapRow[],
  at: number,
  key: string,
): { readonly to: number } | { readonly fold: GapKind; readonly folds: boolean } | null {
  const row = rows[at];
  if (!row) return null;
  const parent = rows.findLastIndex(({ row: what }, index) => what === 'kind' && index <= at);
  switch (key) {
    case 'ArrowDown':
      return { to: Math.min(rows.length - 1, at + 1) };
    case 'ArrowUp':
      return { to: Math.max(0, at - 1) };
    case 'Home':
      return { to: 0 };
    case 'End':
      return { to: rows.length - 1 };
    case 'ArrowRight':
      if (row.row === 'gap') return null;
      return row.folded ? { fold: row.kind, folds: false } : { to: at + 1 };
    case 'ArrowLeft':
      if (row.row === 'gap') return { to: parent };
      return row.folded ? null : { fold: row.kind, folds: true };
    default:
      return null;
  }
}
