import { changedKeys } from '../changes/patched-map.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Links } from './links.ts';
import type { MapView } from './view.ts';

type Parts = Pick<MapView, 'steps' | 'cells'>;
type Sources = Parts & { readonly evidence: Links['evidence'] };
const sourcesOf = new WeakMap<MapView['behind'], Sources>();

/**
 * All evidence behind each step: linked to the step or to one of its cards. Given the result before, only steps whose
 * cells changed are collected again, and when none of them is behind something else it is the very one of before.
 */
export function evidenceBehind(
  parts: Parts,
  { evidence }: Links,
  last: MapView['behind'] | undefined,
): MapView['behind'] {
  const before = last && sourcesOf.get(last);
  const sameGrid = before?.steps === parts.steps && before.evidence === evidence;
  const keys = sameGrid ? changedKeys(before.cells, parts.cells) : null;
  const suspects = keys && new Set([...keys].map(stepOf));
  if (last && suspects?.size === 0) return last;
  const collected = collect(parts, evidence, suspects);
  const behind = new Map<string, readonly Evidence[]>();
  for (const { step } of parts.steps) {
    const was = last?.get(step.id);
    const now = suspects && !suspects.has(step.id) ? was : collected.get(step.id);
    if (now) behind.set(step.id, was && isSame(was, now) ? was : now);
  }
  const same = last?.size === behind.size && [...behind].every(([id, pieces]) => last.get(id) === pieces);
  const result = same ? last : behind;
  sourcesOf.set(result, { steps: parts.steps, cells: parts.cells, evidence });
  return result;
}

const stepOf = (key: string): string => key.slice(key.indexOf(':') + 1);

function collect(
  { steps, cells }: Parts,
  evidence: Links['evidence'],
  only: ReadonlySet<string> | null,
): ReadonlyMap<string, readonly Evidence[]> {
  const found = new Map<string, Map<string, Evidence>>();
  const add = (stepId: string, pieces: readonly Evidence[] | undefined): void => {
    if (!pieces || pieces.length === 0) return;
    const own = found.get(stepId) ?? new Map<string, Evidence>();
    found.set(stepId, own);
    for (const piece of pieces) own.set(piece.id, piece);
  };
  for (const { step, evidence: pieces } of steps) add(step.id, pieces);
  for (const [key, views] of cells) {
    const stepId = stepOf(key);
    if (only && !only.has(stepId)) continue;
    for (const { card } of views) add(stepId, evidence.get(card.id));
  }
  return new Map(
    [...found].map(([id, pieces]) => [id, [...pieces.values()].sort((a, b) => (a.id < b.id ? -1 : 1))]),
  );
}

const isSame = (a: readonly Evidence[], b: readonly Evidence[]): boolean =>
  a.length === b.length && a.every((piece, index) => piece === b[index]);
