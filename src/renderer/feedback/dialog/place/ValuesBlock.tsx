import { type ReactNode, useMemo } from 'react';
import type { PlacesOfMap } from '../../../../shared/feedback/setup/places.ts';
import { proposePlaces } from '../../../../shared/feedback/setup/propose-placing.ts';
import { foldWord } from '../../../../shared/feedback/words/fold-word.ts';
import { numberText, t } from '../../../../shared/language/translate.ts';
import { columnKey } from '../../../../shared/model/column-name.ts';
import type { ImportDraft } from '../../draft.ts';
import { placeValue, putBlock } from '../../edit-places.ts';
import { editPlaces } from '../../import-flow.ts';
import type { BlockOf } from '../../rule-blocks.ts';
import { PlaceField } from './PlaceField.tsx';
import classes from './place.module.css';

/** Values of a column, each with the place where its answers go. */
export function ValuesBlock({
  draft,
  block,
  places,
}: {
  readonly draft: ImportDraft;
  readonly block: BlockOf<'values'>;
  readonly places: readonly PlacesOfMap[];
}): ReactNode {
  const chosen = new Map(block.rules.map((rule) => [foldWord(rule.value), rule.place]));
  const rows = useRows(draft, block);
  const close = useMemo(() => {
    const values = rows.map(({ value }) => value);
    const rules = proposePlaces(block.column, values, places).filter(({ how }) => how === 'close');
    return new Map(rules.map(({ rule }) => [rule.value, rule.place?.id]));
  }, [block.column, rows, places]);
  const without = rows.filter(({ value }) => !chosen.get(foldWord(value)));
  return (
    <>
      <table className={classes.values}>
        <thead>
          <tr>
            <th scope="col">{t('Value')}</th>
            <th scope="col" data-number>
              {draft.look.isWhole ? t('Rows') : t('In the sample')}
            </th>
            <th scope="col">{t('Where it goes')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ value, count }) => {
            const place = chosen.get(foldWord(value)) ?? null;
            return (
              <tr key={value} data-open={place === null || undefined}>
                <th scope="row" dir="auto">
                  {value}
                </th>
                <td data-number>{count === null ? '–' : numberText(count)}</td>
                <td>
                  <PlaceField
                    hideLabel
                    late
                    label={t('Place of “{{name}}”', { name: value })}
                    value={place}
                    places={places}
                    onChange={(next) => editPlaces((now) => putBlock(now, placeValue(block, value, next)))}
                  />
                  {place && close.get(value) === place.id && (
                    <small>{t('Spelled nearly the same. Check it.')}</small>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {without.length > 0 && (
        <p className={classes.warn}>
          {t('{{count}} values without a place are left to the rules below, or not placed.', {
            count: without.length,
          })}
        </p>
      )}
    </>
  );
}

type Row = { readonly value: string; readonly count: number | null };

/** The values of the sample, those that nothing was proposed for first, and those that only the rules know. The order stays while one chooses. */
function useRows({ look, columns }: ImportDraft, { id, column, rules }: BlockOf<'values'>): readonly Row[] {
  return useMemo(() => {
    const key = columnKey(column);
    const at = columns.findIndex((one) => columnKey(one) === key);
    const counted = look.values.find((values) => values.column === at)?.values ?? [];
    const inFile = new Map<string, Row>();
    for (const { value, count } of counted) {
      const folded = foldWord(value);
      inFile.set(folded, {
        value: inFile.get(folded)?.value ?? value,
        count: (inFile.get(folded)?.count ?? 0) + count,
      });
    }
    const placed = new Set(rules.filter(({ place }) => place).map(({ value }) => foldWord(value)));
    const others = rules.filter(({ value }) => !inFile.has(foldWord(value)));
    const rows = [...inFile.values(), ...others.map(({ value }): Row => ({ value, count: null }))];
    const isPlaced = ({ value }: Row): number => (placed.has(foldWord(value)) ? 1 : 0);
    return rows.sort((a, b) => isPlaced(a) - isPlaced(b));
    // What is chosen meanwhile moves no row.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [look, id]);
}
