import { newId } from '../../shared/model/new-id.ts';
import { columnKey, type ColumnName } from '../../shared/model/column-name.ts';
import type { NamedPlace, PlacingRule } from '../../shared/model/place.ts';

type RuleOf<K extends PlacingRule['kind']> = Extract<PlacingRule, { readonly kind: K }>;

/**
 * A rule as a person sees it: the values of a column are one, with a place for each value. What the import needs are the rules in it, in
 * their order.
 */
export type RuleBlock = { readonly id: string } & (
  | { readonly kind: 'values'; readonly column: ColumnName; readonly rules: readonly RuleOf<'value'>[] }
  | { readonly kind: 'dates'; readonly rule: RuleOf<'dates'> }
  /** Without words it fits nothing, and is left out. */
  | { readonly kind: 'words'; readonly rule: RuleOf<'words'> }
);
export type BlockOf<K extends RuleBlock['kind']> = Extract<RuleBlock, { readonly kind: K }>;

/** Where all values of a column can be given places. */
export const valuesBlock = (
  { header, nth }: ColumnName,
  rules: readonly RuleOf<'value'>[],
): BlockOf<'values'> => ({ id: newId(), kind: 'values', column: { header, nth }, rules });

/** A span of days, still open at both ends. */
export const datesBlock = ({ header, nth }: ColumnName, place: NamedPlace | null): BlockOf<'dates'> => ({
  id: newId(),
  kind: 'dates',
  rule: { kind: 'dates', column: { header, nth }, from: null, to: null, place },
});

/** Words that are looked for in all comments. */
export const wordsBlock = (place: NamedPlace | null): BlockOf<'words'> => ({
  id: newId(),
  kind: 'words',
  rule: { kind: 'words', column: null, words: [], place },
});

const rulesIn = (block: RuleBlock): readonly PlacingRule[] => {
  if (block.kind === 'values') return block.rules;
  return block.kind === 'words' && block.rule.words.length === 0 ? [] : [block.rule];
};

/** The rules of all blocks in the order in which they are tried. */
export const rulesOf = (blocks: readonly RuleBlock[]): readonly PlacingRule[] => blocks.flatMap(rulesIn);

/** Rules as blocks: neighbours about the values of one column are one. */
export function blocksOf(rules: readonly PlacingRule[]): readonly RuleBlock[] {
  const blocks: RuleBlock[] = [];
  for (const rule of rules) {
    const last = blocks.at(-1);
    if (rule.kind === 'dates') blocks.push({ id: newId(), kind: 'dates', rule });
    else if (rule.kind === 'words') blocks.push({ id: newId(), kind: 'words', rule });
    else if (last?.kind === 'values' && columnKey(last.column) === columnKey(rule.column))
      blocks.splice(-1, 1, { ...last, rules: [...last.rules, rule] });
    else blocks.push(valuesBlock(rule.column, [rule]));
  }
  return blocks;
}

/** How many rows each block takes, by what the host counted for `rulesOf`. */
export function countsOf(blocks: readonly RuleBlock[], ruled: readonly number[]): readonly number[] {
  let from = 0;
  return blocks.map((block) => {
    const next = from + rulesIn(block).length;
    const count = ruled.slice(from, next).reduce((sum, rows) => sum + rows, 0);
    from = next;
    return count;
  });
}
