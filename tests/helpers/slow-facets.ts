import type { ProjectDocument } from '../../src/host/document/project-document.ts';
import type { ResponseSet } from '../../src/shared/model/response-set.ts';
import type { Place } from '../../src/shared/model/place.ts';
import { type AnswerRow, type AnswersFacets, valueRoles } from '../../src/shared/protocol/answers-api.ts';
import { placesInOrder } from './slow-answers.ts';

/** How answers are spread, counted one by one. */
export function slowFacets(
  document: ProjectDocument,
  rows: readonly AnswerRow[],
): Omit<AnswersFacets, 'agreement'> {
  const { store } = document.session();
  const sets = store.list('responseSet', {});
  const count = (fits: (row: AnswerRow) => boolean): number => rows.filter(fits).length;
  const isAt = (row: AnswerRow, place: Place | null): boolean => {
    const at = [...(row.place ? [row.place] : []), ...row.ownPlaces];
    return place === null ? at.length === 0 : at.some(({ id }) => id === place.id);
  };
  const months = new Set(rows.map(({ at }) => at?.slice(0, 7) ?? null));
  const isCounted = ({ count: own }: { readonly count: number }): boolean => own > 0;
  const toneCount = (wanted: AnswerRow['tone']): number => count(({ tone }) => tone === wanted);
  return {
    sets: sets.map(({ id }) => ({ setId: id, count: count(({ setId }) => setId === id) })).filter(isCounted),
    places: [null, ...placesInOrder(store)]
      .map((place) => ({ place, count: count((row) => isAt(row, place)) }))
      .filter(isCounted),
    values: valueRoles.flatMap((role) => {
      const own = rows.flatMap(({ values }) => values.flatMap((one) => (one.role === role ? one.value : [])));
      return [...new Set(own)]
        .map((value) => ({ role, value, count: own.filter((one) => one === value).length }))
        .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
    }),
    participants: store
      .list('participant', {})
      .map(({ id }) => ({ participantId: id, count: count(({ participantId }) => participantId === id) }))
      .filter(isCounted),
    months: [...months]
      .sort((a, b) => (a === null ? 1 : b === null ? -1 : a < b ? -1 : 1))
      .map((month) => ({ month, count: count(({ at }) => (at?.slice(0, 7) ?? null) === month) })),
    tones: {
      positive: toneCount('positive'),
      negative: toneCount('negative'),
      unclear: toneCount('unclear'),
      notScored: toneCount('notScored'),
    },
    scores: scalesOf(sets)
      .map((scale) => ({
        ...scale,
        count: rows.flatMap(({ setId, scores }) => {
          const columns = sets.find(({ id }) => id === setId)?.recipe.columns;
          return scores.filter(({ column, value }) => {
            const role = columns?.[column]?.role;
            const isOf = role?.kind === 'score' && role.instrument === scale.instrument;
            return isOf && role.scale.low === scale.low && role.scale.high === scale.high && value !== null;
          });
        }).length,
      }))
      .filter(isCounted),
    isStale: false,
  };
}

/** The scales of the questions, each once, in the order of the sets and their columns. */
function scalesOf(
  sets: readonly Pick<ResponseSet, 'recipe'>[],
): readonly Omit<AnswersFacets['scores'][number], 'count'>[] {
  const all = sets.flatMap(({ recipe }) =>
    recipe.columns.flatMap(({ role }) =>
      role.kind === 'score'
        ? [{ instrument: role.instrument, low: role.scale.low, high: role.scale.high }]
        : [],
    ),
  );
  return all.filter(
    (one, at) => all.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === at,
  );
}
