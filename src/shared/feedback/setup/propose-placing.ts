import type { Column } from '../../model/column.ts';
import type { ColumnName } from '../../model/column-name.ts';
import type { NamedPlace } from '../../model/place.ts';
import type { ImportLook } from '../../protocol/import-api.ts';
import { type ProposedRule, proposeRules } from '../rows/propose-rules.ts';
import type { PlacesOfMap } from './places.ts';

/** Columns whose values may name places although nobody said so. */
const mayNamePlaces: ReadonlySet<Column['role']['kind']> = new Set(['segment', 'channel', 'ignored']);
/** Share of the different values that must have the name of a place, in such a column. */
const ENOUGH = 0.6;

/** Rules for the values of a column. Maps can have the same stages: those of the first map come before all others. */
export function proposePlaces(
  column: ColumnName,
  values: readonly string[],
  [first, ...others]: readonly PlacesOfMap[],
): readonly ProposedRule[] {
  const own = proposeRules(column, values, first?.places ?? []);
  if (others.length === 0 || own.unmatched.length === 0) return own.rules;
  const places = [first, ...others].flatMap((map) => map?.places ?? []);
  return [...own.rules, ...proposeRules(column, own.unmatched, places).rules];
}

/** A column by whose values answers are placed; `column` is its place in the list. */
export type PlacingColumn = { readonly column: number; readonly rules: readonly ProposedRule[] };

/** The columns that name stages, steps or touchpoints, with rules for their values. */
export function placingColumns(
  { values }: Pick<ImportLook, 'values'>,
  columns: readonly Column[],
  places: readonly PlacesOfMap[],
): readonly PlacingColumn[] {
  return values.flatMap(({ column: at, values: counted }) => {
    const column = columns[at];
    if (!column || !(column.role.kind === 'place' || mayNamePlaces.has(column.role.kind))) return [];
    const different = counted.map(({ value }) => value);
    const rules = proposePlaces(column, different, places);
    const sure = rules.filter(isSure).length;
    const isEnough = column.role.kind === 'place' || (sure > 1 && sure >= different.length * ENOUGH);
    return isEnough ? [{ column: at, rules }] : [];
  });
}

/** Words of a touchpoint's title are words of anything. */
const isSure = ({ how, rule }: ProposedRule): boolean =>
  how === 'same' || (how === 'part' && rule.place?.kind !== 'card');

/** The places that questions name in their own words: ‘How satisfied are you with the delivery?’. Keys are places in the list of the columns. */
export function placesOfQuestions(
  columns: readonly Column[],
  places: readonly PlacesOfMap[],
): ReadonlyMap<number, NamedPlace> {
  const found = new Map<number, NamedPlace>();
  for (const [at, column] of columns.entries()) {
    if (column.role.kind !== 'score') continue;
    const [proposed] = proposePlaces(column, [column.question || column.header], places);
    if (proposed?.rule.place && proposed.how !== 'close') found.set(at, proposed.rule.place);
  }
  return found;
}
