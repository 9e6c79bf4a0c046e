import { german } from '../../language/de/index.ts';
import type { ColumnName } from '../../model/column-name.ts';
import type { NamedPlace, PlacingRule } from '../../model/place.ts';
import { foldWord } from '../words/fold-word.ts';
import { spellingDistance } from './spelling-distance.ts';

/** A rule for a value, and how its place was found: the same words, as a part of the value or title, or nearly so spelt. */
export type ProposedRule = {
  readonly rule: PlacingRule & { readonly kind: 'value' };
  readonly how: 'same' | 'part' | 'close';
};

export type RuleProposal = {
  readonly rules: readonly ProposedRule[];
  /** Values that no place is like. */
  readonly unmatched: readonly string[];
};

/**
 * Proposes where the values of a column belong: titles of stages, steps and touchpoints, in English or German, numbered ('3. Intent'), in a
 * longer text ('Stage: Intent') or misspelt. A value that is as near to two places is left to a person, except that a stage comes before its steps.
 */
export function proposeRules(
  column: ColumnName,
  values: readonly string[],
  places: readonly NamedPlace[],
): RuleProposal {
  const titles = places.flatMap((place) => namesOf(place.title).map((name): Title => ({ name, place })));
  const rules: ProposedRule[] = [];
  const unmatched: string[] = [];
  for (const value of different(values)) {
    const found = placeFor(plainName(value), titles);
    if (found) {
      const { place, how } = found;
      rules.push({ rule: { kind: 'value', column, value, place }, how });
    } else unmatched.push(value);
  }
  return { rules, unmatched };
}

type Title = { readonly name: string; readonly place: NamedPlace };
type Found = { readonly place: NamedPlace; readonly how: ProposedRule['how'] };

function placeFor(value: string, titles: readonly Title[]): Found | undefined {
  if (value === '') return undefined;
  const most = value.length < 5 ? 0 : value.length < 9 ? 1 : 2;
  const parts = titles.filter(({ name }) => isPart(name, value) || isPart(value, name));
  const longest = Math.max(...parts.map(({ name }) => name.length));
  const near = titles.map((title) => ({ title, distance: spellingDistance(value, title.name, most) }));
  const nearest = Math.min(...near.map(({ distance }) => distance));
  return (
    one(
      'same',
      titles.filter(({ name }) => name === value),
    ) ??
    one('part', parts.length > 1 ? parts.filter(({ name }) => name.length === longest) : parts) ??
    (nearest <= most
      ? one(
          'close',
          near.filter(({ distance }) => distance === nearest).map(({ title }) => title),
        )
      : undefined)
  );
}

const kinds = ['stage', 'step', 'card'] as const;

/** The only place, or the only one of the highest kind. */
function one(how: Found['how'], titles: readonly Title[]): Found | undefined {
  const places = new Map(titles.map(({ place }) => [`${place.kind} ${place.id}`, place]));
  const highest = kinds.find((kind) => [...places.values()].some((place) => place.kind === kind));
  const [place, ...others] = [...places.values()].filter(({ kind }) => kind === highest);
  return place && others.length === 0 ? { place, how } : undefined;
}

/** Whole words of a text; those of one or two letters are no name. */
const isPart = (part: string, text: string): boolean => part.length >= 3 && ` ${text} `.includes(` ${part} `);

/** Letters and digits alone, without a number before: '3. Post-purchase' is 'post purchase'. */
const plainName = (text: string): string =>
  foldWord(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^\d+ (?=\p{L})/u, '');

let english: ReadonlyMap<string, string> | undefined;

/** A title and its other names: what the app calls it in its other language. */
function namesOf(title: string): readonly string[] {
  english ??= new Map(
    Object.entries(german)
      .filter(([key]) => key.length < 40 && !key.includes('{{'))
      .map(([key, text]) => [foldWord(text), key]),
  );
  const others = [german[title], english.get(foldWord(title))];
  const names = [title, ...others].map((name) => plainName(name ?? ''));
  return [...new Set(names)].filter((name) => name !== '');
}

function different(values: readonly string[]): readonly string[] {
  const byFolded = new Map<string, string>();
  for (const value of values) {
    const folded = foldWord(value);
    if (folded !== '' && !byFolded.has(folded)) byFolded.set(folded, value.trim());
  }
  return [...byFolded.values()];
}
