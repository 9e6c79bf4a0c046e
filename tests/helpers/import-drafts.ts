import { draftOf, type ImportDraft } from '../../src/renderer/feedback/draft.ts';
import { recognise } from '../../src/shared/feedback/layouts/recognise.ts';
import type { PlacesOfMap } from '../../src/shared/feedback/setup/places.ts';
import type { NamedPlace } from '../../src/shared/model/place.ts';
import type { ImportLook } from '../../src/shared/protocol/import-api.ts';

/** A table without quotes as the host looks at it. */
export function lookAt(lines: readonly string[], places: readonly string[] = []): ImportLook {
  const first = lines.map((line, at) => ({ line: at + 1, cells: line.split(',') }));
  const recognised = recognise({ first, sample: [] }, { places });
  return {
    ...recognised,
    sniffed: {
      reading: { format: 'delimited', encoding: 'utf-8', delimiter: ',' },
      reasons: [],
      state: { bytes: 1, modified: 1 },
      rows: first.length,
      sheets: [],
      arrays: [],
    },
    total: first.length,
    isWhole: true,
    first,
    values: recognised.columns.map(({ column: { index } }, column) => {
      const cells = first.slice(recognised.headerRows).map((row) => row.cells[index] ?? '');
      const counts = Map.groupBy(cells, (cell) => cell);
      return { column, values: [...counts].map(([value, { length: count }]) => ({ value, count })) };
    }),
  };
}

/** What is proposed for a table. */
export const draftIn = (
  known: readonly PlacesOfMap[],
  lines: readonly string[],
  all: NamedPlace | null = null,
): ImportDraft => {
  const titles = known.flatMap(({ places }) => places.map(({ title }) => title));
  return draftOf(lookAt(lines, titles), 'exit_survey.csv', { known, all });
};

/** The same in a project without maps. */
export const draft = (...lines: readonly string[]): ImportDraft => draftIn([], lines);
