import { phrase } from '../../../shared/language/translate.ts';
import type { ResponseSet } from '../../../shared/model/response-set.ts';
import type { AnswersSort } from '../../../shared/protocol/answers-api.ts';
import { type AnswerColumn, answerColumns } from '../../session/answers-store.ts';

type ColumnLook = {
  readonly name: string;
  /** What its head sorts by. */
  readonly sortsBy: AnswersSort['by'];
  /** As a track of a CSS grid, and its least width in px. */
  readonly width: string;
  readonly least: number;
};

export const columnLooks: Readonly<Record<AnswerColumn, ColumnLook>> = {
  score: { name: phrase('Score'), sortsBy: 'score', width: '96px', least: 96 },
  text: { name: phrase('Comment'), sortsBy: 'length', width: 'minmax(220px, 1fr)', least: 220 },
  tone: { name: phrase('Tone'), sortsBy: 'tone', width: '110px', least: 110 },
  place: { name: phrase('Position'), sortsBy: 'place', width: '136px', least: 136 },
  date: { name: phrase('Date'), sortsBy: 'date', width: '104px', least: 104 },
  person: { name: phrase('Participant'), sortsBy: 'person', width: '110px', least: 110 },
  persona: { name: phrase('Persona'), sortsBy: 'persona', width: '110px', least: 110 },
  segment: { name: phrase('Segment'), sortsBy: 'segment', width: '110px', least: 110 },
  channel: { name: phrase('Channel'), sortsBy: 'channel', width: '110px', least: 110 },
  set: { name: phrase('Imported file'), sortsBy: 'set', width: '130px', least: 130 },
};

/** The columns that stand in the table: those chosen, else those that the imported sets have something for. */
export function shownColumns(
  chosen: readonly AnswerColumn[] | null,
  sets: readonly Pick<ResponseSet, 'recipe'>[],
  hasParticipants: boolean,
): readonly AnswerColumn[] {
  if (chosen) return answerColumns.filter((column) => chosen.includes(column));
  const kinds = new Set(sets.flatMap(({ recipe }) => recipe.columns.map(({ role }) => role.kind)));
  const has: Readonly<Record<AnswerColumn, boolean>> = {
    score: kinds.has('score'),
    text: true,
    tone: kinds.has('comment') || kinds.has('score'),
    place: true,
    date: kinds.has('date'),
    person: hasParticipants && kinds.has('respondent'),
    persona: kinds.has('persona'),
    segment: kinds.has('segment'),
    channel: kinds.has('channel'),
    set: sets.length > 1,
  };
  return answerColumns.filter((column) => has[column]);
}

/** The tracks of a grid for columns, and the least width in px that they need together. */
export const tracksOf = (
  columns: readonly AnswerColumn[],
): { readonly tracks: string; readonly least: number } => ({
  tracks: columns.map((column) => columnLooks[column].width).join(' '),
  least: columns.reduce((sum, column) => sum + columnLooks[column].least, 0),
});
