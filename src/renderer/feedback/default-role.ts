import { dateOrderOf } from '../../shared/feedback/cells/date-order.ts';
import { createReadScore } from '../../shared/feedback/cells/read-score.ts';
import { proposeWords, wordsInOrder } from '../../shared/feedback/words/words-to-numbers.ts';
import type { WordValue } from '../../shared/model/column.ts';
import type { Instrument, Role, RoleKind, Scale } from '../../shared/model/role.ts';
import { guessAt, type ImportDraft } from './draft.ts';

/** Different values of a column in the sample, the most frequent first; of a column with very many of them only some. */
export function valuesOf(draft: ImportDraft, at: number): readonly string[] {
  const few = draft.look.values.find(({ column }) => column === at);
  if (few) return few.values.map(({ value }) => value);
  const index = draft.columns[at]?.index ?? -1;
  const headers = draft.skippedRows + draft.headerRows;
  const first = draft.look.first.slice(headers).map(({ cells }) => (cells[index] ?? '').trim());
  return [...new Set([...(guessAt(draft, at)?.examples ?? []), ...first])].filter((value) => value !== '');
}

/** Scales that are tried one after the other for a score that was not found by itself. */
const usual: readonly Scale[] = [
  { low: 1, high: 5 },
  { low: 1, high: 7 },
  { low: 0, high: 10 },
  { low: 0, high: 100 },
];

/** The scale that an instrument has by its definition; undefined where it can have several. */
export function scaleOf(instrument: Instrument, now: Scale): Scale {
  switch (instrument) {
    case 'nps':
      return { low: 0, high: 10 };
    case 'csat':
      return { low: 1, high: 5 };
    case 'success':
    case 'ease':
    case 'emotion':
      return { low: 1, high: 7 };
    case 'ces':
      return now.low === 1 && (now.high === 5 || now.high === 7) ? now : { low: 1, high: 7 };
    case 'rating':
      return now;
  }
}

/** What is proposed for a column that a person says is of a kind. */
export function roleOfKind(draft: ImportDraft, at: number, kind: RoleKind): Role {
  const guessed = guessAt(draft, at)?.column.role;
  if (guessed?.kind === kind) return guessed;
  if (kind === 'score') return scoreFor(valuesOf(draft, at));
  if (kind === 'date' || kind === 'created' || kind === 'first-answer')
    return { kind, order: dateOrderOf(valuesOf(draft, at)).order, zone: null };
  if (kind === 'response-time') return { kind, unit: 'minutes', hours: 'calendar' };
  return kind === 'personal' ? { kind, of: 'name' } : { kind };
}

function scoreFor(values: readonly string[]): Role {
  const role = { kind: 'score', instrument: 'rating', direction: 'high-is-good' } as const;
  const proposal = proposeWords(values);
  if (proposal) return { ...role, scale: proposal.scale, direction: proposal.direction };
  const fits = (scale: Scale): boolean => {
    const read = createReadScore({ instrument: 'rating', scale }, []);
    return values.every((value) => read(value).kind !== 'out-of-range');
  };
  return { ...role, scale: usual.find(fits) ?? { low: 0, high: 10 } };
}

/** Numbers for the words of a column in its new role; none where it has no use for them. */
export function wordsFor(draft: ImportDraft, at: number, role: Role): readonly WordValue[] {
  if (role.kind !== 'score' && role.kind !== 'tone') return [];
  const guess = guessAt(draft, at)?.column;
  if (guess?.role.kind === role.kind) return guess.words;
  const values = valuesOf(draft, at);
  const read = createReadScore(
    role.kind === 'score' ? role : { instrument: 'rating', scale: { low: -1, high: 1 } },
    [],
  );
  const said = values.filter((value) => read(value).kind === 'unreadable');
  if (said.length === 0) return [];
  return (proposeWords(said) ?? wordsInOrder(said.slice(0, 20))).words;
}
