import { foldText } from '../../src/shared/find/fold-text.ts';
import type { ResponseNote } from '../../src/shared/model/response-note.ts';
import type { Place } from '../../src/shared/model/place.ts';
import {
  type AnswerRow,
  type AnswersFilter,
  type AnswersSort,
  MOST_SHOWN,
  type ValueRole,
  valueRoles,
  type WholeAnswer,
} from '../../src/shared/protocol/answers-api.ts';
import { askedOf } from '../../src/shared/measures/asked.ts';
import { type ToneOfComment, toneOfComment } from '../../src/shared/tone/tone.ts';
import type { ProjectModel } from '../../src/shared/tone/project-model.ts';
import { hasTerm, readSearch, wordsIn } from '../../src/host/answers/search-words.ts';
import type { StoredAnswer } from './read-answers.ts';

/** An answer with what a person changed about it. */
export type NotedAnswer = { readonly stored: StoredAnswer; readonly note: ResponseNote | undefined };

/** What the project says besides the answers. */
export type Surroundings = {
  /** Places that are there, in the order of the maps. */
  readonly places: readonly Place[];
  /** A place, and what is in it. */
  readonly within: (place: Place) => ReadonlySet<string>;
  /** The answers of a piece of evidence, as `SET ROW`. */
  readonly answersOf: (evidenceId: string) => ReadonlySet<string>;
  /** Who gave an answer. */
  readonly participantOf: (noted: NotedAnswer) => string | null;
  /** Where a participant stands among all. */
  readonly orderOf: (participantId: string) => number;
  readonly model: Pick<ProjectModel, 'model'> | undefined;
};

export const keyOf = (setId: string, row: number): string => `${setId} ${row}`;
const MINUTE = 60_000;

export const commentOf = ({ set, texts }: StoredAnswer): string =>
  [...texts]
    .flatMap(([column, text]) => (set.recipe.columns[column]?.role.kind === 'comment' ? [text] : []))
    .join('\n');

/** What the file has for who gave an answer. */
export const respondentOf = ({ set, texts }: StoredAnswer): string =>
  texts.get(set.recipe.columns.findIndex(({ role }) => role.kind === 'respondent')) ?? '';

const valuesOf = ({ set, texts }: StoredAnswer): AnswerRow['values'] =>
  [...texts].flatMap(([column, value]) => {
    const kind = set.recipe.columns[column]?.role.kind;
    const role = valueRoles.find((one) => one === kind);
    return role ? [{ column, role, value }] : [];
  });

export function toneOfAnswer({ stored, note }: NotedAnswer, model: Surroundings['model']): ToneOfComment {
  const { columns } = stored.set.recipe;
  const scores = [...stored.scores].flatMap(([column, value]) => {
    const question = columns[column] && askedOf(columns[column]);
    return question && value !== null ? [{ question, value }] : [];
  });
  const given = [...stored.texts].flatMap(([column, text]) =>
    columns[column]?.role.kind === 'tone' ? [Number(text.replace(',', '.'))] : [],
  )[0];
  return toneOfComment(
    {
      text: commentOf(stored),
      scores,
      ...(given === undefined ? {} : { given }),
      ...(note?.tone ? { corrected: note.tone } : {}),
    },
    model,
  );
}

export function rowOf(noted: NotedAnswer, around: Surroundings, most = MOST_SHOWN): AnswerRow {
  const { stored, note } = noted;
  const { set, row, line, at, scores, placed } = stored;
  const alive = (place: Place | null | undefined): Place | null =>
    around.places.find(({ id }) => id === place?.id) ?? null;
  const byHand = note?.placed === true;
  const own = [...scores.keys(), ...stored.texts.keys()]
    .sort((a, b) => a - b)
    .flatMap((column) => alive(set.recipe.columns[column]?.place) ?? []);
  const tone = toneOfAnswer(noted, around.model);
  const text = commentOf(stored);
  return {
    setId: set.id,
    row,
    line,
    at: at === null ? null : new Date(at * MINUTE).toISOString(),
    scores: [...scores].map(([column, value]) => ({ column, value })),
    values: valuesOf(stored),
    place: alive(
      byHand
        ? note.placeKind && note.placeId
          ? { kind: note.placeKind, id: note.placeId }
          : null
        : set.places[placed - 1],
    ),
    byHand,
    ownPlaces: [...new Map(own.map((place) => [place.id, place])).values()],
    respondent: respondentOf(stored),
    participantId: around.participantOf(noted),
    isNamedByHand: (note?.participantId ?? null) !== null,
    masked: note?.masked ?? 0,
    leftOut: note?.leftOut === true,
    tone: tone.tone,
    toneFrom: tone.tone === 'notScored' ? null : tone.from,
    text: text.slice(0, most).toWellFormed(),
    isCut: text.length > most,
  };
}

/** Makes what tells whether an answer is wanted. */
export function createMatch(filter: AnswersFilter, around: Surroundings): (noted: NotedAnswer) => boolean {
  const terms = readSearch(filter.text);
  const places = new Set(filter.places.flatMap((place) => (place ? [...around.within(place)] : [])));
  const wantsNone = filter.places.includes(null);
  const picked = filter.evidenceId === null ? null : around.answersOf(filter.evidenceId);
  return (noted) => {
    const { stored } = noted;
    const row = rowOf(noted, around, Number.MAX_SAFE_INTEGER);
    const { sets, score, tones, from, to, hasComment, leftOut } = filter;
    if (sets.length > 0 && !sets.includes(row.setId)) return false;
    const at = [...(row.place ? [row.place] : []), ...row.ownPlaces];
    const isAt = at.some(({ id }) => places.has(id)) || (wantsNone && at.length === 0);
    if (filter.places.length > 0 && !isAt) return false;
    for (const role of valueRoles) {
      const wanted = filter.values.filter((one) => one.role === role);
      const fits = row.values.some(
        (own) => own.role === role && wanted.some(({ value }) => value === own.value),
      );
      if (wanted.length > 0 && !fits) return false;
    }
    if (score) {
      const fits = row.scores.some(({ column, value }) => {
        const role = stored.set.recipe.columns[column]?.role;
        return (
          role?.kind === 'score' &&
          role.instrument === score.instrument &&
          value !== null &&
          value >= score.low &&
          value <= score.high
        );
      });
      if (!fits) return false;
    }
    if (filter.participants.length > 0 && !filter.participants.includes(row.participantId ?? ''))
      return false;
    if (tones.length > 0 && !tones.includes(row.tone)) return false;
    const day = row.at?.slice(0, 10) ?? null;
    if ((from !== null || to !== null) && (day === null || day < (from ?? day) || day > (to ?? day)))
      return false;
    if (hasComment !== null && hasComment !== (row.text !== '')) return false;
    if (leftOut !== 'also' && (leftOut === 'only') !== row.leftOut) return false;
    if (picked && !picked.has(keyOf(row.setId, row.row))) return false;
    // Each comment is a text of its own: no phrase goes from one into the next.
    const comments = terms.length === 0 ? [] : row.text.split('\n').map(wordsIn);
    return terms.every((term) => comments.some((words) => hasTerm(words, term)));
  };
}

const toneRank = { negative: 0, unclear: 1, positive: 2 } as const;

/** By what an answer is sorted; null comes last. */
export function sortKey(
  noted: NotedAnswer,
  { by, instrument }: AnswersSort,
  around: Surroundings,
): number | string | null {
  const row = rowOf(noted, around, Number.MAX_SAFE_INTEGER);
  const { columns } = noted.stored.set.recipe;
  const valueOf = (role: ValueRole): string | null => {
    const own = row.values.find((one) => one.role === role);
    return own ? foldText(own.value) : null;
  };
  switch (by) {
    case 'set':
      return 0;
    case 'date':
      return noted.stored.at;
    case 'score': {
      for (const { column, value } of row.scores) {
        const role = columns[column]?.role;
        if (role?.kind !== 'score' || value === null) continue;
        if (instrument !== null && role.instrument !== instrument) continue;
        if (instrument !== null) return value;
        const { low, high } = role.scale;
        const share = (value - low) / (high - low);
        return Math.round((role.direction === 'high-is-good' ? share : 1 - share) * 1e6);
      }
      return null;
    }
    case 'place': {
      const at = around.places.findIndex(({ id }) => id === (row.place ?? row.ownPlaces[0])?.id);
      return at === -1 ? null : at;
    }
    case 'tone':
      return row.tone === 'notScored' ? null : toneRank[row.tone];
    case 'length':
      return row.text === '' ? null : row.text.length;
    case 'person':
      return row.participantId === null ? null : around.orderOf(row.participantId);
    case 'persona':
    case 'segment':
    case 'channel':
      return valueOf(by);
  }
}

export function wholeOf(noted: NotedAnswer, around: Surroundings, evidence: readonly string[]): WholeAnswer {
  const { stored } = noted;
  const row = rowOf(noted, around, Number.MAX_SAFE_INTEGER);
  const dates = stored.set.recipe.columns.flatMap(({ role }, column) =>
    role.kind === 'date' && row.at !== null ? [{ column, value: row.at }] : [],
  );
  const cells = [...row.scores, ...[...stored.texts].map(([column, value]) => ({ column, value })), ...dates];
  return { ...row, cells: cells.sort((a, b) => a.column - b.column), evidence };
}
