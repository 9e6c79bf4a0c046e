import { recordSchemas, type RecordKind } from '../model/records.ts';
import type { Fields } from './sides.ts';

type Names = readonly string[];
type ByKind<T> = Readonly<Partial<Record<RecordKind, T>>>;

/** Where a record is, its order key apart: what a move changes. A card is of the kind of its lane. */
const places: ByKind<Names> = {
  stage: ['mapId'],
  step: ['mapId', 'stageId'],
  lane: ['mapId'],
  card: ['mapId', 'laneId', 'stepId', 'kind'],
  connection: ['mapId', 'fromCardId', 'toCardId'],
  emotionPoint: ['mapId', 'stepId', 'personaId'],
  personaLink: ['personaId', 'targetKind', 'targetId'],
  evidenceLink: ['evidenceId', 'targetKind', 'targetId'],
  highlight: ['evidenceId', 'sourceId'],
  attachment: ['ownerKind', 'ownerId'],
  tagLink: ['tagId', 'targetKind', 'targetId'],
  comment: ['targetKind', 'targetId'],
  responseNote: ['setId', 'row'],
  answerLink: ['evidenceId', 'setId'],
};

/** Fields that say one thing together: each side’s are taken whole, or none. */
const together: ByKind<readonly Names[]> = {
  card: [
    ['frequencyShare', 'frequencyRating'],
    ['flowX', 'flowY'],
    ['value', 'unit'],
  ],
  emotionPoint: [['value', 'source']],
  participant: [['consent', 'consentUntil']],
  source: [['text', 'turns', 'speakers']],
  highlight: [['exact', 'start', 'prefix', 'suffix', 'startMs', 'endMs', 'speaker']],
  attachment: [['sha256', 'mediaType', 'size']],
  comment: [
    ['author', 'createdAt'],
    ['suggestion', 'outcome'],
  ],
  responseSet: [['recipe', 'places', 'rows', 'sha256', 'fileName']],
  responseNote: [['placed', 'placeKind', 'placeId']],
  answerLink: [['rows', 'respondents']],
};

/** How things look. It is asked, and nobody needs a comment about what the other one liked better. */
const looks: ByKind<Names> = {
  map: ['density', 'cardFill', 'answerLines', 'cardsAcross', 'hotSpots', 'emotionFrom', 'funnel'],
  lane: ['collapsed', 'height', 'hue', 'showsPieces'],
  stage: ['hue'],
  step: ['width'],
  persona: ['hue'],
  tag: ['hue'],
};

export const isLook = (kind: RecordKind, fields: Names): boolean =>
  fields.every((field) => looks[kind]?.includes(field) === true);

/** Within what records of a kind have an order of their own. */
const siblings: ByKind<Names> = {
  stage: ['mapId'],
  step: ['stageId'],
  lane: ['mapId'],
  card: ['laneId', 'stepId'],
  attachment: ['ownerId'],
};

/** How the fields of a kind are merged. */
export type Groups = {
  /** The fields of its place without its order key; empty for what is in no place. */
  readonly place: Names;
  readonly isOrdered: boolean;
  /** All other fields but the id, each with those that belong to it. */
  readonly others: readonly Names[];
};

const known = new Map<RecordKind, Groups>();

export function groupsOf(kind: RecordKind): Groups {
  const found = known.get(kind);
  if (found) return found;
  const all = Object.keys(recordSchemas[kind].shape);
  const place = places[kind] ?? [];
  const joined = together[kind] ?? [];
  const taken = new Set(['id', 'order', ...place, ...joined.flat()]);
  const single = all.filter((field) => !taken.has(field)).map((field) => [field]);
  const groups = { place, isOrdered: all.includes('order'), others: [...joined, ...single] };
  known.set(kind, groups);
  return groups;
}

/** Records with the same text here are sorted by their order keys. */
export const siblingKey = (kind: RecordKind, record: Fields): string => {
  const fields = siblings[kind];
  if (fields === undefined) return '';
  const [first = '', second] = fields;
  // Made for every card: what has one field needs no list.
  return second === undefined ? String(record[first]) : `${String(record[first])} ${String(record[second])}`;
};

/** Those of a record’s fields. */
export const pick = (record: Fields, fields: Names): Fields =>
  Object.fromEntries(fields.map((field) => [field, record[field]]));
