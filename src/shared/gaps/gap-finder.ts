import { findGaps, type GapQuestion, type GapTables } from './find-gaps.ts';
import type { Gap, GapGroup } from './gap.ts';

const tables: readonly (keyof GapTables)[] = [
  'stage',
  'step',
  'lane',
  'card',
  'connection',
  'evidence',
  'evidenceLink',
  'answerLink',
  'responseNote',
  'participant',
  'persona',
  'personaLink',
  'emotionPoint',
];

const sameQuestion = (a: GapQuestion, b: GapQuestion): boolean =>
  a.mapId === b.mapId &&
  a.measures === b.measures &&
  a.olderThan === b.olderThan &&
  tables.every((table) => a.records[table] === b.records[table]);

/**
 * Finds what is missing, and remembers the last answer: nothing is computed while none of the tables changed, and gaps and
 * groups that are as before keep their identity.
 */
export function createGapFinder(): (question: GapQuestion) => readonly GapGroup[] {
  let last: { readonly question: GapQuestion; readonly groups: readonly GapGroup[] } | null = null;
  return (question) => {
    if (last && sameQuestion(last.question, question)) return last.groups;
    const groups = keepSame(last?.groups ?? [], findGaps(question));
    last = { question, groups };
    return groups;
  };
}

function keepSame(before: readonly GapGroup[], now: readonly GapGroup[]): readonly GapGroup[] {
  const groups = now.map(({ kind, gaps }): GapGroup => {
    const old = before.find((group) => group.kind === kind);
    if (!old) return { kind, gaps };
    const byKey = new Map(old.gaps.map((gap) => [gap.key, gap]));
    const kept = gaps.map((gap) => {
      const known = byKey.get(gap.key);
      return known && same(known, gap) ? known : gap;
    });
    return sameList(old.gaps, kept) ? old : { kind, gaps: kept };
  });
  return sameList(before, groups) ? before : groups;
}

/** Gaps of one key have the same fields in the same order. */
const same = (a: Gap, b: Gap): boolean => JSON.stringify(a) === JSON.stringify(b);

const sameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((one, index) => one === b[index]);
