import type { ColumnName } from '../../model/column-name.ts';
import type { NamedPlace, PlacingRule } from '../../model/place.ts';
import { foldWord } from '../words/fold-word.ts';
import { namesOfPlace, placeName, words } from '../words/place-name.ts';
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
 * Proposes where the values of a column belong: titles of stages, steps and touchpoints, in English or German, numbered ('3. Intent', 'Stage 3: Intent'), in a
 * longer text ('Before the intent') or misspelt. A value that is as near to two places is left to a person, except that a stage comes before its steps.
 */
export function proposeRules(
  { header, nth }: ColumnName,
  values: readonly string[],
  places: readonly NamedPlace[],
): RuleProposal {
  const column = { header, nth };
  const written = places.map((place): Title => ({ name: words(place.title), place }));
  const titles = places.flatMap((place) => namesOfPlace(place.title).map((name): Title => ({ name, place })));
  const rules: ProposedRule[] = [];
  const unmatched: string[] = [];
  for (const value of different(values)) {
    // Titles can differ in their number alone: ‘Call 1’ and ‘Call 2’.
    const found = sameAs(words(value), written) ?? placeFor(placeName(value), titles);
    if (found) {
      const { place, how } = found;
      rules.push({ rule: { kind: 'value', column, value, place }, how });
    } else unmatched.push(value);
  }
  return { rules, unmatched };
}

type Title = { readonly name: string; readonly place: NamedPlace };
type Found = { readonly place: NamedPlace; readonly how: ProposedRule['how'] };

const sameAs = (value: string, titles: readonly Title[]): Found | undefined =>
  one(
    'same',
    titles.filter(({ name }) => name === value && value !== ''),
  );

function placeFor(value: string, titles: readonly Title[]): Found | undefined {
  if (value === '') return undefined;
  const most = value.length < 5 ? 0 : value.length < 9 ? 1 : 2;
  const parts = titles.filter(({ name }) => isPart(name, value) || isPart(value, name));
  const longest = Math.max(...parts.map(({ name }) => name.length));
  // Another number is another thing: ‘7 days after’ is not ‘30 days after’.
  const alike = titles.filter(({ name }) => digitsOf(name) === digitsOf(value));
  const near = alike.map((title) => ({ title, distance: spellingDistance(value, title.name, most) }));
  const nearest = Math.min(...near.map(({ distance }) => distance));
  return (
    sameAs(value, titles) ??
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

const digitsOf = (name: string): string => name.replace(/\P{N}+/gu, ' ').trim();

/** Whole words of a text; those of one or two letters are no name. */
const isPart = (part: string, text: string): boolean => part.length >= 3 && ` ${text} `.includes(` ${part} `);

function different(values: readonly string[]): readonly string[] {
  const byFolded = new Map<string, string>();
  for (const value of values) {
    const folded = foldWord(value);
    if (folded !== '' && !byFolded.has(folded)) byFolded.set(folded, value.trim());
  }
  return [...byFolded.values()];
}
