import type { Doubt } from '../../shared/feedback/guess/reason.ts';
import { columnKey } from '../../shared/model/column-name.ts';
import type { Column, WordValue } from '../../shared/model/column.ts';
import type { Role, RoleKind } from '../../shared/model/role.ts';
import { foldWord } from '../../shared/feedback/words/fold-word.ts';
import { doubtKey, openDoubts, uncounted } from './doubts.ts';
import type { ImportDraft } from './draft.ts';
import { roleOfKind, wordsFor } from './default-role.ts';

/** Columns by their place in the list. */
type Ats = readonly number[];

/** Changes columns, of which a survey can have thousands, in one go. */
function withColumns(draft: ImportDraft, ats: Ats, change: (column: Column) => Partial<Column>): ImportDraft {
  const wanted = new Set(ats);
  const columns = draft.columns.map((column, at) =>
    wanted.has(at) ? { ...column, ...change(column) } : column,
  );
  return { ...draft, columns };
}

const settle = (draft: ImportDraft, ats: Ats, ...kinds: readonly Doubt['kind'][]): ImportDraft => ({
  ...draft,
  settled: new Set([...draft.settled, ...ats.flatMap((at) => kinds.map((kind) => doubtKey(at, kind)))]),
});

/** Makes a column something else; what belongs to the new role is proposed. */
export function chooseKind(draft: ImportDraft, at: number, kind: RoleKind): ImportDraft {
  const column = draft.columns[at];
  if (!column || column.role.kind === kind) return draft;
  const role = roleOfKind(draft, at, kind);
  return withColumns(draft, [at], () => ({ role, words: wordsFor(draft, at, role) }));
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
  return settle(
    withColumns(draft, [at], () => ({ role })),
    [at],
    ...kinds,
  );
}

/** Says that what is proposed is right. */
export const accept = (draft: ImportDraft, ats: Ats, kind: Doubt['kind']): ImportDraft =>
  settle(draft, ats, kind);

/** Counts the answers that look like codes for ‘no answer’ as blank. */
export function countAsBlank(draft: ImportDraft, ats: Ats): ImportDraft {
  const blank = ats.reduce((now, at) => {
    const codes = openDoubts(now, at).flatMap((doubt) => (doubt.kind === 'codes' ? doubt.values : []));
    return withColumns(now, [at], ({ words }) => ({
      words: [...words, ...uncounted(codes, words).map((text): WordValue => ({ text, value: null }))],
    }));
  }, draft);
  return settle(blank, ats, 'codes');
}

/** Gives a word its number, however each column spells it; null counts it as blank. */
export function chooseNumber(draft: ImportDraft, ats: Ats, text: string, value: number | null): ImportDraft {
  const folded = foldWord(text);
  const numbered = withColumns(draft, ats, ({ words }) => ({
    words: words.map((word) => (foldWord(word.text) === folded ? { ...word, value } : word)),
  }));
  return settle(numbered, ats, 'word-order', 'one-number');
}

/** Imports a column although it says who someone is, or leaves it out again. */
export function switchPersonal(draft: ImportDraft, at: number, isOn: boolean): ImportDraft {
  const column = draft.columns[at];
  if (!column) return draft;
  const key = columnKey(column);
  const others = draft.personal.filter((name) => columnKey(name) !== key);
  const { header, nth } = column;
  return { ...draft, personal: isOn ? [...others, { header, nth }] : others };
}
