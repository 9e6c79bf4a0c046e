import type { Id } from '../model/fields.ts';
import type { RecordKind } from '../model/records.ts';
import { renamed } from './rename.ts';
import type { Fields, Side, Three } from './sides.ts';

/** Two records that both made, each for itself, and that are one: one id remains. */
export type Double = {
  readonly kind: RecordKind;
  /** The older id, which remains, and whose it is. */
  readonly id: Id;
  readonly keptFrom: Side;
  readonly dropped: Fields;
};

/** A conflict of two copies that each side found for itself, whoever was mine. */
function sameConflict({ about, recordKind, recordId, fields, mine, theirs, ...others }: Fields): string {
  const sides = [JSON.stringify(mine), JSON.stringify(theirs)].toSorted();
  return JSON.stringify([about, recordKind, recordId, fields, others['removedBy'] !== null, sides]);
}

export type WithoutDoubles = Three & { readonly doubles: ReadonlyMap<Id, Double> };

/** What tells things of a kind apart, where there may be only one of each. What others hang on comes first. */
export const uniqueKeys: readonly (readonly [kind: RecordKind, keyOf: (record: Fields) => string])[] = [
  ['tag', ({ name }) => String(name)],
  ['preset', ({ name }) => String(name)],
  ['connection', joined('fromCardId', 'toCardId', 'kind')],
  ['emotionPoint', joined('stepId', 'personaId')],
  ['personaLink', joined('personaId', 'targetId')],
  ['evidenceLink', joined('evidenceId', 'targetId')],
  ['tagLink', joined('tagId', 'targetId')],
  ['responseNote', joined('setId', 'row')],
  ['answerLink', joined('evidenceId', 'setId')],
];

/** By what things are the same that were made twice; null where a thing is like no other. What others hang on comes first. */
const keys: readonly (readonly [kind: RecordKind, keyOf: (record: Fields) => string | null])[] = [
  ['persona', ({ name }) => String(name).trim() || null],
  [
    'responseSet',
    ({ sha256, rows, recipe, places, forgotten }) =>
      forgotten === 0 ? JSON.stringify([sha256, rows, recipe, places]) : null,
  ],
  ['source', ({ file, text, turns }) => (file === null ? null : JSON.stringify([file, text, turns]))],
  ['attachment', joined('ownerId', 'sha256')],
  ['comment', joined('targetId', 'author', 'createdAt', 'text', 'replyTo')],
  ['conflict', sameConflict],
  ['highlight', joined('evidenceId', 'sourceId', 'start', 'exact')],
  ...uniqueKeys,
];

function joined(...fields: readonly string[]): (record: Fields) => string {
  return (record) => fields.map((field) => String(record[field])).join(' ');
}

/** Both copies with one id for each thing that was made in both: the older one, whoever is mine. */
export function withoutDoubles(three: Three): WithoutDoubles {
  const doubles = new Map<Id, Double>();
  let { mine, theirs } = three;
  for (const [kind, keyOf] of keys) {
    const found = doublesOf(three.base?.[kind], mine[kind], theirs[kind], keyOf);
    if (found.length === 0) continue;
    const renames: Record<Side, Map<Id, Id>> = { mine: new Map(), theirs: new Map() };
    for (const [here, there] of found) {
      const [a, b] = [String(here['id']), String(there['id'])];
      const keptFrom = a < b ? 'mine' : 'theirs';
      const id = keptFrom === 'mine' ? a : b;
      doubles.set(id, { kind, id, keptFrom, dropped: keptFrom === 'mine' ? there : here });
      if (keptFrom === 'mine') renames.theirs.set(b, a);
      else renames.mine.set(a, b);
    }
    mine = renamed(mine, renames.mine);
    theirs = renamed(theirs, renames.theirs);
  }
  return { base: three.base, mine, theirs, doubles };
}

/** Pairs of records of which each is on one side alone, and alike. */
function doublesOf(
  base: ReadonlyMap<Id, Fields> | undefined,
  mine: ReadonlyMap<Id, Fields>,
  theirs: ReadonlyMap<Id, Fields>,
  keyOf: (record: Fields) => string | null,
): readonly (readonly [mine: Fields, theirs: Fields])[] {
  const added = new Map<string, Fields>();
  mine.forEach((record, id) => {
    if (base?.has(id) || theirs.has(id)) return;
    const key = keyOf(record);
    if (key !== null && !added.has(key)) added.set(key, record);
  });
  if (added.size === 0) return [];
  const found: (readonly [Fields, Fields])[] = [];
  theirs.forEach((record, id) => {
    if (base?.has(id) || mine.has(id)) return;
    const key = keyOf(record);
    const twin = key === null ? undefined : added.get(key);
    if (key === null || !twin) return;
    added.delete(key);
    found.push([twin, record]);
  });
  return found;
}
