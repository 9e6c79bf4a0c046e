import type { z } from 'zod';
import { sameValue } from '../changes/same-value.ts';
import { isSaid, isTextField } from '../history/field-words.ts';
import type { Id } from '../model/fields.ts';
import { recordSchemas, type RecordKind } from '../model/records.ts';
import {
  type Choice,
  choiceOf,
  type Conflict,
  type Decisions,
  type FieldConflict,
  type Settled,
} from './conflict.ts';
import { groupsOf, isLook, pick } from './field-groups.ts';
import { mergeValues } from './lists.ts';
import type { Fields, Side } from './sides.ts';

/** What both have of a record, and what else has to be known of it. */
export type BothHave = {
  readonly kind: RecordKind;
  readonly id: Id;
  /** Null where both made it, and where no base is known. */
  readonly base: Fields | null;
  readonly mine: Fields;
  readonly theirs: Fields;
  readonly isTwoWay: boolean;
  /** Who has put it elsewhere, or made it. */
  readonly moved: Readonly<Record<Side, boolean>>;
  /** Whose place it gets until that is decided: without it something would be empty. */
  readonly forced: Side | undefined;
  /** Where both made it: whose id it goes by, which is the older one. Without a base every difference is asked. */
  readonly double: Side | undefined;
  /** Who has answered it, of a comment. */
  readonly answered: Readonly<Record<Side, boolean>>;
};

export type MergedRecord = {
  readonly record: Fields;
  /** Whose place it has; null where nobody moved it. */
  readonly placedBy: Side | 'both' | null;
  readonly conflicts: readonly Conflict[];
  readonly settled: readonly Settled[];
  /** The fields in which theirs was taken without asking. */
  readonly taken: readonly string[];
};

/** Fields of which a thing that both made needs only one: which, nobody cares about. */
const ofNoMatter: ReadonlySet<string> = new Set([
  'hue',
  'order',
  'mediaType',
  'author',
  'createdAt',
  'attachment name',
]);

/** Merges a record that both have, field by field. */
export function mergeRecord(both: BothHave, decisions: Decisions): MergedRecord {
  const { kind, id, mine, theirs } = both;
  // An open conflict says what was when two copies were merged: nobody edits it.
  if (sameValue(mine, theirs) || kind === 'conflict') {
    return { record: mine, placedBy: placerOf(both), conflicts: [], settled: [], taken: [] };
  }
  const merged: Record<string, unknown> = { ...mine };
  const conflicts: Conflict[] = [];
  const settled: Settled[] = [];
  const taken: string[] = [];
  for (const fields of groupsOf(kind).others) {
    const found = mergeGroup(both, fields);
    if (found === 'mine') continue;
    if ('values' in found) {
      Object.assign(merged, found.values);
      taken.push(...fields);
      continue;
    }
    if (found.reopened) {
      merged['resolved'] = false;
      settled.push({ about: 'reopened', kind, id });
      continue;
    }
    conflicts.push(found.conflict);
    const decided = choiceOf(found.conflict, decisions);
    if (decided.choice === 'theirs') Object.assign(merged, pick(theirs, fields));
    if (decided.choice === 'edit') Object.assign(merged, written(kind, fields[0] ?? '', decided.text));
  }
  const place = mergePlace(both, decisions);
  Object.assign(merged, place.values);
  taken.push(...place.taken);
  conflicts.push(...place.conflicts);
  settled.push(...place.settled);
  return { record: merged, placedBy: place.by, conflicts, settled, taken };
}

/** Who has put a record where both have it: also there where one has moved others past it, and the keys are the same. */
function placerOf({ moved, double, isTwoWay }: BothHave): MergedRecord['placedBy'] {
  if (isTwoWay) return null;
  if (moved.mine && moved.theirs) return double ?? 'both';
  return moved.mine ? 'mine' : moved.theirs ? 'theirs' : null;
}

type Found = 'mine' | { readonly values: Fields; readonly reopened?: never } | Clash;
type Clash =
  | { readonly reopened: true; readonly conflict?: never }
  | { readonly reopened: false; readonly conflict: FieldConflict };

function mergeGroup(both: BothHave, fields: readonly string[]): Found {
  const { kind, base, mine, theirs, double } = both;
  const differ = (a: Fields, b: Fields): boolean => fields.some((field) => !sameValue(a[field], b[field]));
  if (!differ(mine, theirs)) return 'mine';
  const takeTheirs = { values: pick(theirs, fields) };
  if (base) {
    if (!differ(base, theirs)) return isOpenAgain(both, fields, 'mine') ? { reopened: true } : 'mine';
    if (!differ(base, mine)) return isOpenAgain(both, fields, 'theirs') ? { reopened: true } : takeTheirs;
    const values = mergeValues(kind, fields[0] ?? '', base, mine, theirs);
    if (values && isValid(kind, values)) return { values };
  } else if (double) {
    if (fields.every((field) => ofNoMatter.has(field) || ofNoMatter.has(`${kind} ${field}`)))
      return double === 'mine' ? 'mine' : takeTheirs;
    const values = mergeDoubles(kind, fields[0] ?? '', mine, theirs);
    if (values) return { values };
    if (fields.every((field) => saysNothing(theirs[field]))) return 'mine';
    if (fields.every((field) => saysNothing(mine[field]))) return takeTheirs;
  }
  return { reopened: false, conflict: fieldConflict(both, fields) };
}

/** Answers of which a piece is made are those of both; so are those of which words were masked. */
const mergeDoubles = (kind: RecordKind, field: string, mine: Fields, theirs: Fields): Fields | undefined =>
  kind === 'answerLink' || field === 'masked'
    ? mergeValues(kind, field, { rows: [], respondents: [] }, mine, theirs)
    : undefined;

const saysNothing = (value: unknown): boolean =>
  value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0);

/** Whether a comment that a side resolved was answered by the other. */
function isOpenAgain(both: BothHave, fields: readonly string[], resolver: Side): boolean {
  const { kind, base, answered } = both;
  if (kind !== 'comment' || fields[0] !== 'resolved' || both[resolver]['resolved'] !== true) return false;
  const other = resolver === 'mine' ? 'theirs' : 'mine';
  return answered[other] || both[other]['text'] !== base?.['text'];
}

const schemaOf = (kind: RecordKind, field: string): z.ZodType | undefined => {
  const shape: Readonly<Record<string, z.ZodType | undefined>> = recordSchemas[kind].shape;
  return shape[field];
};

/** Whether merged values are still what the fields may hold: a list of both may be too long. */
const isValid = (kind: RecordKind, values: Fields): boolean =>
  Object.entries(values).every(([field, value]) => schemaOf(kind, field)?.safeParse(value).success === true);

/** A text of one’s own, clean as a command would store it; nothing where the field cannot hold it. */
function written(kind: RecordKind, field: string, text: string): Fields {
  const parsed = schemaOf(kind, field)?.safeParse(text);
  return parsed?.success ? { [field]: parsed.data } : {};
}

function fieldConflict(both: BothHave, fields: readonly string[]): FieldConflict {
  const { kind, id, base, mine, theirs } = both;
  // The choices of a preset are no words.
  const isShown = fields.some((field) => isSaid(kind, field) && `${kind} ${field}` !== 'preset choices');
  const isText = isShown && fields.length === 1 && isTextField(kind, fields[0] ?? '');
  return {
    about: 'fields',
    id: `${kind}:${id}:${fields[0] ?? ''}`,
    kind,
    recordId: id,
    fields,
    base: base && pick(base, fields),
    mine: pick(mine, fields),
    theirs: pick(theirs, fields),
    choices: isText
      ? ['mine', 'theirs', 'both', 'edit']
      : isShown
        ? ['mine', 'theirs', 'both']
        : ['mine', 'theirs'],
    byDefault: defaultOf(both, fields, isShown),
  };
}

function defaultOf({ kind, mine, isTwoWay }: BothHave, fields: readonly string[], isShown: boolean): Choice {
  // Without a base an empty field is one that nobody has filled in.
  if (isTwoWay && fields.every((field) => saysNothing(mine[field]))) return 'theirs';
  return isShown && !isLook(kind, fields) ? 'both' : 'mine';
}

type MergedPlace = Pick<MergedRecord, 'conflicts' | 'settled' | 'taken'> & {
  readonly values: Fields;
  readonly by: Side | 'both' | null;
};

/** Where the record is: in the place that one of the two gave it, never half in each. */
function mergePlace(both: BothHave, decisions: Decisions): MergedPlace {
  const { kind, id, base, mine, theirs, isTwoWay, moved, forced, double } = both;
  const { place, isOrdered } = groupsOf(kind);
  const fields = isOrdered ? [...place, 'order'] : place;
  const none = { conflicts: [], settled: [], taken: [] };
  // Without a base another place among the same neighbours is asked as well.
  const isElsewhere = isTwoWay || place.some((field) => !sameValue(mine[field], theirs[field]));
  const at = (by: MergedPlace['by']): Pick<MergedPlace, 'values' | 'by'> => ({
    values: pick(by === 'theirs' ? theirs : mine, fields),
    by,
  });
  if (double) return { ...none, ...at(double) };
  const isAsked = (isTwoWay ? moved.theirs : moved.mine && moved.theirs) && isElsewhere;
  if (forced && !isAsked) return { ...none, ...at(forced) };
  if (!moved.mine && !moved.theirs) return { ...none, ...at(null) };
  if (!isTwoWay && !moved.theirs) return { ...none, ...at('mine') };
  if (!isTwoWay && !moved.mine) return { ...none, ...at('theirs'), taken: fields };
  if (!isAsked) {
    const [here, there] = [String(mine['order']), String(theirs['order'])];
    if (here === there) return { ...none, ...at('both') };
    const settled: readonly Settled[] = [{ about: 'order', kind, id }];
    return { ...none, ...at(there < here ? 'theirs' : 'mine'), settled };
  }
  const isSeen = kind === 'card' || kind === 'step';
  const conflict: Conflict = {
    about: 'place',
    id: `${kind}:${id}:place`,
    kind,
    recordId: id,
    base,
    mine,
    theirs,
    choices: isSeen ? ['mine', 'theirs', 'both'] : ['mine', 'theirs'],
    byDefault: forced ?? (isSeen ? 'both' : 'mine'),
  };
  const { choice } = choiceOf(conflict, decisions);
  return { ...none, ...at(choice === 'theirs' ? 'theirs' : 'mine'), conflicts: [conflict] };
}
