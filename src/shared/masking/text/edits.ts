/** Something else in the place of a part of a text, in UTF-16 units of the text before. */
export type TextEdit = { readonly start: number; readonly end: number; readonly by: string };

/** A text with its edits made, which are in order and do not overlap. */
export function withEdits(text: string, edits: readonly TextEdit[]): string {
  let made = '';
  let from = 0;
  for (const { start, end, by } of edits) {
    made += text.slice(from, start) + by;
    from = end;
  }
  return made + text.slice(from);
}

/**
 * Where a place of the text before is afterwards. One inside what was replaced is at the beginning of what is there now, or, as the
 * end of a stretch, behind it.
 */
export function placeAfter(at: number, edits: readonly TextEdit[], side: 'start' | 'end' = 'start'): number {
  let by = 0;
  for (const edit of edits) {
    if (edit.start >= at) break;
    if (edit.end > at) return edit.start + by + (side === 'end' ? edit.by.length : 0);
    by += edit.by.length - (edit.end - edit.start);
  }
  return at + by;
}

/** Edits in order, those that overlap as one: what stands there is what the first of them says. */
export function joined(edits: readonly TextEdit[]): readonly TextEdit[] {
  if (edits.length < 2) return edits;
  const rank = new Map(edits.map((edit, index) => [edit, index]));
  const all: (TextEdit & { readonly rank: number })[] = [];
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    const own = { ...edit, rank: rank.get(edit) ?? 0 };
    const last = all.at(-1);
    if (!last || own.start >= last.end) {
      all.push(own);
      continue;
    }
    const first = own.rank < last.rank ? own : last;
    all[all.length - 1] = { ...first, start: last.start, end: Math.max(last.end, own.end) };
  }
  return all.map(({ start, end, by }) => ({ start, end, by }));
}
