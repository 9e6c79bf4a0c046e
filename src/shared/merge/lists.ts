import { sameValue } from '../changes/same-value.ts';
import type { RecordKind } from '../model/records.ts';
import type { Fields } from './sides.ts';

/** What is in the base and that nobody has taken out, then what either has added, whoever is mine. */
export function mergeSets<T extends string | number>(
  base: readonly T[],
  mine: readonly T[],
  theirs: readonly T[],
): readonly T[] {
  const before = new Set(base);
  const [here, there] = [new Set(mine), new Set(theirs)];
  const added = [...new Set([...mine, ...theirs])].filter((value) => !before.has(value));
  return [...base.filter((value) => here.has(value) && there.has(value)), ...added.sort(compare)];
}

const compare = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);

type Named = { readonly name: string };

/** A list of values under names; undefined where both gave one name different values, or a name is there twice. */
function mergeNamed<T extends Named>(
  base: readonly T[],
  mine: readonly T[],
  theirs: readonly T[],
): readonly T[] | undefined {
  const [before, here, there] = [base, mine, theirs].map(
    (list) => new Map(list.map((value) => [value.name, value])),
  );
  if (!before || !here || !there) return undefined;
  if (before.size < base.length || here.size < mine.length || there.size < theirs.length) return undefined;
  const merged: T[] = [];
  const added = [...new Set([...here.keys(), ...there.keys()])].filter((name) => !before.has(name));
  for (const name of [...before.keys(), ...added.sort(compare)]) {
    const [was, own, other] = [before.get(name), here.get(name), there.get(name)];
    const value = sameValue(was, own) ? other : sameValue(was, other) || sameValue(own, other) ? own : null;
    if (value === null) return undefined;
    if (value) merged.push(value);
  }
  return merged;
}

type Filter = Readonly<Record<string, readonly string[] | undefined>>;

function mergeFilters(base: Filter, mine: Filter, theirs: Filter): Filter {
  const facets = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])].sort(compare);
  const merged = facets.map(
    (facet) => [facet, mergeSets(base[facet] ?? [], mine[facet] ?? [], theirs[facet] ?? [])] as const,
  );
  return Object.fromEntries(merged.filter(([, values]) => values.length > 0));
}

type AnswerRows = { readonly rows: readonly number[]; readonly respondents: readonly number[] };

/** Answers by their rows; respondents go with their rows, and are left out where one side knows none. */
function mergeRows(base: AnswerRows, mine: AnswerRows, theirs: AnswerRows): AnswerRows {
  const rows = mergeSets(base.rows, mine.rows, theirs.rows).toSorted(compare);
  const known = new Map(
    [theirs, mine].flatMap(({ rows: own, respondents }) =>
      own.flatMap((row, at) => {
        const respondent = respondents[at];
        return respondent === undefined ? [] : [[row, respondent] as const];
      }),
    ),
  );
  const respondents = rows.flatMap((row) => known.get(row) ?? []);
  return { rows, respondents: respondents.length === rows.length ? respondents : [] };
}

/** The choices of an export preset, a JSON object, one by one; undefined where both changed one, and for what is none. */
function mergeChoices(base: string, mine: string, theirs: string): string | undefined {
  const [before, here, there] = [base, mine, theirs].map(parsed);
  if (!before || !here || !there) return undefined;
  const merged: Record<string, unknown> = {};
  for (const name of new Set(
    [...Object.keys(before), ...Object.keys(here), ...Object.keys(there)].sort(compare),
  )) {
    const value = oneOf(before[name], here[name], there[name]);
    if (!value) return undefined;
    if (value[0] !== undefined) merged[name] = value[0];
  }
  return JSON.stringify(merged);
}

function parsed(json: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Fields)
      : undefined;
  } catch {
    // The text of a newer or another program: it is taken whole.
    return undefined;
  }
}

type Words = { readonly text: string; readonly turns: unknown; readonly speakers: readonly Fields[] };

/** One of three values where at most one side has changed it. */
function oneOf<T>(base: T, mine: T, theirs: T): readonly [T] | undefined {
  if (sameValue(base, theirs) || sameValue(mine, theirs)) return [mine];
  return sameValue(base, mine) ? [theirs] : undefined;
}

/** The words of a source: turns say by a number who speaks, so speakers go apart only where nobody was put in or taken out. */
function mergeWords(base: Words, mine: Words, theirs: Words): Fields | undefined {
  const count = base.speakers.length;
  if (mine.speakers.length !== count || theirs.speakers.length !== count) return undefined;
  const words = ({ text, turns }: Words): Fields => ({ text, turns });
  const said = oneOf(words(base), words(mine), words(theirs));
  const speakers = base.speakers.map((speaker, at) => {
    const [own, other] = [mine.speakers[at] ?? speaker, theirs.speakers[at] ?? speaker];
    const name = oneOf(speaker['name'], own['name'], other['name']);
    const who = oneOf(speaker['participantId'], own['participantId'], other['participantId']);
    return name && who ? { name: name[0], participantId: who[0] } : undefined;
  });
  return said && speakers.every((speaker) => speaker !== undefined) ? { ...said[0], speakers } : undefined;
}

/**
 * Fields that both changed and that go together all the same; undefined where they do not. Each state has been checked against
 * the schema of its kind, which says what is in these fields.
 */
export function mergeValues(
  kind: RecordKind,
  field: string,
  base: Fields,
  mine: Fields,
  theirs: Fields,
): Fields | undefined {
  const three = <T>(): readonly [T, T, T] => [base[field] as T, mine[field] as T, theirs[field] as T];
  switch (`${kind} ${field}`) {
    case 'card backingChannels': {
      return { [field]: mergeSets(...three<readonly string[]>()) };
    }
    case 'participant fields': {
      const fields = mergeNamed(...three<readonly Named[]>());
      return fields && { fields };
    }
    case 'view filter':
      return { filter: mergeFilters(...three<Filter>()) };
    case 'preset choices': {
      const choices = mergeChoices(...three<string>());
      return choices === undefined ? undefined : { choices };
    }
    case 'source text':
      return mergeWords(base as Words, mine as Words, theirs as Words);
    case 'answerLink rows': {
      const merged = mergeRows(base as AnswerRows, mine as AnswerRows, theirs as AnswerRows);
      return merged.rows.length > 0 ? merged : undefined;
    }
    // How much was taken out for good: what is gone here or there is not brought back.
    case 'responseSet forgotten':
    case 'responseNote masked':
      return { [field]: Math.max(Number(mine[field]), Number(theirs[field])) };
    default:
      return undefined;
  }
}
