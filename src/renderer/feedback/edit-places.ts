import { foldWord } from '../../shared/feedback/words/fold-word.ts';
import type { NamedPlace } from '../../shared/model/place.ts';
import type { ImportDraft, Placing } from './draft.ts';
import type { BlockOf, RuleBlock } from './rule-blocks.ts';

/** Another way to find places; what was chosen in the others stays for the way back. */
export const choosePlacing = (draft: ImportDraft, placing: Placing): ImportDraft => ({ ...draft, placing });

/** All answers of the file belong to one place; null leaves them not placed. */
export const placeAll = (draft: ImportDraft, all: NamedPlace | null): ImportDraft => ({
  ...draft,
  placing: 'all',
  all,
});

/** The answers of one question belong to a place of their own. */
export function placeColumn(draft: ImportDraft, at: number, place: NamedPlace | null): ImportDraft {
  const places = new Map(draft.places);
  if (place) places.set(at, place);
  else places.delete(at);
  return { ...draft, places };
}

/** One more rule, after the others: it gets what they leave. */
export const addBlock = (draft: ImportDraft, block: RuleBlock): ImportDraft => ({
  ...draft,
  placing: 'rules',
  blocks: [...draft.blocks, block],
});

/** A rule that was changed in place. */
export const putBlock = (draft: ImportDraft, block: RuleBlock): ImportDraft => ({
  ...draft,
  blocks: draft.blocks.map((one) => (one.id === block.id ? block : one)),
});

export const removeBlock = (draft: ImportDraft, id: string): ImportDraft => ({
  ...draft,
  blocks: draft.blocks.filter((block) => block.id !== id),
});

/** Moves a rule up (-1) or down (1): the first that fits an answer counts. */
export function moveBlock(draft: ImportDraft, id: string, by: -1 | 1): ImportDraft {
  const from = draft.blocks.findIndex((block) => block.id === id);
  const to = from + by;
  const block = draft.blocks[from];
  if (!block || to < 0 || to >= draft.blocks.length) return draft;
  return { ...draft, blocks: draft.blocks.toSpliced(from, 1).toSpliced(to, 0, block) };
}

/** Where the answers with a value go; null leaves them to the rules below. */
export function placeValue(
  block: BlockOf<'values'>,
  value: string,
  place: NamedPlace | null,
): BlockOf<'values'> {
  const folded = foldWord(value);
  const at = block.rules.findIndex((rule) => foldWord(rule.value) === folded);
  const rule = { kind: 'value', column: block.column, value, place } as const;
  if (place === null) return { ...block, rules: block.rules.filter((_, index) => index !== at) };
  return { ...block, rules: at === -1 ? [...block.rules, rule] : block.rules.with(at, rule) };
}
