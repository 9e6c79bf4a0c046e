import type { Role } from '../../model/role.ts';
import { headerTopics } from '../words/header-words.ts';
import { placeName, words } from '../words/place-name.ts';
import type { ColumnProfile } from './column-profile.ts';
import type { Reason } from './reason.ts';

/** Most different values of a column that names places. */
const MOST_PLACES = 200;
/** Longest name; what is longer was said. */
const LONGEST = 120;
/** Share of the different values that must be names of places. */
const ENOUGH = 0.6;
/** Values of which one at least must be such a name. */
const FIRST = 20;
/** Words of a header that is a name, not a question: 'How easy was this step?' has scores. */
const SHORT = 4;

export type GuessedPlace = {
  readonly role: Role & { readonly kind: 'place' };
  readonly why: readonly Reason[];
};

/**
 * Whether a column says where answers belong: its values are names of the project's stages, steps and touchpoints (`places`, as
 * `namesOfPlace` has them), with or without a number before. '1. Intent' is no score, nor is any numbered name under ‘Stage’.
 */
export function guessPlace(
  { values, length }: ColumnProfile,
  short: string,
  places: ReadonlySet<string>,
): GuessedPlace | undefined {
  if (values.size > MOST_PLACES || length > LONGEST) return undefined;
  const texts = [...values.keys()].map((value) => value.slice(0, LONGEST));
  const isName = short.split(' ').length <= SHORT && headerTopics.place.test(short) && !isScore(short);
  const isKnown = (name: string): boolean => places.has(name) && /\p{L}/u.test(name);
  // Of thousands of columns nearly all name none.
  if (!isName && !texts.slice(0, FIRST).some((text) => isKnown(placeName(text)))) return undefined;
  const named = [...new Set(texts.map(placeName))].filter((name) => name !== '');
  const known = named.filter(isKnown).length;
  if (known > 0 && known >= named.length * ENOUGH)
    return { role: { kind: 'place' }, why: [{ kind: 'places', count: known }] };
  return isName && isNumbered(texts)
    ? { role: { kind: 'place' }, why: [{ kind: 'header', text: short }] }
    : undefined;
}

const isScore = (short: string): boolean =>
  (['nps', 'csat', 'ces', 'stars'] as const).some((topic) => headerTopics[topic].test(short));

/** Names that each have a number before: '1. Awareness', 'Phase 2: Kauf'. */
const isNumbered = (values: readonly string[]): boolean =>
  values.every((value) => {
    const name = placeName(value);
    return /^\p{L}{3}/u.test(name) && name !== words(value);
  });
