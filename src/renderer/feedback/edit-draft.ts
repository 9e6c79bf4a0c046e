import type { Doubt } from '../../shared/feedback/guess/reason.ts';
import { columnKey } from '../../shared/model/column-name.ts';
import type { Column, WordValue } from '../../shared/model/column.ts';
import type { Role, RoleKind } from '../../shared/model/role.ts';
import { doubtKey } from './doubts.ts';
import type { ImportDraft } from './draft.ts';
import { roleOfKind, wordsFor } from './default-role.ts';

const withColumn = (draft: ImportDraft, at: number, change: Partial<Column>): ImportDraft => ({
  ...draft,
  columns: draft.columns.map((column, index) => (index === at ? { ...column, ...change } : column)),
});

const settle = (draft: ImportDraft, at: number, ...kinds: readonly Doubt['kind'][]): ImportDraft => ({
  ...draft,
  settled: new Set([...draft.settled, ...kinds.map((kind) => doubtKey(at, kind))]),
});

/** Makes a column something else; what belongs to the new role is proposed. */
export function chooseKind(draft: ImportDraft, at: number, kind: RoleKind): ImportDraft {
  const column = draft.columns[at];
  if (!column || column.role.kind === kind) return draft;
  const role = roleOfKind(draft, at, kind);
  return withColumn(draft, at, { role, words: wordsFor(draft, at, role) });
}

/** Changes what belongs to a column's role: instrument, scale, direction, order of dates. What was chosen is not asked any more. */
export function chooseRole(draft: ImportDraft, at: number, role: Role): ImportDraft {
  const before = draft.columns[at]?.role;
  const kinds: Doubt['kind'][] = [];
  if (role.kind === 'score' && before?.kind === 'score') {
    if (role.direction !== before.direction) kinds.push('direction');
    if (role.scale !== before.scale) kinds.push('scale');
  }
  if ('order' in role) kinds.push('date-order');
  return settle(withColumn(draft, at, { role }), at, ...kinds);
}

/** Says that what is proposed is right. */
export const accept = (draft: ImportDraft, at: number, kind: Doubt['kind']): ImportDraft =>
  settle(draft, at, kind);

/** Counts answers as blank: codes for ‘no answer’. */
export function countAsBlank(draft: ImportDraft, at: number, codes: readonly string[]): ImportDraft {
  const words = draft.columns[at]?.words ?? [];
  const blank = codes.map((text): WordValue => ({ text, value: null }));
  return settle(withColumn(draft, at, { words: [...words, ...blank] }), at, 'codes');
}

/** Gives a word its number; null counts it as blank. */
export const chooseNumber = (
  draft: ImportDraft,
  at: number,
  text: string,
  value: number | null,
): ImportDraft =>
  settle(
    withColumn(draft, at, {
      words: (draft.columns[at]?.words ?? []).map((word) => (word.text === text ? { text, value } : word)),
    }),
    at,
    'word-order',
    'one-number',
  );

/** Imports a column although it says who someone is, or leaves it out again. */
export function switchPersonal(draft: ImportDraft, at: number, isOn: boolean): ImportDraft {
  const column = draft.columns[at];
  if (!column) return draft;
  const key = columnKey(column);
  const others = draft.personal.filter((name) => columnKey(name) !== key);
  const { header, nth } = column;
  return { ...draft, personal: isOn ? [...others, { header, nth }] : others };
}
