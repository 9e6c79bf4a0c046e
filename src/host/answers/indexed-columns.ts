import { respondentColumn } from '../../shared/feedback/rows/respondent.ts';
import type { ResponseSet } from '../../shared/model/response-set.ts';
import { valueRoles } from '../../shared/protocol/answers-api.ts';

/** Which columns of a set hold what the index keeps apart. */
export type SetColumns = {
  /** All columns of which texts are kept, as their texts stand in a block. */
  readonly texts: readonly number[];
  readonly comments: readonly number[];
  readonly values: readonly { readonly column: number; readonly role: (typeof valueRoles)[number] }[];
  readonly scores: readonly number[];
  /** Columns with places of their own. */
  readonly placed: readonly number[];
  /** Says who gave each answer. */
  readonly respondent: number | undefined;
};

export function columnsOf({ recipe }: ResponseSet, stored: ReadonlySet<string>): SetColumns {
  const all = [...recipe.columns.entries()];
  const respondent = respondentColumn(recipe);
  const texts = all.flatMap(([column]) => (stored.has(`text:${column}`) ? [column] : []));
  const kindOf = (column: number): string | undefined => recipe.columns[column]?.role.kind;
  return {
    texts,
    comments: texts.filter((column) => kindOf(column) === 'comment'),
    values: texts.flatMap((column) => {
      const role = valueRoles.find((one) => one === kindOf(column));
      return role ? [{ column, role }] : [];
    }),
    scores: all.flatMap(([column]) => (stored.has(`score:${column}`) ? [column] : [])),
    placed: all.flatMap(([column, { place }]) =>
      place && (stored.has(`text:${column}`) || stored.has(`score:${column}`)) ? [column] : [],
    ),
    respondent: texts.find((column) => column === respondent),
  };
}
