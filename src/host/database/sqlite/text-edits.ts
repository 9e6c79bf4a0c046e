/** Text that was taken away at a place of the text as it was, in UTF-16 units, and what came there instead. */
export type TextEdit = readonly [at: number, removed: string, inserted: string];

/** How many lines are looked at, of both texts together, until they go on alike. */
const FAR = 400;

/**
 * What was edited between two texts, in order; undefined where they have too little in common for that to be worth knowing.
 * Whatever is found leads from one text to the other and back, be it the least or not.
 */
export function textEdits(before: string, after: string): readonly TextEdit[] | undefined {
  const whole = trimmed(0, before, after);
  const edits = sizeOf([whole]) <= LITTLE ? [whole] : lineEdits(before, after);
  return sizeOf(edits) * 2 <= before.length + after.length ? edits : undefined;
}

/** Edits of so few units are not worth a closer look. */
const LITTLE = 1_000;
/** What an edit takes beside its texts. */
const FRAME = 16;

const sizeOf = (edits: readonly TextEdit[]): number =>
  edits.reduce((sum, [, removed, inserted]) => sum + removed.length + inserted.length + FRAME, 0);

/** Goes through the lines of both texts; where they differ, on to the nearest ones that are the same. */
function lineEdits(before: string, after: string): readonly TextEdit[] {
  const [old, fresh] = [linesOf(before), linesOf(after)];
  const edits: TextEdit[] = [];
  let [at, from, to] = [0, 0, 0];
  while (from < old.length || to < fresh.length) {
    const line = old[from];
    if (line !== undefined && line === fresh[to]) {
      at += line.length;
      from += 1;
      to += 1;
      continue;
    }
    const [gone, come] = untilAlike(old, from, fresh, to);
    const removed = old.slice(from, from + gone).join('');
    edits.push(trimmed(at, removed, fresh.slice(to, to + come).join('')));
    at += removed.length;
    from += gone;
    to += come;
  }
  return edits;
}

const linesOf = (text: string): readonly string[] => text.split(/(?<=\n)/u);

/** How many lines of both differ before they go on alike; all that are left where that is too far away. */
function untilAlike(
  old: readonly string[],
  from: number,
  fresh: readonly string[],
  to: number,
): readonly [number, number] {
  for (let both = 1; both <= FAR; both += 1) {
    for (let gone = 0; gone <= both; gone += 1) {
      const line = old[from + gone];
      if (line !== undefined && line === fresh[to + both - gone]) return [gone, both - gone];
    }
  }
  return [old.length - from, fresh.length - to];
}

/** An edit without what both texts begin and end with; no character is cut in two. */
function trimmed(at: number, removed: string, inserted: string): TextEdit {
  const most = Math.min(removed.length, inserted.length);
  let start = 0;
  while (start < most && removed[start] === inserted[start]) start += 1;
  if (isLead(removed, start - 1)) start -= 1;
  let end = 0;
  while (end < most - start && removed.at(-1 - end) === inserted.at(-1 - end)) end += 1;
  if (end > 0 && isTrail(removed, removed.length - end)) end -= 1;
  return [
    at + start,
    removed.slice(start, removed.length - end),
    inserted.slice(start, inserted.length - end),
  ];
}

const isLead = (text: string, index: number): boolean => /^[\ud800-\udbff]$/.test(text.charAt(index));
const isTrail = (text: string, index: number): boolean => /^[\udc00-\udfff]$/.test(text.charAt(index));

/** The text after edits; undefined where they do not fit it. */
export function withEdits(text: string, edits: readonly TextEdit[]): string | undefined {
  const parts: string[] = [];
  let from = 0;
  for (const [at, removed, inserted] of edits) {
    if (at < from || !text.startsWith(removed, at)) return undefined;
    parts.push(text.slice(from, at), inserted);
    from = at + removed.length;
  }
  return from > text.length ? undefined : parts.join('') + text.slice(from);
}

/** The edits that lead back. */
export function backwards(edits: readonly TextEdit[]): readonly TextEdit[] {
  let longer = 0;
  return edits.map(([at, removed, inserted]) => {
    const edit: TextEdit = [at + longer, inserted, removed];
    longer += inserted.length - removed.length;
    return edit;
  });
}
